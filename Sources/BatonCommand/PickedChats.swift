import ArgumentParser
import Baton
import BatonDiagnostics

/// The chats of a file, or the one of an id; what is wrong with one is told, and the others go on.
struct PickedChats {
  /// The file; - is standard input.
  let file: String
  /// The id of the only one that is wanted; nil is all.
  let id: String?
  /// How errors are told.
  let format: OutputFormat
  /// The ids of chats that were not wanted.
  private var ids: [String] = []
  /// How the command will end.
  private(set) var status = ExitStatus.done

  /// The chats of a file.
  init(file: String, id: String?, format: OutputFormat) {
    (self.file, self.id, self.format) = (file, id, format)
  }

  /// Does something with each chat and the line it stands on.
  ///
  /// - Throws: `ExitStatus` when the file cannot be read, `Misuse` when no chat is wanted.
  mutating func forEach(_ work: (Chat, Int) throws(ChatError) -> Void) throws {
    var count = 0
    do throws(FileError) {
      var reader = ChatReader(file == "-" ? .lines : .init(file: file), from: try FileReader.pieces(of: file))
      while let entry = try reader.next() {
        do throws(ChatError) {
          let chat = try entry.result.get()
          if let id, chat.id != id {
            remember(chat.id)
            continue
          }
          count += 1
          try work(chat, entry.line)
        } catch {
          if let id, error.chat != id {
            remember(error.chat)
            continue
          }
          count += 1
          status = .wrong
          tell(error)
        }
      }
    } catch {
      Terminal.errors.write(error.rendered)
      throw ExitStatus.misused
    }
    guard count == 0 else { return }
    guard let id else { throw Misuse("there is no chat in \(file)") }
    let others = ids.isEmpty ? "no chat there has an id" : "its chats are \(ids.joined(separator: ", "))"
    throw Misuse("there is no chat `\(VisibleText.line(id))` in \(file)\nhelp: \(others)")
  }

  /// Keeps an id, to say which there are.
  private mutating func remember(_ id: String?) {
    guard let id, ids.count <= Self.mostTold else { return }
    ids.append(ids.count == Self.mostTold ? "…" : "`\(VisibleText.line(id))`")
  }

  /// How many ids are told.
  private static let mostTold = 8

  private func tell(_ error: ChatError) {
    switch format {
    case .text: Terminal.errors.write(error.rendered(in: file == "-" ? "standard input" : file))
    case .json: Terminal.output.write(error.json + "\n")
    }
  }
}
