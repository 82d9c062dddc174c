extension DiagnosticCode {
  /// E04xx, rules, actions and templates.
  package static let rules: [DiagnosticCode] = []
}
