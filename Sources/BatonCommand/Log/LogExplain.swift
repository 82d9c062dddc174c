import ArgumentParser
import Baton
import BatonDiagnostics
import BatonLog
import BatonValues

/// `baton log explain FILE ENTRY --policy POLICY`
struct LogExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why the decision of an entry was made, from its receipt.",
    usage: "baton log explain <FILE> <ENTRY> --policy <POLICY> [--chats <CHATS>] [--format <format>]")

  @Argument(help: ArgumentHelp("The log.", valueName: "FILE"))
  var file: String

  @Argument(help: ArgumentHelp("The number of the entry.", valueName: "ENTRY"))
  var number: Int64

  @Option(help: ArgumentHelp("The policy that decided.", valueName: "POLICY"))
  var policy: String

  @Option(help: ArgumentHelp("A file with the chat, where the log did not keep it.", valueName: "CHATS"))
  var chats: String?

  @Option(help: "text for people, json for programs: one object.")
  var format = OutputFormat.text

  func run() throws {
    let log = try Log.open(file)
    guard let entry = try Log.refusing(file, { () throws(LogError) in try log.entry(number) }) else {
      let trim = try Log.refusing(file, { () throws(LogError) in try log.trims() }).first { number <= $0.end.sequence }
      guard let trim, number > 0 else { throw ValidationError("there is no entry \(number) in \(file)") }
      throw refuse("it was trimmed at \(trim.time)")
    }
    let policy = try PolicyLoader.load(policy, format: format)
    guard let receipt = Receipt(entry.record.receipt) else { throw refuse("its receipt is none") }
    let (chat, line, source) = try chat(of: entry)
    do throws(ChatError) {
      let explanation = try policy.explain(chat, line: line, receipt: receipt)
      switch format {
      case .text: Terminal.output.write(explanation.prose)
      case .json: Terminal.output.write(explanation.json + "\n")
      }
    } catch {
      if chats == nil, !entry.record.withheld.isEmpty, policy.digest == entry.record.digest {
        let names = entry.record.withheld.map { "`\($0)`" }.joined(separator: ", ")
        throw refuse("the log was not to keep \(names): give the whole chat with `--chats`")
      }
      switch format {
      case .text: Terminal.errors.write(error.rendered(in: source))
      case .json: Terminal.output.write(error.json + "\n")
      }
      throw ExitStatus.wrong
    }
  }

  /// The chat of the entry, from the log or from the file that was given.
  private func chat(of entry: LogEntry) throws -> (Chat, line: Int, source: String) {
    if let chats {
      let one = try OneChat(in: chats, id: entry.record.chat)
      return (one.chat, one.line, one.file)
    }
    guard let given = entry.record.given else {
      throw refuse("the log does not keep chats: give this one with `--chats`")
    }
    do throws(ChatError) {
      return (try Chat(json: Array(given.utf8)), 1, "entry \(number)")
    } catch {
      throw refuse("its chat cannot be read: \(error)")
    }
  }

  private func refuse(_ reason: String) -> ExitStatus {
    Terminal.errors.write("error: entry \(number): \(VisibleText.line(reason))\n")
    return .wrong
  }
}
