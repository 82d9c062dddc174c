import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonValues

/// Why a decision is what it is, and where it turns.
extension Session {
  /// `:why`
  func tellWhy() -> Answer {
    do throws(ChatError) {
      return Answer(try atHand.policy.explain(state.chat, clock: clock, line: 1).prose)
    } catch {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    }
  }

  /// `:whynot`
  func tellWhyNot(_ text: String) -> Answer {
    do {
      let goal = try Explanation.Goal(reading: text)
      let policy = atHand.policy
      return Answer(try policy.whyNot(state.chat, goal, policy.test(of: goal), clock: clock, line: 1).prose)
    } catch let error as ChatError {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    } catch let error as GoalError {
      return .error(error.message, help: error.help)
    } catch {
      return .error("\(error)")
    }
  }

  /// `:howto`
  func tellHowTo(_ text: String) -> Answer {
    do {
      let search = try atHand.policy.search(for: try Explanation.Goal(reading: text), HowTo.Options())
      return Answer(try atHand.policy.howTo(state.chat, search, clock: clock, line: 1).prose)
    } catch let error as ChatError {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    } catch let error as GoalError {
      return .error(error.message, help: error.help)
    } catch {
      return .error("\(error)")
    }
  }

  /// `:next`
  func tellNextQuestions() -> Answer {
    do throws(ChatError) {
      return Answer(try atHand.policy.nextQuestions(for: state.chat, clock: clock, line: 1).prose)
    } catch {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    }
  }

  /// `:trace`
  func tellTrace() -> Answer {
    do throws(ChatError) {
      let (decision, trace) = try atHand.trace(state.chat, clock: clock)
      let checked = atHand.checked
      var text = StyledText()
      for id in trace.tried {
        let rule = checked.rules[id]
        var depth = 0
        var parent = rule.parent
        while let block = parent, depth < 10 {
          depth += 1
          parent = checked.rules[block].parent
        }
        let name = rule.name.map { "\"\($0)\"" } ?? (rule.isOtherwise ? "otherwise" : "a rule without a name")
        let indent = String(repeating: "  ", count: depth)
        let (mark, words) = Self.words(for: trace[id])
        text.append("\(mark) ", trace[id] == .fired ? .note : .secondary)
        text.append(padded(fitted(checked.sources.place(of: rule.firstWord), 22), 22) + " ", .gutter)
        text.append(indent + padded(fitted(name, 30 - indent.count), 31 - indent.count) + words + "\n")
      }
      text.add(heading: "now", DecisionWords(decision: decision).line, .strong)
      return Answer(text)
    } catch {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    }
  }

  private static func words(for verdict: Trace.Verdict) -> (mark: String, words: String) {
    switch verdict {
    case .fired: (">", "fired")
    case .isFalse: ("-", "is false")
    case .isUnknown: ("?", "is unknown")
    case .cannot(.teamUnknown): ("?", "team unknown")
    case .cannot(.noneOpen): ("-", "no team is open")
    case .cannot(.nothingToAsk): ("-", "nothing to ask")
    case .cannot(.nothingInside): ("-", "nothing inside fired")
    case .notReached: (" ", "not reached")
    }
  }

  /// `:stream`
  func replay() -> Answer {
    let messages = state.chat.messages
    guard !messages.isEmpty else { return .plain("no messages yet") }
    do throws(ChatError) {
      var chat = state.chat
      chat.messages = []
      var last: DecisionWords?
      var text = StyledText()
      func tell(_ words: DecisionWords) {
        if words.gist != last?.gist { text.append("       \(fitted(words.line, 72))\n", .strong) }
        last = words
      }
      for message in messages {
        if isInterrupted() { return stopped(text, after: 0) }
        chat.messages.append(message)
        chat.now = message.at ?? chat.now
        let line = "\(message.from.rawValue): \(VisibleText.line(message.text ?? "(no text)", limit: 400))"
        text.append(String(repeating: " ", count: max(0, 4 - String(chat.messages.count).count)))
        text.append("\(chat.messages.count)  ", .gutter)
        text.append(fitted(line, 73) + "\n")
        tell(DecisionWords(decision: try atHand.decide(chat, clock: clock)))
      }
      let end = DecisionWords(decision: try decision.get())
      if end.gist != last?.gist {
        text.append("   at  \(clockTime(time))\n", .gutter)
        tell(end)
      }
      return Answer(text)
    } catch {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    }
  }

  /// `:diff`
  mutating func tellDifferences() -> Answer {
    guard !chats.isEmpty else {
      return .error("no chats are loaded", help: "`:load chats.jsonl` loads some, or begin with `--chats FILE`")
    }
    guard !state.edits.all.isEmpty else { return .plain("nothing of policy was typed here, so no decision changes") }
    var text = StyledText()
    var count = 0
    for (place, chat) in chats.enumerated() {
      if isInterrupted() { return stopped(text, after: place) }
      let (old, new) = (try? originalVerdict(of: place).get(), try? verdict(of: place).get())
      guard old?.gist != new?.gist else { continue }
      count += 1
      guard count <= 50 else { continue }
      text.append(fitted(chat.id ?? "number \(place + 1)", 78) + "\n")
      text.append(new?.change(from: old) ?? StyledText())
    }
    var told = StyledText()
    told.append("\(count) of \(chats.count) chats change\n", .strong)
    told.append(text)
    if count > 50 { told.append("and \(count - 50) more\n", .secondary) }
    return Answer(told)
  }
}
