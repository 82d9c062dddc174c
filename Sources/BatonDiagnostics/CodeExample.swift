/// An example of a page taken apart into its files.
package struct CodeExample: Hashable, Sendable {
  /// One file.
  package struct File: Hashable, Sendable {
    /// Its name: `main.baton` for what stands before the first line that names one.
    package let name: String
    /// Its text; each line has its end.
    package var text: String
  }

  /// The files in the order written; the policy is the first.
  package private(set) var files: [File] = []

  /// Takes `text` apart at its lines `=== name ===`.
  package init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== "), line.hasSuffix(" ==="), line.utf8.count > 8 {
        files.append(File(name: String(line.dropFirst(4).dropLast(4)), text: ""))
      } else {
        if files.isEmpty { files.append(File(name: "main.baton", text: "")) }
        files[files.count - 1].text += line + "\n"
      }
    }
    for index in files.indices {
      while files[index].text.hasSuffix("\n\n") || files[index].text == "\n" { files[index].text.removeLast() }
    }
    if let first = files.first, files.count > 1, first.text.isEmpty { files.removeFirst() }
  }

  /// The chat that the example holds, if any.
  package var chat: File? { files.first { $0.name == "chat.json" } }
}
