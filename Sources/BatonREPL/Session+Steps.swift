import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonValues

/// Lines that change the chat at hand.
extension Session {
  /// A line of a test: a message, a fact's value, the time, a team.
  mutating func step(_ text: String) -> Answer {
    let line = atHand.lines.step(text)
    guard let step = line.meaning else {
      return Answer(line.diagnostics.rendered(in: line.sources), isError: true)
    }
    var new = state
    let checked = atHand.checked
    switch step {
    case .message(var message):
      message.at = message.at ?? time
      new.chat.messages.append(message)
    case .set(let id, let value):
      let fact = checked.facts[id]
      let given = value.map { checked.given($0, fact.type) } ?? .null
      new.chat.facts.removeAll { $0.path == fact.path }
      new.chat.facts.append(Chat.Fact(path: fact.path, value: given))
    case .at(let instant): new.chat.now = instant
    case .wait(let length):
      guard let later = Instant.adding(length, to: time) else { return .error("time does not go so far") }
      new.chat.now = later
    case .team(let id, let isOpen): new.chat.set(team: checked.teams[id].id, isOpen: isOpen)
    case .expect(let expectation): return check(expectation)
    }
    var told = StyledText()
    if new.chat.now != state.chat.now, let now = new.chat.now {
      told.append("  it is \(clockTime(now))\n", .secondary)
    }
    return change(to: new, telling: told)
  }

  /// `forget PATH`: as if the input had said nothing of it.
  mutating func forget(_ path: String) -> Answer {
    guard state.chat.facts.contains(where: { $0.path == path }) else {
      let given = state.chat.facts.map(\.path)
      if let near = Suggestion.closest(to: path, in: given) {
        return .error(
          "nothing is said of `\(VisibleText.line(path, limit: 60))`", help: "did you mean `forget \(near)`?")
      }
      return .error(
        "nothing is said of `\(VisibleText.line(path, limit: 60))` in the chat at hand",
        help: given.isEmpty ? "no fact was given" : "what is: \(given.joined(separator: ", "))")
    }
    var new = state
    new.chat.facts.removeAll { $0.path == path }
    return change(to: new)
  }

  /// The time of the chat at hand.
  var time: Int64 { state.chat.effectiveNow ?? clock }

  /// A time in the policy's zone, with its day.
  func clockTime(_ instant: Int64) -> String {
    guard Instant.range.contains(instant) else { return "out of range" }
    let zone = atHand.checked.zone ?? .utc
    let time = zone.time(at: instant)
    return "\(time.date.weekday.word) \(time)\(atHand.checked.zone == nil ? " UTC" : "")"
  }

  /// `expect OUTCOME`, which changes nothing.
  private func check(_ expectation: Expectation) -> Answer {
    do throws(ChatError) {
      let mismatches = expectation.mismatches(with: try decision.get(), in: atHand.checked)
      return mismatches.isEmpty ? .plain("as expected") : .error(mismatches.joined(separator: "; "))
    } catch {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    }
  }
}
