import BatonDiagnostics
import Foundation
import Testing

/// Texts held against the files of `Golden/`.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter GoldenTests` writes the files anew.
enum Golden {
  /// The folder of the files.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// Holds a text against the file `name`.
  static func check(_ text: String, _ name: String) throws {
    let file = folder.appending(path: "\(name).snap")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" { try Data(text.utf8).write(to: file) }
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(text == golden, "differs from \(file.lastPathComponent)")
  }

  /// Files and what is said of them, as one text.
  static func text(_ files: [(name: String, bytes: [UInt8])], _ trial: Trial) -> String {
    var text = shown(files)
    text += "=== text ===\n" + trial.rendering
    if let fixed = trial.fixed(files) {
      text += "=== fixed ===\n" + shown(zip(files, fixed).filter { $0.bytes != $1.bytes }.map(\.1))
    }
    return text
  }

  private static func shown(_ files: [(name: String, bytes: [UInt8])]) -> String {
    var text = ""
    for file in files {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      text += "=== \(file.name) ===\n"
      text += lines.map { VisibleText.line(String($0), limit: 200) }.joined(separator: "\n")
      if lines.last != "" { text += "\n" }
    }
    return text
  }
}
