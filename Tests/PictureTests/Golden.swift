import Foundation
import Testing

/// Texts held against the files of `Golden/`.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter PictureTests` writes the files anew.
enum Golden {
  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file of the project.
  static func path(_ name: String) -> String { root.appending(path: name).path }

  /// Holds a text against the file `name`.
  static func check(_ text: String, _ name: String) throws {
    let file = root.appending(path: "Tests/PictureTests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" { try Data(text.utf8).write(to: file) }
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(text == golden, "differs from \(name)")
  }
}
