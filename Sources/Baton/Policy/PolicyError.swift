import BatonDiagnostics
import BatonSemantics

/// Why a policy cannot be had.
public struct PolicyError: Error, Sendable, CustomStringConvertible {
  /// One thing that is wrong, or looks wrong, in a policy.
  public struct Diagnostic: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
      /// The policy cannot be had.
      case error
      /// Only looks wrong.
      case warning
    }

    /// The stable code, such as `E0203`, which `baton explain` knows.
    public let code: String
    /// How bad it is.
    public let severity: Severity
    /// What is wrong, in one sentence.
    public let message: String
    /// The file, relative to the folder of the main one.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode scalars.
    public let column: Int
    /// What helps, a sentence each.
    public let notes: [String]
  }

  /// Every error and warning, as `baton check` prints them.
  public let description: String
  /// Every error and warning, in the order of the text; none where the file could not be read, or was compiled before.
  public let diagnostics: [Diagnostic]
  /// Whether the file itself could not be read.
  package let isUnreadable: Bool

  /// What was told, without a place.
  init(report: String, isUnreadable: Bool = false) {
    description = report
    diagnostics = []
    self.isUnreadable = isUnreadable
  }

  /// What the checker says of a policy.
  init(_ result: CheckResult) {
    description = result.diagnostics.rendered(in: result.sources).plain
    diagnostics = result.diagnostics.told().diagnostics.map { Diagnostic($0, in: result.sources) }
    isUnreadable = false
  }

  /// A compiled policy without text.
  static let noText = PolicyError(report: "the compiled policy carries no text")
}

extension PolicyError.Diagnostic {
  /// A diagnostic as embedders see it.
  init(_ diagnostic: BatonDiagnostics.Diagnostic, in sources: SourceMap) {
    let text = sources[diagnostic.primary.range.file]
    let position = text.position(at: diagnostic.primary.range.start)
    code = diagnostic.code.id
    severity = diagnostic.severity == .error ? .error : .warning
    message = diagnostic.message
    file = text.name
    (line, column) = (position.line, position.column)
    notes = diagnostic.notes + [diagnostic.help].compactMap(\.self) + diagnostic.fixes.map(\.message)
  }
}
