extension DiagnosticCode {
  /// E06xx, chats that do not fit.
  package static let chats: [DiagnosticCode] = []
}
