extension DiagnosticCode {
  /// E00xx, what the lexer finds.
  package static let words: [DiagnosticCode] = []
}
