import ArgumentParser
import Baton
import BatonLog

/// What is said of the log that a command writes.
struct LogOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Log every decision in that file, before it is printed.", valueName: "FILE"))
  var log: String?

  @Option(
    help: "What is logged survives: full, a loss of power; normal, kill -9; off, the end of the program.")
  var logSync = LogSync.normal

  @Flag(help: "Keep the chats too, so that all can be decided again.")
  var logChats = false

  @Option(
    help: ArgumentHelp(
      "A fact that is never logged, by its path or the beginning of it; as often as there are.", valueName: "FACT"))
  var mask: [String] = []

  func validate() throws {
    if log == nil, logChats || !mask.isEmpty { throw ValidationError("`--log-chats` and `--mask` go with `--log`") }
    if FactMask(mask) == nil { throw ValidationError("`--mask` wants the path of a fact, such as lead.budget") }
  }

  /// What logs the decisions of a policy; nil where they are not to be logged. `now` is the time that stands for the clock's.
  ///
  /// - Throws: `ExitStatus.misused`, when what is wrong was told.
  func journal(for policy: Policy, now: String?) throws -> Journal? {
    guard let log else { return nil }
    var options = DecisionLog.Options()
    options.sync = logSync
    if now != nil {
      let instant = try Clock.instant(now)
      options.clock = { instant }
    }
    return Journal(
      path: log, log: try Log.refusing(log) { [options] () throws(LogError) in try DecisionLog(log, options) },
      masking: Masking(FactMask(mask) ?? .none, in: policy), keepsChats: logChats)
  }
}

extension LogSync: ExpressibleByArgument {}
