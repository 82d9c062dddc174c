import BatonValues

/// What a line can change, and `:undo` brings back: the chat at hand, and what was typed of policy.
struct State: Equatable {
  /// The chat at hand.
  var chat: Chat
  /// What was typed of policy.
  var edits = Edits()
}

/// The way from one state to another: what differs, and nothing of what does not, so that two hundred of them are small
/// however long the chat and the edits are.
struct Turn {
  private let id: String?
  private let now: Int64?
  private let messages: Patch<Chat.Message>
  private let facts: Patch<Chat.Fact>
  private let teams: Patch<Chat.TeamState>
  private let edits: Patch<Edits.Edit>

  /// The way from one state to another.
  init(from old: State, to new: State) {
    id = new.chat.id
    now = new.chat.now
    messages = Patch(from: old.chat.messages, to: new.chat.messages)
    facts = Patch(from: old.chat.facts, to: new.chat.facts)
    teams = Patch(from: old.chat.teams, to: new.chat.teams)
    edits = Patch(from: old.edits.all, to: new.edits.all)
  }

  /// The state that it leads to.
  func applied(to state: State) -> State {
    let chat = Chat(
      id: id, now: now, messages: messages.applied(to: state.chat.messages), facts: facts.applied(to: state.chat.facts),
      teams: teams.applied(to: state.chat.teams))
    return State(chat: chat, edits: Edits(edits.applied(to: state.edits.all)))
  }
}

/// The way from one list to another, where they begin alike and end alike.
struct Patch<Element: Equatable> {
  private let start: Int
  private let end: Int
  private let middle: [Element]

  /// The way from one list to another.
  init(from old: [Element], to new: [Element]) {
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    self.start = start
    self.end = end
    middle = Array(new[start..<(new.count - end)])
  }

  /// The list that it leads to.
  func applied(to list: [Element]) -> [Element] { list.prefix(start) + middle + list.suffix(end) }
}
