import Foundation

/// A folder for one test, gone when nobody needs it any more.
final class Folder: Sendable {
  /// Where it is.
  let url: URL

  /// A new folder with these files.
  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("baton-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Where a file of it is.
  func url(of name: String) -> URL { url.appendingPathComponent(name) }

  /// Writes a file.
  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// Writes a file of bytes.
  func write(_ bytes: Data, to name: String) throws {
    let url = url(of: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  /// The text of a file.
  func text(of name: String) throws -> String { try String(contentsOf: url(of: name), encoding: .utf8) }
}

extension Folder {
  /// A folder with a policy without a mistake, one with a mistake, and chats.
  static func desk() throws -> Folder {
    try Folder([
      "desk.baton": """
      policy "desk" in "UTC"
      use std.chat
      fact lead.budget: money usd
      team "desk"
      rule "large" when lead.budget >= 5_000 usd
        route to team "desk" priority high
      rule "silent" when chat.idle >= 1 hour
        hold say "Still there?"
      otherwise hold

      """,
      "wrong.baton": """
      fact account.tier: one of free, enterprise
      team "desk"
      when account.tier is enterprize route to team "desk"
      otherwise hold

      """,
      "gap.baton": """
      fact lead.vip: bool
      team "desk"
      when lead.vip route to team "desk"

      """,
      "chats.jsonl": """
      {"id": "one", "now": "2026-11-20T10:00:00Z", "facts": {"lead.budget": 9000}}
      {"id": "two", "now": "2026-11-20T10:00:00Z", "facts": {"lead.budget": "a lot"}}

      {"id": "three", "now": "2026-11-20T10:00:00Z"}

      """,
    ])
  }
}
