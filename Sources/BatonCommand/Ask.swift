import ArgumentParser
import Baton
import BatonDiagnostics

/// `baton ask POLICY CHAT`
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Say what to ask next: which unknown fact, once known, settles the most.",
    usage: "baton ask <POLICY> <CHAT> [--chat ID] [<options>]")

  @Argument(help: ArgumentHelp("The policy.", valueName: "POLICY"))
  var policy: String

  @Argument(help: ArgumentHelp("The file with the chat; - is standard input.", valueName: "CHAT"))
  var chats: String

  @Option(
    name: .customLong("chat"), help: ArgumentHelp("The chat of that id, where there are several.", valueName: "ID"))
  var id: String?

  @Option(help: "text for people, json for programs: one object a chat.")
  var format = OutputFormat.text

  @Option(help: ArgumentHelp("The time of chats that do not tell theirs; otherwise the clock.", valueName: "INSTANT"))
  var now: String?

  func run() throws {
    let policy = try PolicyLoader.load(policy, format: format)
    let clock = try Clock.instant(now)
    var chats = PickedChats(file: chats, id: id, format: format)
    var isFirst = true
    try chats.forEach { chat, line throws(ChatError) in
      let questions = try policy.nextQuestions(for: chat, clock: clock, line: line)
      switch format {
      case .text:
        if !isFirst { Terminal.output.write("\n") }
        Terminal.output.write(questions.prose)
      case .json: Terminal.output.write(questions.json + "\n")
      }
      isFirst = false
    }
    if chats.status != .done { throw chats.status }
  }
}
