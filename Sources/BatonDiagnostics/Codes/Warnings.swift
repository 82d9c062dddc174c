extension DiagnosticCode {
  /// W08xx, warnings.
  package static let warnings: [DiagnosticCode] = []
}
