import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonValues

/// The loaded chats, and the one at hand.
extension Session {
  /// How many chats `:chats` lists at once.
  private static let page = 50

  /// `:chats [FROM]`
  mutating func listChats(from rest: String) -> Answer {
    guard !chats.isEmpty else {
      return .error("no chats are loaded", help: "`:load chats.jsonl` loads some, or begin with `--chats FILE`")
    }
    guard let first = rest.isEmpty ? 1 : Int(rest), first >= 1, first <= chats.count else {
      return .error("`:chats` wants a number from 1 to \(chats.count)")
    }
    var text = StyledText()
    let last = min(chats.count, first + Self.page - 1)
    let idWidth = min(24, chats[(first - 1)..<last].map { ($0.id ?? "(no id)").count }.max() ?? 0)
    for number in first...last {
      if isInterrupted() { return stopped(text, after: number - first) }
      let chat = chats[number - 1]
      let mark = chat.id == state.chat.id && chat.id != nil ? ">" : " "
      text.append("\(mark)\(String(repeating: " ", count: max(0, 4 - String(number).count)))\(number)  ", .gutter)
      text.append(padded(fitted(chat.id ?? "(no id)", idWidth), idWidth) + "  ")
      text.append(fitted(Self.line(of: verdict(of: number - 1)) { $0.short }, 79 - 9 - idWidth) + "\n")
    }
    if last < chats.count {
      text.append("\(chats.count - last) more: `:chats \(last + 1)`\n", .secondary)
    }
    return Answer(text)
  }

  /// What a chat is decided as, in a line.
  private static func line(of verdict: Result<DecisionWords, ChatError>, _ words: (DecisionWords) -> String) -> String {
    switch verdict {
    case .success(let decided): words(decided)
    case .failure(let error): "error: \(error.message)"
    }
  }

  /// `:chat`
  func tellChat() -> Answer { Answer(portrait) }

  /// `:chat N` and `:chat ID`
  mutating func takeChat(_ name: String) -> Answer {
    var wanted = name
    if wanted.count > 1, wanted.hasPrefix("\""), wanted.hasSuffix("\"") {
      wanted = String(wanted.dropFirst().dropLast())
    }
    let byNumber = Int(wanted).flatMap { 1...max(1, chats.count) ~= $0 && !chats.isEmpty ? chats[$0 - 1] : nil }
    guard let chat = chats.first(where: { $0.id == wanted }) ?? byNumber else {
      let near = Suggestion.closest(to: wanted, in: chats.compactMap(\.id))
      return .error(
        "there is no chat `\(VisibleText.line(wanted, limit: 60))`",
        help: near.map { "did you mean `:chat \(VisibleText.line($0, limit: 60))`?" }
          ?? (chats.isEmpty ? "no chats are loaded" : "`:chats` lists all \(chats.count)"))
    }
    return take(chat)
  }

  /// `:new`
  mutating func takeNewChat() -> Answer { take(Chat(now: clock)) }

  private mutating func take(_ chat: Chat) -> Answer {
    var new = state
    new.chat = chat
    let answer = change(to: new)
    return answer.isError ? answer : Answer(portrait)
  }

  /// Which chat is at hand and what it is decided as.
  private var portrait: StyledText {
    let chat = state.chat
    var text = StyledText()
    let name = chat.id.map { "chat \(fitted($0, 40))" } ?? "a new chat"
    let messages = chat.messages.count == 1 ? "1 message" : "\(chat.messages.count) messages"
    let facts = chat.facts.count == 1 ? "1 fact" : "\(chat.facts.count) facts"
    text.append(name, .strong)
    text.append(", \(messages), \(facts), \(clockTime(time))\n")
    text.add(heading: "now", Self.line(of: decision.map(DecisionWords.init)) { $0.line }, .strong)
    return text
  }

  /// `:transcript`
  func tellTranscript() -> Answer {
    guard !state.chat.messages.isEmpty else { return .plain("no messages yet") }
    var text = StyledText()
    for message in state.chat.messages {
      let zone = atHand.checked.zone ?? .utc
      let at = message.at.flatMap { Instant.range.contains($0) ? zone.time(at: $0).clock : nil } ?? "     "
      var extra = message.confidence.map { " (confidence \($0))" } ?? ""
      if let label = message.label { extra += " (labelled \(VisibleText.line(label, limit: 60)))" }
      let words = VisibleText.line(message.text ?? "(no text)") + extra
      for (index, line) in wrap(words, width: 62).split(separator: "\n").enumerated() {
        text.append(
          index == 0 ? "\(at)  \(padded(message.from.rawValue, 9)) " : String(repeating: " ", count: 17), .gutter)
        text.append("\(line)\n")
      }
    }
    return Answer(text)
  }

  /// `:facts`
  func tellFacts() -> Answer {
    do throws(ChatError) {
      let situation = try atHand.situation(of: state.chat, clock: clock)
      let readings = atHand.interpreter.facts(of: situation)
      let checked = atHand.checked
      var text = StyledText()
      var unknown: [String] = []
      for (place, fact) in checked.facts.enumerated() {
        guard let value = readings[place].value else {
          unknown.append(fact.path)
          continue
        }
        let line = VisibleText.line("\(fact.path) = \(checked.literal(value, fact.type))", limit: 400)
        text.append(fitted(line, 57))
        switch situation.facts[place].origin {
        case .defaulted: text.append("  # by default", .secondary)
        case .absent: text.append("  # from the messages", .secondary)
        case .given, .null: break
        }
        text.append("\n")
      }
      for state in state.chat.teams {
        guard let isOpen = state.isOpen else { continue }
        text.append("team \(CheckedPolicy.quoted(state.team)) is \(isOpen ? "open" : "closed")\n")
      }
      if !unknown.isEmpty {
        text.append(wrap("unknown: \(unknown.joined(separator: ", "))", width: 79).trimmed + "\n", .secondary)
      }
      return Answer(text)
    } catch {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    }
  }

  /// `:decision`
  func tellDecision() -> Answer {
    do throws(ChatError) {
      return Answer(try decision.get().rendered)
    } catch {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    }
  }

  /// What there is of an answer whose work was stopped.
  func stopped(_ text: StyledText, after count: Int) -> Answer {
    var text = text
    text.append("stopped after \(count) of \(chats.count)\n", .warning)
    return Answer(text)
  }
}
