extension DiagnosticCode {
  /// E05xx, files, modules and tables from files.
  package static let files: [DiagnosticCode] = []
}
