import ArgumentParser
import Baton
import BatonDiagnostics

/// `baton explain CODE` and `baton explain POLICY CHAT`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a diagnostic means, or why a chat is decided as it is.",
    usage: """
      baton explain CODE
             baton explain POLICY CHAT [--chat ID] [--why-not GOAL | --how-to GOAL | --when]
      """)

  @Argument(help: ArgumentHelp("A code such as E0203; or the policy.", valueName: "CODE|POLICY"))
  var subject: String

  @Argument(help: ArgumentHelp("The file with the chat; - is standard input.", valueName: "CHAT"))
  var chats: String?

  @Option(
    name: .customLong("chat"), help: ArgumentHelp("The chat of that id, where there are several.", valueName: "ID"))
  var id: String?

  /// The form of an explanation.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case html
  }

  @Option(help: "text for people, json for programs: one object a chat; html is a page of its own for one chat.")
  var format = Form.text

  /// The form of what goes wrong.
  private var errorFormat: OutputFormat { format == .json ? .json : .text }

  @Option(help: ArgumentHelp("The time of chats that do not tell theirs; otherwise the clock.", valueName: "INSTANT"))
  var now: String?

  @Option(
    help: ArgumentHelp(
      "Say why the chat did not go there: 'team \"x\"', a rule by its name or line, route, queue, ask, hold.",
      valueName: "GOAL"))
  var whyNot: String?

  @Option(
    help: ArgumentHelp(
      "Say the smallest changes that would have led there; a goal as for --why-not.", valueName: "GOAL"))
  var howTo: String?

  @Option(
    help: ArgumentHelp(
      "A fact that --how-to leaves as it is, by its path or the beginning of it; also messages, teams, chat.now.",
      valueName: "FACT"))
  var fix: [String] = []

  @Flag(help: "Say when the clock alone changes where the chat goes.")
  var when = false

  @Option(help: ArgumentHelp("How many days --when and --how-to look ahead; otherwise 14.", valueName: "DAYS"))
  var ahead: Int?

  private var daysAhead: Int { ahead ?? 14 }

  @Option(
    help: ArgumentHelp("Rebuild the explanation of the decision that this is the receipt of.", valueName: "RECEIPT"))
  var receipt: String?

  func validate() throws {
    let asked = [
      ("--why-not", whyNot != nil), ("--how-to", howTo != nil), ("--when", when), ("--receipt", receipt != nil),
    ].filter(\.1).map { "`\($0.0)`" }
    if chats == nil, let first = asked.first {
      throw ValidationError("\(first) explains a chat: name its file too")
    }
    if asked.count > 1 { throw ValidationError("say \(asked.joined(separator: " or ")), not both") }
    if !fix.isEmpty, howTo == nil { throw ValidationError("`--fix` goes with `--how-to`") }
    if ahead != nil, howTo == nil, !when { throw ValidationError("`--ahead` goes with `--when` or `--how-to`") }
    guard 0...Timeline.mostDays ~= daysAhead else {
      throw ValidationError("`--ahead` wants a number of days from 0 to \(Timeline.mostDays)")
    }
    if format == .html, chats == nil || !asked.isEmpty {
      throw ValidationError(
        "`--format html` is the page of why a chat is decided as it is: `baton explain POLICY CHAT`")
    }
  }

  func run() throws {
    if let chats {
      try explain(chats)
    } else {
      try explainCode()
    }
  }

  private func explainCode() throws {
    guard let code = DiagnosticCode.named(subject) else {
      throw Misuse("\(DiagnosticCode.unknown(subject))\nTo explain a chat, name its file too.")
    }
    Terminal.output.write(code.page)
  }

  private func explain(_ file: String) throws {
    let policy = try PolicyLoader.load(subject, format: errorFormat)
    if format == .html { return try writePage(policy, file) }
    let teller = try teller(for: policy)
    var chats = PickedChats(file: file, id: id, format: errorFormat)
    var isFirst = true
    try chats.forEach { chat, line throws(ChatError) in
      let told = try teller(chat, line)
      switch errorFormat {
      case .text:
        if !isFirst { Terminal.output.write("\n") }
        Terminal.output.write(told.text)
      case .json: Terminal.output.write(told.json + "\n")
      }
      isFirst = false
    }
    if chats.status != .done { throw chats.status }
  }

  /// A page of one chat.
  private func writePage(_ policy: Policy, _ file: String) throws {
    let one = try OneChat(in: file, id: id)
    let clock = try Clock.instant(now)
    do throws(ChatError) {
      let explanation = try policy.explain(one.chat, clock: clock, line: one.line)
      do throws(GraphvizError) {
        let picture = try Graphviz.svg(of: policy.drawing(of: explanation))
        Terminal.output.write(policy.page(of: explanation, picture: picture))
      } catch {
        Terminal.errors.write("note: the page has no picture: \(error.message)\n")
        Terminal.output.write(
          policy.page(of: explanation, picture: nil, without: "There is no picture: \(error.message)."))
      }
    } catch {
      Terminal.errors.write(error.rendered(in: one.file))
      throw ExitStatus.wrong
    }
  }

  /// What is told of a chat.
  private typealias Told = (text: StyledText, json: String)

  /// What tells of a chat what was asked for.
  private func teller(for policy: Policy) throws -> (Chat, Int) throws(ChatError) -> Told {
    let clock = try Clock.instant(now)
    if let whyNot {
      let goal = try Self.goal(whyNot)
      let test = try Self.refusing { () throws(GoalError) in try policy.test(of: goal) }
      return { chat, line throws(ChatError) in
        let whyNot = try policy.whyNot(chat, goal, test, clock: clock, line: line)
        return (whyNot.prose, whyNot.json)
      }
    }
    if let howTo {
      let goal = try Self.goal(howTo)
      var options = HowTo.Options()
      options.fixed = fix
      options.ahead = Int64(daysAhead) * 86_400_000
      let search = try Self.refusing { [options] () throws(GoalError) in try policy.search(for: goal, options) }
      return { chat, line throws(ChatError) in
        let howTo = try policy.howTo(chat, search, clock: clock, line: line)
        return (howTo.prose, howTo.json)
      }
    }
    if when {
      return { chat, line throws(ChatError) in
        let timeline = try policy.timeline(of: chat, days: daysAhead, clock: clock, line: line)
        return (timeline.prose, timeline.json)
      }
    }
    if let receipt {
      guard let receipt = Receipt(receipt) else {
        throw Misuse("that is no receipt: one begins with `baton1:` and has 75 characters")
      }
      return { chat, line throws(ChatError) in
        let explanation = try policy.explain(chat, line: line, receipt: receipt)
        return (explanation.prose, explanation.json)
      }
    }
    return { chat, line throws(ChatError) in
      let explanation = try policy.explain(chat, clock: clock, line: line)
      return (explanation.prose, explanation.json)
    }
  }

  /// A goal as it was typed.
  private static func goal(_ text: String) throws -> Explanation.Goal {
    try refusing { () throws(GoalError) in try Explanation.Goal(reading: text) }
  }

  private static func refusing<Result>(_ read: () throws(GoalError) -> Result) throws -> Result {
    do throws(GoalError) {
      return try read()
    } catch {
      throw Misuse(error.message + (error.help.map { "\nhelp: \($0)" } ?? ""))
    }
  }
}
