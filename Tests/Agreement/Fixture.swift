import Baton
import BatonSemantics
import BatonValues
package import Foundation

/// A disagreement that was found once, as files: a policy, a chat, and what was decided.
package struct Fixture: Sendable {
  /// The name of its files without their endings.
  package let name: String
  private let policy: String
  private let chat: String

  /// All in a folder, by name.
  package static func all(in folder: URL) throws -> [Fixture] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "baton" }.sorted { $0.path < $1.path }.map { file in
        let base = file.deletingPathExtension()
        return Fixture(
          name: base.lastPathComponent, policy: try String(contentsOf: file, encoding: .utf8),
          chat: try String(contentsOf: base.appendingPathExtension("json"), encoding: .utf8))
      }
  }

  /// Writes a disagreement down.
  package static func write(_ found: Disagreement, as name: String, in folder: URL) throws {
    let base = folder.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((found.policy + "\n").utf8).write(to: base.appendingPathExtension("baton"))
    try Data((found.chat.json + "\n").utf8).write(to: base.appendingPathExtension("json"))
    let answers = "\(found.way) differs\nmeant: \(found.meant)\ngot:   \(found.got)\n"
    try Data(answers.utf8).write(to: base.appendingPathExtension("answers.txt"))
  }

  /// What is still decided differently; nil where it was mended.
  ///
  /// - Throws: What the policy or the chat has wrong.
  package func replay() throws -> Disagreement? {
    guard let checked = CheckedPolicy.reading(policy) else { throw Unusable(name: name) }
    return try Contenders(checked).disagreement(on: Chat(json: Array(chat.utf8)), telling: .growing)
  }

  /// A fixture whose policy has errors.
  package struct Unusable: Error {
    /// Its name.
    package let name: String
  }
}
