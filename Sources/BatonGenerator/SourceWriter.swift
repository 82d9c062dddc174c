/// Swift code, line by line.
struct SourceWriter {
  /// The code so far.
  private(set) var text = ""
  private var depth = 0

  /// A line; an empty one stays empty.
  mutating func line(_ line: String = "") {
    if !line.isEmpty { text += String(repeating: "  ", count: depth) + line }
    text += "\n"
  }

  /// A line that may hold what a policy says, as a documentation comment.
  mutating func comment(_ comment: String) { line("/// " + SwiftName.comment(comment)) }

  /// A line that opens braces, what stands between them, and the brace that closes them.
  mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
    line(head + " {")
    depth += 1
    body(&self)
    depth -= 1
    line("}")
  }
}
