import BatonDiagnostics
public import BatonExplain
import BatonRuntime
public import BatonValues

extension Policy {
  /// Looks for the smallest changes that would have led a chat somewhere else: each set of them was decided again, and none
  /// of its changes can be left out.
  ///
  /// - Parameters:
  ///   - chat: The chat.
  ///   - goal: Where it was to go.
  ///   - fixed: Facts that stay as they are, by their paths or the beginnings of these; `messages`, `teams` and
  ///     `chat.now` too.
  /// - Throws: `ChatError` when the chat does not fit the policy, `GoalError` when the policy has no such team, rule or
  ///   fact.
  public func howTo(_ chat: Chat, _ goal: Explanation.Goal, fixing fixed: [String] = []) throws -> HowTo {
    var options = HowTo.Options()
    options.fixed = fixed
    return try howTo(chat, try search(for: goal, options), clock: nil, line: 1)
  }

  /// Works out what to ask next: which unknown fact, once known, settles the most.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy.
  public func nextQuestions(for chat: Chat) throws(ChatError) -> NextQuestions {
    try nextQuestions(for: chat, clock: nil, line: 1)
  }

  /// Decides a chat for now and for later: at what moments the clock alone changes where it goes.
  ///
  /// - Parameters:
  ///   - chat: The chat.
  ///   - days: How many days are looked ahead, up to 3660.
  /// - Throws: `ChatError` when the chat does not fit the policy.
  public func timeline(of chat: Chat, days: Int = 14) throws(ChatError) -> Timeline {
    try timeline(of: chat, days: days, clock: nil, line: 1)
  }
}

extension Policy {
  /// Looks for the smallest changes of a chat that came from a file.
  package func howTo(
    _ chat: Chat, _ search: HowTo.Search, clock: Int64?, line: Int
  ) throws(ChatError) -> HowTo {
    HowTo(runtime, try situation(of: chat, clock: clock, line: line), search)
  }

  /// A search for changes, held against the policy.
  ///
  /// - Throws: `GoalError` when the policy has no such team, rule or fact.
  package func search(for goal: Explanation.Goal, _ options: HowTo.Options) throws(GoalError) -> HowTo.Search {
    try HowTo.Search(goal, options, in: runtime)
  }

  /// Works out what to ask next about a chat that came from a file.
  package func nextQuestions(for chat: Chat, clock: Int64?, line: Int) throws(ChatError) -> NextQuestions {
    NextQuestions(runtime, try situation(of: chat, clock: clock, line: line))
  }

  /// Decides a chat that came from a file for now and for later.
  package func timeline(of chat: Chat, days: Int, clock: Int64?, line: Int) throws(ChatError) -> Timeline {
    let span = Int64(max(0, min(days, Timeline.mostDays))) * 86_400_000
    return Timeline(runtime, try situation(of: chat, clock: clock, line: line), ahead: span)
  }
}

extension HowTo: CustomStringConvertible {
  /// The changes for people, in lines of 80 columns.
  public var description: String { prose.plain }
}

extension NextQuestions: CustomStringConvertible {
  /// What to ask next for people, in lines of 80 columns.
  public var description: String { prose.plain }
}

extension Timeline: CustomStringConvertible {
  /// What the clock changes for people, in lines of 80 columns.
  public var description: String { prose.plain }
}
