import Foundation

/// A folder with a policy and chats, gone when nobody needs it any more.
final class Room: Sendable {
  /// Where it is.
  let url: URL

  /// A new folder with the desk that these tests play at, or with the files of an example.
  init(example: String? = nil) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let examples = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples")
    url = FileManager.default.temporaryDirectory.appending(path: "baton-repl-\(UUID().uuidString)")
    try FileManager.default.copyItem(
      at: example.map { examples.appending(path: $0) } ?? tests.appending(path: "Desk"), to: url)
  }

  /// A new folder with these files.
  init(_ files: [String: String]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "baton-repl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file of it.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file.
  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: url.appending(path: name)) }

  /// The text of a file.
  func text(of name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }
}

/// Texts that are kept beside the tests.
enum Golden {
  /// The text of a golden file; empty where there is none.
  static func text(_ name: String) -> String { (try? String(contentsOf: url(name), encoding: .utf8)) ?? "" }

  /// Whether the files are to be written anew: `UPDATE_SNAPSHOTS=1 swift test`.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" }

  /// Writes a golden file.
  static func write(_ text: String, _ name: String) throws { try Data(text.utf8).write(to: url(name)) }

  /// The names of all files with that ending.
  static func names(_ ending: String) throws -> [String] {
    let folder = url("x").deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }.sorted()
  }

  private static func url(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  }
}
