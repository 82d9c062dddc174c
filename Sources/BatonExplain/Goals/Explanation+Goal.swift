public import BatonValues

extension Explanation {
  /// Where somebody wanted a chat to go: an outcome, a team, a rule.
  public struct Goal: Sendable, Hashable {
    /// A rule, as people name it.
    public enum RuleName: Sendable, Hashable {
      /// By its name; a block stands for all inside it.
      case named(String)
      /// By the line of its first word, in a file or in the main one.
      case line(Int, file: String?)
    }

    /// The outcomes that will do; none said is any.
    public var outcomes: [Decision.Outcome]
    /// The teams that will do, by their ids; none said is any.
    public var teams: [String]
    /// The rule that must decide; nil is any.
    public var rule: RuleName?

    /// Any of those outcomes, for any of those teams, by that rule.
    public init(outcomes: [Decision.Outcome] = [], teams: [String] = [], rule: RuleName? = nil) {
      self.outcomes = outcomes
      self.teams = teams
      self.rule = rule
    }

    /// A team gets the chat, now or when it next opens.
    public static func team(_ id: String) -> Goal { Goal(teams: [id]) }

    /// A rule decides, or one inside it.
    public static func rule(_ name: String) -> Goal { Goal(rule: .named(name)) }

    /// The rule on a line decides, or one inside it.
    public static func line(_ line: Int, file: String? = nil) -> Goal {
      Goal(rule: .line(line, file: file))
    }

    /// That is what happens.
    public static func outcome(_ outcome: Decision.Outcome) -> Goal { Goal(outcomes: [outcome]) }
  }
}

extension Explanation.Goal {
  /// As it stands in a sentence: `a route to team "east"`, `rule "demo"`, `the rule on line 48`.
  package var words: String {
    let outcomes = self.outcomes.map { outcome in
      switch outcome {
      case .route: "a route"
      case .queue: "a queue"
      case .ask: "a question"
      case .hold: "a hold"
      }
    }.joined(separator: " or ")
    let teams = self.teams.map { "team \"\($0)\"" }.joined(separator: " or ")
    let rule =
      switch self.rule {
      case .named(let name)?: "rule \"\(name)\""
      case .line(let line, nil)?: "the rule on line \(line)"
      case .line(let line, let file?)?: "the rule on line \(line) of \(file)"
      case nil: ""
      }
    let first =
      outcomes.isEmpty || teams.isEmpty
      ? outcomes + teams
      : outcomes + (self.outcomes == [.queue] ? " for " : " to ") + teams
    return first.isEmpty || rule.isEmpty ? first + rule : "\(first) by \(rule)"
  }
}

extension Explanation.Goal: CustomStringConvertible {
  /// As it can be typed: `route to team "east"`, `rule "demo"`, `line 48`.
  public var description: String {
    var parts: [String] = []
    if !outcomes.isEmpty { parts.append(outcomes.map(\.rawValue).joined(separator: " or ")) }
    if !teams.isEmpty {
      let teams = self.teams.map { "team \"\($0)\"" }.joined(separator: " or ")
      parts.append(outcomes.isEmpty ? teams : (outcomes == [.queue] ? "for " : "to ") + teams)
    }
    switch rule {
    case .named(let name)?: parts.append("rule \"\(name)\"")
    case .line(let line, nil)?: parts.append("line \(line)")
    case .line(let line, let file?)?: parts.append("\(file):\(line)")
    case nil: break
    }
    return parts.joined(separator: " ")
  }
}
