import ArgumentParser
import BatonDiagnostics
import BatonLog
import BatonValues

/// `baton log FILE`, `baton log explain`, `baton log verify` and `baton log trim`
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List, explain, verify and trim the decisions in a log.",
    usage: """
      baton log <FILE> [<filters>]
             baton log explain <FILE> <ENTRY> --policy <POLICY>
             baton log verify <FILE> [--policy <POLICY> ...] [--head <HEAD>]
             baton log trim <FILE> [--before <INSTANT>] [--keep <COUNT>]
      """,
    discussion: "A log is what `baton decide --log` and `batond --log` write.",
    subcommands: [LogList.self, LogExplain.self, LogVerify.self, LogTrimming.self], defaultSubcommand: LogList.self)

  /// The instant that an option says.
  ///
  /// - Throws: A usage error when it cannot be read.
  static func instant(_ text: String?, of option: String) throws -> Int64? {
    guard let text else { return nil }
    guard case .success(let instant) = Instant.parse(rfc3339: text) else {
      throw ValidationError("`\(option)` wants an instant such as 2026-11-20T15:30:00Z, not \"\(text)\"")
    }
    return instant
  }

  /// Opens a log.
  ///
  /// - Throws: `ExitStatus.misused`, when what is wrong was told.
  static func open(_ path: String) throws(ExitStatus) -> LogFile {
    try refusing(path) { () throws(LogError) in try LogFile(path) }
  }

  /// Does something with a log, and tells in one line what is wrong with it.
  ///
  /// - Throws: `ExitStatus.misused` when something is.
  static func refusing<Answer>(_ path: String, _ ask: () throws(LogError) -> Answer) throws(ExitStatus) -> Answer {
    do throws(LogError) {
      return try ask()
    } catch {
      Terminal.errors.write("error: \(VisibleText.line("`\(path)`: \(error)"))\n")
      throw .misused
    }
  }
}
