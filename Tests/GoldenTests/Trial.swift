import Baton
import BatonDiagnostics
import BatonSemantics
import Foundation
import TestKit

/// An example written to a folder of its own and taken as the command takes it.
struct Trial {
  /// What the checker says.
  let result: CheckResult
  /// What is said of the chat, if there is one: an error, or warnings of undeclared names.
  let chatErrors: [ChatError]

  /// Tries files, the policy first; a `chat.json` among them is a chat.
  init(_ files: [(name: String, bytes: [UInt8])]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "baton-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let place = folder.appending(path: file.name)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
    result = try Policy.check(file: folder.appending(path: files[0].name).path)
    guard let chat = files.first(where: { $0.name == "chat.json" }), let policy = result.policy else {
      chatErrors = []
      return
    }
    chatErrors = ChatReader.read(chat.bytes, .document).flatMap { Self.errors(of: $0, Policy(policy)) }
  }

  /// Tries an example of a page.
  init(_ example: CodeExample) throws {
    try self.init(example.files.map { ($0.name, Array($0.text.utf8)) })
  }

  /// Everything that is said, in order.
  var diagnostics: [Diagnostic] { result.diagnostics.told().diagnostics }

  /// The codes of everything that is said, the chat's last.
  var codes: [DiagnosticCode] { diagnostics.map(\.code) + chatErrors.map(\.page) }

  /// Everything that is said, as people see it.
  var rendering: String {
    result.diagnostics.rendered(in: result.sources).plain
      + chatErrors.map { $0.rendered(in: "chat.json").plain }.joined(separator: "\n")
  }

  /// The texts after the first fix of the first diagnostic, if it has one.
  func fixed(_ files: [(name: String, bytes: [UInt8])]) -> [(name: String, bytes: [UInt8])]? {
    guard let fix = diagnostics.first?.fixes.first else { return nil }
    return files.map { file in
      guard let place = result.sources.texts.firstIndex(where: { $0.name == file.name }) else { return file }
      return (file.name, fix.applied(to: file.bytes, of: SourceID(place)))
    }
  }

  private static func errors(of entry: ChatReader.Entry, _ policy: Policy) -> [ChatError] {
    do throws(ChatError) {
      let (_, undeclared) = try policy.decide(entry.result.get(), clock: 0, line: entry.line)
      return undeclared.map { $0.warning(line: entry.line) }
    } catch {
      return [error]
    }
  }
}
