import Baton
import BatonExplain
import BatonValues

/// What somebody wants to know of a decision.
enum Question: Sendable {
  /// Why it is as it is.
  case why
  /// Why it is not another.
  case whyNot(String)
  /// What would have led to another.
  case howTo(String, fixed: [String], days: Int)
  /// When the clock alone makes it another.
  case when(days: Int)
  /// Why it was as a receipt says.
  case receipt(Receipt)

  /// Reads a query.
  ///
  /// - Throws: When it asks for two things, or for nothing that there is.
  init(_ query: Query) throws(ServiceError) {
    let whyNot = try query.one("why-not")
    let howTo = try query.one("how-to")
    let receipt = try query.one("receipt")
    let when = try query.flag("when")
    let asked = [("why-not", whyNot != nil), ("how-to", howTo != nil), ("receipt", receipt != nil), ("when", when)]
      .filter(\.1).map { "`\($0.0)`" }
    guard asked.count < 2 else { throw .badQuery("say \(asked.joined(separator: " or ")), not both") }
    let days = try Self.days(query)
    if let whyNot {
      self = .whyNot(whyNot)
    } else if let howTo {
      self = .howTo(howTo, fixed: query.all("fix"), days: days)
    } else if let receipt {
      guard let receipt = Receipt(receipt) else {
        throw .badQuery("that is no receipt: one begins with `baton1:` and has 75 characters")
      }
      self = .receipt(receipt)
    } else {
      self = when ? .when(days: days) : .why
    }
  }

  private static func days(_ query: Query) throws(ServiceError) -> Int {
    guard let text = try query.one("ahead") else { return 14 }
    guard let days = Int(text), (0...Timeline.mostDays).contains(days) else {
      throw .badQuery("`ahead` wants a number of days from 0 to \(Timeline.mostDays)")
    }
    return days
  }

  /// What is to be told of a chat.
  func answer(_ chat: Chat, _ policy: Policy, clock: Int64) throws(AnswerFault) -> Told {
    switch self {
    case .why:
      return try AnswerFault.of { () throws(ChatError) in
        let explanation = try policy.explain(chat, clock: clock, line: 1)
        return (explanation.prose, explanation.json)
      }
    case .whyNot(let text):
      let (goal, test) = try AnswerFault.of { () throws(GoalError) in
        let goal = try Explanation.Goal(reading: text)
        return (goal, try policy.test(of: goal))
      }
      return try AnswerFault.of { () throws(ChatError) in
        let whyNot = try policy.whyNot(chat, goal, test, clock: clock, line: 1)
        return (whyNot.prose, whyNot.json)
      }
    case .howTo(let text, let fixed, let days):
      var options = HowTo.Options()
      options.fixed = fixed
      options.ahead = Int64(days) * 86_400_000
      let search = try AnswerFault.of { [options] () throws(GoalError) in
        try policy.search(for: try Explanation.Goal(reading: text), options)
      }
      return try AnswerFault.of { () throws(ChatError) in
        let howTo = try policy.howTo(chat, search, clock: clock, line: 1)
        return (howTo.prose, howTo.json)
      }
    case .when(let days):
      return try AnswerFault.of { () throws(ChatError) in
        let timeline = try policy.timeline(of: chat, days: days, clock: clock, line: 1)
        return (timeline.prose, timeline.json)
      }
    case .receipt(let receipt):
      return try AnswerFault.of { () throws(ChatError) in
        let explanation = try policy.explain(chat, line: 1, receipt: receipt)
        return (explanation.prose, explanation.json)
      }
    }
  }
}
