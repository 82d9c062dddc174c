import Baton
import BatonDiagnostics

extension Session {
  /// Goes over to a state, which `:undo` brings back, and tells what it does to the decision.
  ///
  /// - Parameter telling: What is said first.
  mutating func change(to new: State, telling: StyledText = StyledText()) -> Answer {
    let old = state
    let answer = go(to: new, telling: telling)
    guard !answer.isError, state != old else { return answer }
    done.append(Turn(from: state, to: old))
    if done.count > Self.undoLimit { done.removeFirst(done.count - Self.undoLimit) }
    undone = []
    return answer
  }

  /// `:undo`
  mutating func undo() -> Answer {
    guard let turn = done.last else { return .error("there is nothing to take back") }
    let (old, last) = (state, turn.applied(to: state))
    let answer = go(to: last, telling: Self.difference(from: old, to: last))
    guard !answer.isError else { return answer }
    done.removeLast()
    undone.append(Turn(from: last, to: old))
    return answer
  }

  /// `:redo`
  mutating func redo() -> Answer {
    guard let turn = undone.last else { return .error("there is nothing to make again") }
    let (old, next) = (state, turn.applied(to: state))
    let answer = go(to: next, telling: Self.difference(from: old, to: next))
    guard !answer.isError else { return answer }
    undone.removeLast()
    done.append(Turn(from: next, to: old))
    return answer
  }

  /// Goes over to a state, unless the policy with its edits has errors.
  private mutating func go(to new: State, telling: StyledText) -> Answer {
    let old = decision
    do throws(Refusal) {
      stand(at: new, with: try new.edits == state.edits ? atHand : policy(with: new.edits))
    } catch {
      return Answer(error.text, isError: true)
    }
    var text = telling
    text.append(change(since: old))
    return Answer(text)
  }

  /// What the decision is now, if it is not what it was.
  func change(since old: Result<Decision, ChatError>) -> StyledText {
    let now: Decision
    do throws(ChatError) {
      now = try decision.get()
    } catch {
      return error.rendered(in: "the chat at hand")
    }
    let words = DecisionWords(decision: now)
    guard case .success(let before) = old else { return words.change(from: nil) }
    let wordsBefore = DecisionWords(decision: before)
    if words.gist != wordsBefore.gist { return words.change(from: wordsBefore) }
    var text = StyledText()
    text.add(heading: "still", " \(words.line)")
    return text
  }

  /// What is between two states, in a line.
  private static func difference(from old: State, to new: State) -> StyledText {
    var text = StyledText()
    func tell(_ sign: String, _ words: String) { text.append("\(sign) \(fitted(words, 76))\n", .secondary) }
    for edit in old.edits.all where !new.edits.all.contains(edit) { tell("-", edit.title) }
    for edit in new.edits.all where !old.edits.all.contains(edit) { tell("+", edit.title) }
    if old.chat.id != new.chat.id {
      tell("-", "chat \(old.chat.id ?? "without an id")")
      tell("+", "chat \(new.chat.id ?? "without an id")")
      return text
    }
    for message in old.chat.messages.dropFirst(new.chat.messages.count) { tell("-", message.words) }
    for message in new.chat.messages.dropFirst(old.chat.messages.count) { tell("+", message.words) }
    for fact in old.chat.facts where !new.chat.facts.contains(fact) { tell("-", fact.path) }
    for fact in new.chat.facts where !old.chat.facts.contains(fact) { tell("+", fact.path) }
    for team in old.chat.teams where !new.chat.teams.contains(team) { tell("-", "team \"\(team.team)\"") }
    for team in new.chat.teams where !old.chat.teams.contains(team) { tell("+", "team \"\(team.team)\"") }
    if old.chat.now != new.chat.now { tell("±", "the time") }
    return text
  }
}

extension Chat.Message {
  /// Who said what, in a line.
  fileprivate var words: String { "\(from.rawValue) \"\(text ?? "")\"" }
}
