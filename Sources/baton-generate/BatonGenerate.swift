import BatonGenerator
import Glibc

/// `baton-generate --output FILE.swift POLICY…`: checks the policies of a target and writes the Swift code of each: the
/// compiled policy, and a struct of its facts. A file that another one uses is no policy of its own.
@main
struct BatonGenerate {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    guard arguments.popFirst() == "--output", let output = arguments.popFirst(), !arguments.isEmpty else {
      tell(["usage: baton-generate --output FILE.swift POLICY…"])
      exit(2)
    }
    let (messages, isDone) = Generation.write(policies: Array(arguments), to: output)
    tell(messages)
    exit(isDone ? 0 : 1)
  }

  /// Writes lines to standard error.
  private static func tell(_ lines: [String]) {
    var rest = Array(lines.map { $0 + "\n" }.joined().utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
