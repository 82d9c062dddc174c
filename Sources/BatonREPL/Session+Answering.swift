import Baton
import BatonDiagnostics

extension Session {
  /// Does what a line says and tells what came of it.
  package mutating func answer(_ line: String) -> Answer {
    var news = reloadIfChanged()
    let answer = answerNow(line)
    guard !news.segments.isEmpty else { return answer }
    news.append(answer.text)
    return Answer(news, isError: answer.isError, isEnd: answer.isEnd)
  }

  private mutating func answerNow(_ line: String) -> Answer {
    switch LineKind(line) {
    case .nothing: Answer()
    case .command(let name, let rest): answer(name, rest)
    case .forget(let path): forget(path)
    case .step: step(line)
    case .declarations: declare(line)
    case .expression: evaluate(line)
    }
  }

  private mutating func answer(_ name: String, _ rest: String) -> Answer {
    guard let command = Command(rawValue: name) else {
      let near = Suggestion.closest(to: name, in: Command.allCases.map(\.rawValue))
      return .error(
        "there is no command `:\(VisibleText.line(name, limit: 40))`",
        help: near.map { "did you mean `:\($0)`?" } ?? "`:help` lists the commands")
    }
    if rest.isEmpty, command.wantsMore {
      return .error("`:\(name)` wants more: \(command.usage)", help: command.example.map { "such as `\($0)`" })
    }
    if !rest.isEmpty, command.wantsNothing {
      return .error("`:\(name)` stands alone", help: "type `:\(name)`")
    }
    switch command {
    case .chats: return listChats(from: rest)
    case .chat: return rest.isEmpty ? tellChat() : takeChat(rest)
    case .new: return takeNewChat()
    case .undo: return undo()
    case .redo: return redo()
    case .facts: return tellFacts()
    case .transcript: return tellTranscript()
    case .decision: return tellDecision()
    case .rules: return listRules()
    case .show: return show(rest)
    case .type: return tellType(rest)
    case .who: return tellReaders(rest)
    case .load: return load(rest)
    case .reload: return reload()
    case .check: return tellWarnings()
    case .why: return tellWhy()
    case .whynot: return tellWhyNot(rest)
    case .howto: return tellHowTo(rest)
    case .next: return tellNextQuestions()
    case .trace: return tellTrace()
    case .stream: return replay()
    case .all: return findAll(rest)
    case .diff: return tellDifferences()
    case .save: return save(rest)
    case .edits: return tellEdits()
    case .remove: return remove(rest)
    case .help: return help(rest)
    case .quit: return Answer(isEnd: true)
    }
  }
}

extension Command {
  /// Whether it means nothing by itself.
  fileprivate var wantsMore: Bool {
    switch self {
    case .show, .type, .who, .load, .whynot, .howto, .all, .save, .remove: true
    default: false
    }
  }

  /// Whether nothing may follow it.
  fileprivate var wantsNothing: Bool {
    switch self {
    case .chats, .chat, .help: false
    default: !wantsMore
    }
  }
}

extension Session {
  /// `:help`
  func help(_ name: String) -> Answer {
    let name = name.hasPrefix(":") ? String(name.dropFirst()) : name
    if name.isEmpty { return .plain(Self.help) }
    guard let command = Command(rawValue: name) else {
      let near = Suggestion.closest(to: name, in: Command.allCases.map(\.rawValue))
      return .error(
        "there is no command `:\(VisibleText.line(name, limit: 40))`",
        help: near.map { "did you mean `:help \($0)`?" } ?? "`:help` lists the commands")
    }
    var text = StyledText()
    text.append(command.usage + "\n", .strong)
    text.append(wrap("\(command.summary). \(command.details)", width: 76).trimmed + "\n")
    return Answer(text)
  }

  private static var help: String {
    """
    The chat at hand:
      customer "…"    bot "…" confidence 40%    agent "…" labelled "x"
      wait 10 minutes    at 2026-12-24 11:00    team "x" is closed
      lead.budget = 40k usd    forget lead.budget
    The policy at hand: any declaration or rule, which is added or replaces its
    namesake for this session; any expression, to see its value.

    \(Command.allCases.filter { $0 != .quit }.map { ":\(padded($0.rawValue, 11)) \($0.summary)" }.joined(separator: "\n"))
    """
  }
}
