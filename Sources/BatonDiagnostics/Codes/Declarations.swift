extension DiagnosticCode {
  /// E03xx, declarations.
  package static let declarations: [DiagnosticCode] = []
}
