import ArgumentParser
import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonValues

/// `baton decide POLICY [CHATS…]`
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide chats: one decision for each, in their order.",
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

  @Option(help: "graph decides by the compiled policy, interpreter by the rules one after the other; both alike.")
  var engine = Engine.graph

  func run() throws {
    let path = policy
    let policy = try PolicyLoader.load(path, format: format)
    let interpreter =
      switch engine {
      case .graph: Interpreter?.none
      case .interpreter:
        Interpreter(try PolicyLoader.refusing(path) { () throws(PolicyError) in try policy.checked() })
      }
    var session = DecidingSession(
      policy: policy, interpreter: interpreter, clock: try Clock.instant(now), format: format, isStrict: strict)
    for file in chats.isEmpty ? ["-"] : chats { session.decide(file) }
    session.finish()
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

/// One run of `decide`: what was warned of, what was printed, how it will end.
private struct DecidingSession {
  let policy: Policy
  let interpreter: Interpreter?
  let clock: Int64
  let format: OutputFormat
  let isStrict: Bool
  /// How it will end.
  var status = ExitStatus.done
  private var warned: Set<String> = []
  private var pending = ""

  init(policy: Policy, interpreter: Interpreter?, clock: Int64, format: OutputFormat, isStrict: Bool) {
    self.policy = policy
    self.interpreter = interpreter
    self.clock = clock
    self.format = format
    self.isStrict = isStrict
  }

  /// Decides the chats of a file.
  mutating func decide(_ file: String) {
    do throws(FileError) {
      var reader = ChatReader(file == "-" ? .lines : .init(file: file), from: try FileReader.pieces(of: file))
      while let entry = try reader.next() { decide(entry, from: file == "-" ? "standard input" : file) }
    } catch {
      finish()
      Terminal.errors.write(error.rendered)
      status = .misused
    }
  }

  /// Prints what waits.
  mutating func finish() {
    Terminal.output.write(pending)
    pending = ""
  }

  private mutating func decide(_ entry: ChatReader.Entry, from file: String) {
    do throws(ChatError) {
      let (decision, undeclared) = try policy.decide(
        entry.result.get(), clock: clock, line: entry.line, by: interpreter)
      for name in undeclared {
        if isStrict { throw name.error(chat: decision.chat, line: entry.line) }
        warn(name, file, entry.line)
      }
      print(decision)
    } catch {
      fail(error, file)
    }
  }

  private mutating func print(_ decision: Decision) {
    switch format {
    case .json: pending += decision.json + "\n"
    case .text: pending += decision.rendered.plain + "\n"
    }
    if pending.utf8.count > 1 << 16 { finish() }
  }

  private mutating func fail(_ error: ChatError, _ file: String) {
    if status == .done { status = .wrong }
    switch format {
    case .json: pending += error.json + "\n"
    case .text:
      finish()
      Terminal.errors.write(error.rendered(in: file))
    }
  }

  private mutating func warn(_ name: UndeclaredName, _ file: String, _ line: Int) {
    guard warned.insert(name.text).inserted else { return }
    finish()
    Terminal.errors.write(name.warning(line: line).rendered(in: file))
  }
}
