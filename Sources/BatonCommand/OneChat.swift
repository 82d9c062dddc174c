import ArgumentParser
import Baton
import BatonDiagnostics
import BatonValues

/// The chat of a file that somebody means.
struct OneChat {
  /// The chat.
  let chat: Chat
  /// The line of the file where it begins.
  let line: Int
  /// The file, as people call it.
  let file: String

  /// Reads a file until the chat of that id; without an id it must hold one chat alone.
  ///
  /// - Throws: `ExitStatus` where the file cannot be read or the chat is wrong, a usage error where it is not there.
  init(in file: String, id: String?) throws {
    let name = file == "-" ? "standard input" : file
    var found: [(chat: Chat, line: Int)] = []
    var wrong: ChatError?
    do throws(FileError) {
      var reader = ChatReader(file == "-" ? .lines : .init(file: file), from: try FileReader.pieces(of: file))
      while wrong == nil, found.count < (id == nil ? 2 : 1), let entry = try reader.next() {
        switch entry.result {
        case .success(let chat): if id == nil || chat.id == id { found.append((chat, entry.line)) }
        case .failure(let error): if id == nil || error.chat == id { wrong = error }
        }
      }
    } catch {
      Terminal.errors.write(error.rendered)
      throw ExitStatus.misused
    }
    if let wrong {
      Terminal.errors.write(wrong.rendered(in: name))
      throw ExitStatus.wrong
    }
    guard found.count < 2 else { throw ValidationError("there are several chats in \(name): name one with --id") }
    guard let found = found.first else {
      throw ValidationError(
        id.map { "there is no chat `\(VisibleText.line($0))` in \(name)" } ?? "there is no chat in \(name)")
    }
    (chat, line) = (found.chat, found.line)
    self.file = name
  }
}
