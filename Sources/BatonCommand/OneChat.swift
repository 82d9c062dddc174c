import ArgumentParser
import Baton
import BatonValues

/// The chat of a file that somebody means.
struct OneChat {
  /// The chat.
  let chat: Chat
  /// The line of the file where it begins.
  let line: Int
  /// The file, as people call it.
  let file: String

  /// Reads the chat of that id from a file; without an id it must hold one chat alone.
  ///
  /// - Throws: `ExitStatus` where the file cannot be read or the chat is wrong, a usage error where it is not there.
  init(in file: String, id: String?) throws {
    let name = file == "-" ? "standard input" : file
    var found: (Chat, Int)?
    var count = 0
    var chats = PickedChats(file: file, id: id, format: .text)
    try chats.forEach { chat, line in
      found = found ?? (chat, line)
      count += 1
    }
    guard let found else { throw chats.status }
    guard count == 1 || id != nil else {
      throw Misuse("there are several chats in \(name): say by its id which one is meant")
    }
    (chat, line) = found
    self.file = name
  }
}
