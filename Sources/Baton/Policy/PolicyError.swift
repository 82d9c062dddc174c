import BatonDiagnostics
import BatonSemantics

/// Why a policy cannot be had.
public struct PolicyError: Error, Sendable, CustomStringConvertible {
  /// Every error and warning, as `baton check` prints them.
  public let description: String
  /// Every error and warning, in the order of the text; none where the file could not be read, or was compiled before.
  public let diagnostics: [Policy.Diagnostic]
  /// Whether the file itself could not be read; what is wrong is the file then, and not what stands in it.
  public let isUnreadable: Bool

  /// What was told, without a place.
  init(report: String, isUnreadable: Bool = false) {
    description = report
    diagnostics = []
    self.isUnreadable = isUnreadable
  }

  /// What the checker says of a policy.
  init(_ result: CheckResult) {
    description = result.diagnostics.rendered(in: result.sources).plain
    diagnostics = Policy.Diagnostic.all(of: result)
    isUnreadable = false
  }

  /// A compiled policy without text.
  static let noText = PolicyError(report: "the compiled policy carries no text")
}
