extension DiagnosticCode {
  /// E01xx, what the parser finds.
  package static let syntax: [DiagnosticCode] = []
}
