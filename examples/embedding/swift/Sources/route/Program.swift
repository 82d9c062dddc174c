import Baton
import Foundation

/// `route CHATS.jsonl [POLICY.baton]`: says of each chat in a line where it goes.
@main
struct Program {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    guard let file = arguments.first, arguments.count <= 2 else {
      stop("usage: route CHATS.jsonl [POLICY.baton]", status: 2)
    }
    do {
      let router = Router()
      if let policy = arguments.dropFirst().first { try router.reload(from: policy) }
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let chats = try text.split(separator: "\n").map { try Chat(json: $0) }
      for route in try await router.routes(of: chats, tasks: 4) { print(route) }
    } catch {
      stop("\(error)", status: 1)
    }
  }

  private static func stop(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
