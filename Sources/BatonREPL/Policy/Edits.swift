import BatonDiagnostics
import BatonSyntax

/// What was typed of policy, in the order typed; a later one of the same name has taken the earlier one's place.
struct Edits: Hashable {
  /// One declaration or rule.
  struct Edit: Hashable {
    /// What it replaces; nil for a rule without a name.
    let key: DeclarationKey?
    /// What it is called.
    let title: String
    /// Its text.
    let text: String
    /// Whether it must stand before the last `otherwise`.
    let isTried: Bool
  }

  /// All of them.
  private(set) var all: [Edit] = []

  /// Adds one, in the place of its namesake.
  mutating func add(_ edit: Edit) {
    if let key = edit.key, let place = all.firstIndex(where: { $0.key == key }) {
      all[place] = edit
    } else {
      all.append(edit)
    }
  }

  /// Whether one has that key.
  func has(_ key: DeclarationKey) -> Bool { all.contains { $0.key == key } }

  /// The policy text of them.
  var text: String { all.map(\.text).joined(separator: "\n\n") }

  /// The declarations of a text, each with the comments above it.
  static func edits(of tree: SyntaxTree) -> [Edit] {
    var start = 0
    return tree.policy.declarations.map { declaration in
      let end = declaration.range.end
      let text = tree.source.string(start..<end)
      start = end
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let trimmed = lines.drop { $0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
      return Edit(
        key: DeclarationKey(declaration), title: declaration.title, text: String(trimmed.drop(while: \.isWhitespace)),
        isTried: declaration.isTried)
    }
  }
}
