package import BatonDiagnostics
package import BatonValues

/// A policy that the checker accepted: every name resolved, every type known, every list in the order declared. Nothing
/// in it can fail when a chat is decided.
package struct CheckedPolicy: Sendable {
  /// The name in the `policy` line.
  package var name: String?
  /// The zone in the `policy` line.
  package var zone: Zone?
  /// `sha256:…` over all sources and tables from files.
  package var digest: String = ""
  /// `sha256:…` over the zone files; nil where it needs none.
  package var zoneDigest: String?
  /// The files of all time zones that it speaks of, by name.
  package var zoneFiles: [ZoneFile] = []
  /// The texts it was read from; the main file is the first.
  package var sources = SourceMap()
  /// `priority`, then all others.
  package var enums: [EnumType] = [.priority]
  package var facts: [Fact] = []
  package var defines: [Define] = []
  package var intents: [Intent] = []
  package var scores: [Score] = []
  package var qualifications: [Qualification] = []
  package var hours: [Hours] = []
  package var tables: [Table] = []
  package var teams: [Team] = []
  /// All rules; a block stands before those inside it.
  package var rules: [Rule] = []
  /// The rules that stand in no block, in the order they are tried.
  package var topRules: [ID<Rule>] = []
  package var alsos: [Also] = []
  package var assertions: [Assertion] = []
  package var tests: [PolicyTest] = []
  /// The arena of all expressions.
  package var expressions: [Expression] = []

  /// An empty policy.
  package init() {}

  /// An expression as it is written.
  package func text(of expression: Expression) -> String {
    sources[expression.range.file].string(expression.range.start..<expression.range.end)
  }
}
