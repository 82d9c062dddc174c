import BatonDiagnostics
package import BatonProgram
package import BatonRuntime
package import BatonValues

/// A goal held against a policy: it says of verdicts whether they meet it, and of rules whether they ever could.
package struct GoalTest: Sendable {
  /// The outcomes that will do.
  private let deeds: Set<Verdict.Deed>
  /// Whether each team will do; nil where any does, or none.
  private let teams: [Bool]?
  /// The rules that will do; nil where any does, or none.
  private let rules: [Range<Int>]?

  /// A goal held against a policy.
  ///
  /// - Throws: `GoalError` where the policy has no such team or rule.
  package init(_ goal: Explanation.Goal, in runtime: Runtime) throws(GoalError) {
    deeds = Set((goal.outcomes.isEmpty ? Decision.Outcome.allCases : goal.outcomes).map { Verdict.Deed($0) })
    var wanted = goal.teams
    var rules: [Range<Int>]?
    switch goal.rule {
    case nil: break
    case .named(let name)?:
      let found = Self.rules(named: name, in: runtime)
      if found.isEmpty, goal.teams.isEmpty, runtime.schema.team(name) != nil {
        wanted = [name]
      } else {
        guard !found.isEmpty else { throw .unknownRule(name, in: runtime) }
        rules = found
      }
    case .line(let line, let file)?: rules = try Self.rules(onLine: line, of: file, in: runtime)
    }
    var teams: [Bool]?
    for id in wanted {
      guard let team = runtime.schema.team(id) else { throw .unknownTeam(id, in: runtime) }
      var marks = teams ?? Array(repeating: false, count: runtime.program.teams.count)
      marks[team] = true
      teams = marks
    }
    self.teams = teams
    self.rules = rules
  }

  /// Whether a verdict meets the goal.
  package func isMet(by verdict: Verdict) -> Bool {
    guard deeds.contains(verdict.deed) else { return false }
    if let teams { guard let team = verdict.team.place, teams[team] else { return false } }
    if let rules {
      guard let rule = verdict.rule.place, rules.contains(where: { $0.contains(rule) }) else { return false }
    }
    return true
  }

  /// Whether an outcome will do.
  package func accepts(_ deed: Verdict.Deed) -> Bool { deeds.contains(deed) }

  /// Whether some verdict of a rule can meet the goal; blocks decide nothing.
  package func canBeMet(by place: Int, of program: Program) -> Bool {
    if let rules { guard rules.contains(where: { $0.contains(place) }) else { return false } }
    let rule = program.rules[place]
    switch rule.action {
    case .block: return false
    case .hold: return deeds.contains(.hold) && teams == nil
    case .ask: return deeds.contains(.ask) && teams == nil
    case .queue: return deeds.contains(.queue) && canBe(rule.a, of: program)
    case .route, .routeToFirstOpen, .routeToFirstOpenWhere:
      guard deeds.contains(.route) || deeds.contains(.queue) && rule.orQueue != .none else { return false }
      switch rule.action {
      case .route: return canBe(rule.a, of: program)
      case .routeToFirstOpen: return rule.list.contains { canBe(program.lists[$0], of: program) }
      default: return true
      }
    }
  }

  /// Whether an expression can be one of the teams: a team that is named is itself, of others nobody knows.
  private func canBe(_ team: UInt32, of program: Program) -> Bool {
    guard let teams, let place = team.place else { return true }
    let node = program.nodes[place]
    guard node.operation == .literal else { return true }
    let constant = program.constants[Int(node.a)].place
    return teams.indices.contains(constant) && teams[constant]
  }

  private static func rules(named name: String, in runtime: Runtime) -> [Range<Int>] {
    let program = runtime.program
    return program.rules.indices.filter { program.rules[$0].name.place.map { program.strings[UInt32($0)] } == name }
      .map { $0..<max($0 + 1, Int(program.rules[$0].next)) }
  }

  private static func rules(
    onLine line: Int, of file: String?, in runtime: Runtime
  ) throws(GoalError) -> [Range<Int>] {
    let program = runtime.program
    let source: Int
    if let file {
      let names = program.sources.map { program.strings[$0.name] }
      guard let found = names.firstIndex(where: { $0 == file || $0.hasSuffix("/" + file) || file.hasSuffix("/" + $0) })
      else { throw .unknownFile(file, names) }
      source = found
    } else {
      source = 0
    }
    let inside = program.rules.indices.filter { program.rules[$0].source.place == source }
    if let exact = inside.first(where: { Int(program.rules[$0].line) == line }) {
      return [exact..<max(exact + 1, Int(program.rules[exact].next))]
    }
    let nearest = inside.min { abs(Int(program.rules[$0].line) - line) < abs(Int(program.rules[$1].line) - line) }
    throw .noRule(onLine: line, nearest: nearest.map { Int(program.rules[$0].line) })
  }
}

extension Verdict.Deed {
  /// What happens, as decisions say it.
  package init(_ outcome: Decision.Outcome) {
    switch outcome {
    case .route: self = .route
    case .queue: self = .queue
    case .ask: self = .ask
    case .hold: self = .hold
    }
  }
}

extension GoalError {
  /// A team that the policy does not have.
  fileprivate static func unknownTeam(_ id: String, in runtime: Runtime) -> GoalError {
    let near = Suggestion.closest(to: id, in: runtime.schema.teams)
    return GoalError(
      "the policy has no team \"\(VisibleText.line(id, limit: 60))\"",
      help: near.map { "did you mean `team \"\($0)\"`?" } ?? list("the teams are", runtime.schema.teams))
  }

  /// A rule that the policy does not have.
  fileprivate static func unknownRule(_ name: String, in runtime: Runtime) -> GoalError {
    let program = runtime.program
    var names: [String] = []
    for rule in program.rules where rule.name != .none {
      let name = program.strings[rule.name]
      if !names.contains(name) { names.append(name) }
    }
    let near = Suggestion.closest(to: name, in: names).map { "rule \"\($0)\"" }
    let nearTeam = Suggestion.closest(to: name, in: runtime.schema.teams).map { "team \"\($0)\"" }
    return GoalError(
      "the policy has no rule \"\(VisibleText.line(name, limit: 60))\"",
      help: (near ?? nearTeam).map { "did you mean `\($0)`?" } ?? list("the named rules are", names))
  }

  /// A line on which no rule begins.
  fileprivate static func noRule(onLine line: Int, nearest: Int?) -> GoalError {
    GoalError("no rule begins on line \(line)", help: nearest.map { "the nearest one begins on line \($0)" })
  }

  /// A file that is not among the policy's.
  fileprivate static func unknownFile(_ file: String, _ names: [String]) -> GoalError {
    GoalError(
      "the policy has no file `\(VisibleText.line(file, limit: 60))`", help: list("its files are", names))
  }

  /// A fact that the policy does not have.
  static func unknownFact(_ path: String, _ paths: [String]) -> GoalError {
    let near = Suggestion.closest(to: path, in: paths)
    return GoalError(
      "the policy has no fact `\(VisibleText.line(path, limit: 60))` to fix",
      help: near.map { "did you mean `\($0)`?" }
        ?? "say the path of a fact or its beginning, `messages`, `teams` or `chat.now`")
  }

  private static func list(_ words: String, _ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(8).map { "`\(VisibleText.line($0, limit: 60))`" }.joined(separator: ", ")
    return "\(words) \(shown)" + (names.count > 8 ? " and \(names.count - 8) more" : "")
  }
}
