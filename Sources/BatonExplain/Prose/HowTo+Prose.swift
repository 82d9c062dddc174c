package import BatonDiagnostics
import BatonValues

extension HowTo {
  /// What would lead the chat to its goal, for people, in lines of 80 columns.
  package var prose: StyledText {
    var page = ProsePage()
    page.line((chat.map { "\($0): " } ?? "") + destination.words, style: .strong)
    guard !isMet else {
      page.line("That is \(goal.words) already: nothing has to change.")
      return page.text
    }
    page.gap()
    page.line(sets.isEmpty ? nothingFound : "What would have led to \(goal.words)", style: .strong)
    for (place, set) in sets.enumerated() {
      if place > 0 { page.gap() }
      set.write(to: &page, isFirst: place == 0)
    }
    if others > 0 {
      page.gap()
      page.line(others == 1 ? "There is one more way, further away." : "There are \(others) more ways, further away.")
    }
    if decided > 0 {
      page.gap()
      page.line(bounds, style: .secondary)
    }
    return page.text
  }

  private var nothingFound: String {
    if !isPossible { return "No rule of the policy ever leads to \(goal.words)" }
    if !isComplete { return "Nothing was found that would have led to \(goal.words)" }
    if decided == 0 { return "Nothing that can change would have led to \(goal.words)" }
    let changes = looked == 1 ? "No single change" : "No set of up to \(looked) changes"
    return "\(changes) would have led to \(goal.words)"
  }

  /// How far was looked.
  private var bounds: String {
    let chats = decided == 1 ? "1 chat was decided to find out." : "\(decided) chats were decided to find out."
    guard isComplete else {
      return "The search ended before it had looked at everything: there may be other ways, and smaller ones. \(chats)"
    }
    guard isPossible, !sets.isEmpty else { return chats }
    let changes = looked == 1 ? "Every single change was" : "All sets of up to \(looked) changes were"
    return "\(changes) looked at. \(chats)"
  }
}

extension HowTo.ChangeSet {
  /// Writes the changes and where they lead.
  func write(to page: inout ProsePage, isFirst: Bool) {
    for (place, change) in changes.enumerated() {
      let mark = place > 0 ? "and " : isFirst ? "if " : "or if "
      page.line(change.words, indent: place == 0 && !isFirst ? 0 : 2, mark: mark, .secondary)
    }
    page.line(destination.words, indent: 6, mark: "then ", .note)
  }
}

extension HowTo.Change {
  /// What would be otherwise, as it is said after `if`.
  package var words: String {
    switch self {
    case .fact(let fact):
      let was = fact.was.map { "it is \($0.words)" } ?? "it is unknown"
      return "\(fact.path) were \(fact.values) (\(was))"
    case .message(let message): return message.words
    case .time(let time):
      return "it were \(time.localFrom)\(time.localUntil.map { " or later, before \($0)" } ?? " or later")"
    case .team(let team):
      return team.isOpen
        ? "the chat did not say that team \"\(team.team)\" is closed"
        : "the chat said that team \"\(team.team)\" is closed"
    }
  }
}

extension HowTo.Change.Message {
  /// What the customer would say, as it is said after `if`.
  fileprivate var words: String {
    let times = count == 1 ? "" : " \(count) times"
    let said = text.map { "\"\($0)\"" } ?? ""
    switch purpose {
    case .intent(let intent):
      guard text != nil else { return "a message of the customer were labelled \"\(label ?? "")\"\(times)" }
      return "the customer also said\(times) something that means intent.\(intent), such as \(said)"
    case .again: return "the customer said the same again\(times): \(said)"
    case .text: return "the customer said\(times) \(said)"
    case .anything: return count == 1 ? "the customer wrote once more" : "the customer wrote\(times) more"
    }
  }
}
