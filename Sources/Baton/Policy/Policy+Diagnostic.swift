import BatonDiagnostics
import BatonSemantics

extension Policy {
  /// One thing that is wrong, or looks wrong, in a policy.
  public struct Diagnostic: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
      /// There is no policy.
      case error
      /// It is as written, and looks wrong.
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
}

extension Policy.Diagnostic {
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

  /// Everything that the checker says of a policy, in the order of the text.
  static func all(of result: CheckResult) -> [Policy.Diagnostic] {
    result.diagnostics.told().diagnostics.map { Policy.Diagnostic($0, in: result.sources) }
  }
}

extension Policy.Diagnostic: CustomStringConvertible {
  /// On one line, as compilers say it: `policy.baton:2:6: error: … [E0203]`.
  public var description: String { "\(file):\(line):\(column): \(severity.rawValue): \(message) [\(code)]" }
}
