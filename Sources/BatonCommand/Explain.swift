import ArgumentParser
import Baton
import BatonDiagnostics

/// `baton explain CODE` and `baton explain POLICY CHAT`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a diagnostic means, or why a chat is decided as it is.",
    usage: "baton explain CODE\n       baton explain POLICY CHAT [--chat ID]")

  @Argument(help: ArgumentHelp("A code such as E0203; or the policy.", valueName: "CODE|POLICY"))
  var subject: String

  @Argument(help: ArgumentHelp("The file with the chat; - is standard input.", valueName: "CHAT"))
  var chats: String?

  @Option(
    name: .customLong("chat"), help: ArgumentHelp("The chat of that id, where there are several.", valueName: "ID"))
  var id: String?

  @Option(help: "text for people, json for programs: one object a chat.")
  var format = OutputFormat.text

  @Option(help: ArgumentHelp("The time of chats that do not tell theirs; otherwise the clock.", valueName: "INSTANT"))
  var now: String?

  func run() throws {
    if let chats {
      try explain(chats)
    } else {
      try explainCode()
    }
  }

  private func explainCode() throws {
    guard let code = DiagnosticCode.named(subject) else {
      throw ValidationError("\(DiagnosticCode.unknown(subject))\nTo explain a chat, name its file too.")
    }
    Terminal.output.write(code.page)
  }

  private func explain(_ chats: String) throws {
    let policy = try PolicyLoader.load(subject, format: format)
    _ = try PolicyLoader.refusing(subject) { () throws(PolicyError) in try policy.checked() }
    let clock = try Clock.instant(now)
    var status = ExitStatus.done
    var told = 0
    do throws(FileError) {
      var reader = ChatReader(chats == "-" ? .lines : .init(file: chats), from: try FileReader.pieces(of: chats))
      while let entry = try reader.next() {
        do throws(ChatError) {
          let chat = try entry.result.get()
          if let id, chat.id != id { continue }
          print(try policy.explain(chat, clock: clock, line: entry.line), isFirst: told == 0)
          told += 1
        } catch {
          if let id, error.chat != id { continue }
          told += 1
          status = .wrong
          print(error, chats)
        }
      }
    } catch {
      Terminal.errors.write(error.rendered)
      throw ExitStatus.misused
    }
    if told == 0 {
      throw ValidationError(
        id.map { "there is no chat `\(VisibleText.line($0))` in \(chats)" } ?? "there is no chat in \(chats)")
    }
    if status != .done { throw status }
  }

  private func print(_ explanation: Explanation, isFirst: Bool) {
    switch format {
    case .text:
      if !isFirst { Terminal.output.write("\n") }
      Terminal.output.write(explanation.text)
    case .json: Terminal.output.write(explanation.json + "\n")
    }
  }

  private func print(_ error: ChatError, _ file: String) {
    switch format {
    case .text: Terminal.errors.write(error.rendered(in: file == "-" ? "standard input" : file))
    case .json: Terminal.output.write(error.json + "\n")
    }
  }
}
