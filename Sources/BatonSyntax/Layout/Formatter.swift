package import BatonDiagnostics

/// The one layout of a policy.
///
/// Two spaces a level, an item and a rule a line, one space between words, at most one blank line. Where a line may end
/// in a rule (before an action, a modifier, `or queue`, `and` and `or`, and after a comma) it ends if the author ended it
/// there or if it grew too long. A block that stood on one line stays there if it fits. Comments stay where they are.
package enum Formatter {
  /// The most columns that a line takes, if it can be helped.
  package static let width = 120

  /// The text in that layout; as it came, with what is wrong, where it cannot be read.
  ///
  /// - Complexity: O(bytes).
  package static func format(_ source: SourceText, id: SourceID) -> (text: [UInt8], diagnostics: [Diagnostic]) {
    let (tree, diagnostics) = SyntaxTree.parse(source: source, id: id)
    guard diagnostics.isEmpty else { return (source.bytes, diagnostics) }
    var printer = LayoutPrinter(tree, Layout(tree).gaps)
    return (printer.print(), [])
  }
}
