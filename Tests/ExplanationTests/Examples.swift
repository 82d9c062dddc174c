import Baton
import BatonValues
import Foundation

/// The folders of `examples/`.
enum Examples {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "examples")

  /// The names of the folders with a policy and chats.
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
    .filter { name in
      ["policy.baton", "chats.jsonl"].allSatisfy { FileManager.default.fileExists(atPath: path(name, $0)) }
    }
    .sorted()

  static func path(_ example: String, _ file: String) -> String { root.appending(path: "\(example)/\(file)").path }

  static func chats(_ example: String) throws -> [Chat] {
    let bytes = try Data(contentsOf: URL(filePath: path(example, "chats.jsonl")))
    return try ChatReader.read(Array(bytes), .lines).map { try $0.result.get() }
  }
}
