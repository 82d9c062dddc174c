import ArgumentParser
import BatonDiagnostics
import BatonLog

/// `baton log FILE`, `baton log explain` and `baton log verify`
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List, explain and verify the decisions in a log.",
    usage: """
      baton log <FILE> [<filters>]
             baton log explain <FILE> <ENTRY> --policy <POLICY>
             baton log verify <FILE> [--policy <POLICY> ...] [--head <HEAD>]
      """,
    discussion: "A log is what `baton decide --log` and `batond --log` write.",
    subcommands: [LogList.self, LogExplain.self, LogVerify.self], defaultSubcommand: LogList.self)

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
