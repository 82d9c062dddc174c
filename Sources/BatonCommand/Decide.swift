import ArgumentParser
import Baton
import BatonIntake
import BatonInterpreter

/// `baton decide POLICY [CHATS…]`
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Decide chats: one decision for each, in their order.",
    usage: "baton decide <POLICY> [<CHATS> ...] [<options>]",
    discussion: "Chats come from .json files (one chat, or an array of them) and .jsonl files (one a line).")

  @Argument(help: ArgumentHelp("The policy.", valueName: "POLICY"))
  var policy: String

  @Argument(help: ArgumentHelp("Files of chats; - or none is standard input, one chat a line.", valueName: "CHATS"))
  var chats: [String] = []

  @Option(help: "text for people, json for programs: one object a line.")
  var format = OutputFormat.text

  @Option(help: ArgumentHelp("The time of chats that do not tell theirs; otherwise the clock.", valueName: "INSTANT"))
  var now: String?

  @Flag(help: "Take facts and teams that the policy does not declare for errors.")
  var strict = false

  @Flag(help: "Give each decision a receipt, from which `baton explain --receipt` rebuilds why.")
  var receipt = false

  @Option(help: "graph decides by the compiled policy, interpreter by the rules one after the other; both alike.")
  var engine = Engine.graph

  @Option(help: "How many cores to decide on; otherwise all that there are.")
  var jobs: Int?

  @OptionGroup(title: "The log")
  var logging: LogOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number of cores, 1 at the least") }
  }

  func run() throws {
    let path = policy
    let policy = try PolicyLoader.load(path, format: format)
    let interpreter =
      switch engine {
      case .graph: Interpreter?.none
      case .interpreter:
        Interpreter(try PolicyLoader.refusing(path) { () throws(PolicyError) in try policy.checked() })
      }
    let assignment = Assignment(
      policy: policy, interpreter: interpreter, clock: try Clock.instant(now), isForPeople: format == .text,
      isStrict: strict, withReceipt: receipt, keepsChats: logging.log != nil)
    let session = DecidingSession(
      assignment, crew: Crew(size: jobs ?? Crew.coreCount), journal: try logging.journal(for: policy, now: now))
    for file in chats.isEmpty ? ["-"] : chats { session.decide(file) }
    if session.status != .done { throw session.status }
  }
}

/// What decides.
enum Engine: String, ExpressibleByArgument, CaseIterable {
  /// The compiled policy.
  case graph
  /// The meaning of the language, walked anew for every chat.
  case interpreter
}
