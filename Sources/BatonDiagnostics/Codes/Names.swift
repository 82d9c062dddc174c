extension DiagnosticCode {
  /// E02xx, names and types.
  package static let names: [DiagnosticCode] = []
}
