import ArgumentParser
import BatonDiagnostics
import BatonLog

/// `baton log FILE`
struct LogList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the entries of a log, the oldest first.",
    usage: "baton log <FILE> [<options>]")

  @Argument(help: ArgumentHelp("The log.", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("Only route, queue, ask or hold.", valueName: "OUTCOME"))
  var outcome: LoggedOutcome?

  @Option(help: ArgumentHelp("Only what went to the team of that id.", valueName: "TEAM"))
  var team: String?

  @Option(
    help: ArgumentHelp("Only by the rule of that name, or at that place, such as desk.baton:7.", valueName: "RULE"))
  var rule: String?

  @Option(help: ArgumentHelp("Only the chat of that id.", valueName: "ID"))
  var chat: String?

  @Option(help: ArgumentHelp("Only by the policy of that name, or whose digest begins so.", valueName: "POLICY"))
  var policy: String?

  @Option(help: ArgumentHelp("Only what was logged then or later.", valueName: "INSTANT"))
  var since: String?

  @Option(help: ArgumentHelp("Only what was logged before.", valueName: "INSTANT"))
  var until: String?

  @Option(help: ArgumentHelp("Only the newest so many of these.", valueName: "COUNT"))
  var last: Int?

  @Option(help: "text for people, json for programs: one object an entry.")
  var format = OutputFormat.text

  func validate() throws {
    if let last, last < 1 { throw ValidationError("`--last` wants a number of entries, 1 at the least") }
  }

  func run() throws {
    var filter = LogFilter()
    filter.outcome = outcome?.rawValue
    (filter.team, filter.rule, filter.chat, filter.policy) = (team, rule, chat, policy)
    filter.since = try Log.instant(since, of: "--since")
    filter.until = try Log.instant(until, of: "--until")
    filter.last = last
    let log = try Log.open(file)
    try Log.refusing(file) { [filter, format] () throws(LogError) in
      try log.forEach(filter) { entry in
        switch format {
        case .text: Terminal.output.write(entry.line + "\n")
        case .json:
          var json = JSONWriter()
          entry.write(to: &json)
          json.endLine()
          Terminal.output.write(json.bytes[...])
        }
      }
    }
  }
}

/// The outcomes that entries are picked by.
enum LoggedOutcome: String, ExpressibleByArgument, CaseIterable {
  case route
  case queue
  case ask
  case hold
}
