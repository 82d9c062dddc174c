import ArgumentParser
import Baton
import BatonDiagnostics
import BatonLog
import BatonValues

/// `baton log trim FILE`
struct LogTrimming: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trim",
    abstract: "Remove the oldest entries, and say so in the log.",
    usage: "baton log trim <FILE> [--before <INSTANT>] [--keep <COUNT>] [--unclaimed] [--format <format>]",
    discussion: """
      What is left can still be verified. Nothing is removed from the first handoff on that nobody has claimed, or of which a \
      webhook is still to be delivered. Others may write and read the log meanwhile.
      """)

  @Argument(help: ArgumentHelp("The log.", valueName: "FILE"))
  var file: String

  @Option(
    help: ArgumentHelp("What was logged before, up to the first entry that was not.", valueName: "INSTANT"))
  var before: String?

  @Option(help: ArgumentHelp("All but the newest so many.", valueName: "COUNT"))
  var keep: Int64?

  @Flag(help: "Handoffs too that nobody claimed, once nobody is left to be told of them.")
  var unclaimed = false

  @Option(help: ArgumentHelp("The time that stands for the clock's.", valueName: "INSTANT"))
  var now: String?

  @Option(help: "text for people, json for programs: one object.")
  var format = OutputFormat.text

  func validate() throws {
    if before == nil, keep == nil {
      throw ValidationError("say what goes: `--before` a time, or all but `--keep` so many")
    }
    if let keep, keep < 0 { throw ValidationError("`--keep` wants a number of entries") }
  }

  func run() throws {
    var bound = TrimBound()
    bound.before = try Log.instant(before, of: "--before")
    bound.keep = keep ?? 0
    bound.takesUnclaimed = unclaimed
    var options = DecisionLog.Options()
    options.erases = true
    let instant = try Clock.instant(now)
    options.clock = { instant }
    // Where there is no log, none is begun.
    _ = try Log.open(file)
    let (log, trimming) = try Log.refusing(file) { [bound, options] () throws(LogError) in
      let log = try DecisionLog(file, options)
      return (log, try log.trim(bound))
    }
    let left = log.status.head.sequence - (trimming.trim?.end.sequence ?? 0)
    Terminal.output.write(format == .text ? trimming.text(left: left) : trimming.json + "\n")
    // What is gone is gone, whatever becomes of the file's size.
    if trimming.trim != nil { try Log.refusing(file) { () throws(LogError) in try log.shrink() } }
  }
}

extension DecisionLog.Trimming {
  /// It for people.
  fileprivate func text(left: Int64) -> String {
    var lines: [String] = []
    if let trim {
      let first = trim.end.sequence - trim.count + 1
      let which = trim.count == 1 ? "entry \(first)" : "entries \(first) to \(trim.end.sequence)"
      lines.append("\(which) trimmed, \(LogReport.entries(left)) left")
    } else {
      lines.append("nothing trimmed")
    }
    if let obstacle { lines.append("entry \(obstacle.entry) and what is after it stays: \(obstacle.reason)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// It for programs.
  fileprivate var json: String {
    var json = JSONWriter()
    json.object { json in
      if let trim {
        json.key("trimmed")
        trim.write(to: &json)
      }
      if let obstacle {
        json.key("kept_from")
        json.number(obstacle.entry)
        json.key("why")
        json.string(obstacle.reason)
      }
    }
    return json.text
  }
}
