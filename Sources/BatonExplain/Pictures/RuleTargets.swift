import BatonProgram
import BatonValues

/// The teams that rules lead to, and what names them, as boxes and arrows.
struct RuleTargets {
  /// A row that stands for several rules leads to so many boxes at most.
  static let mostOfFold = 4
  /// What names a team, such as a table's column, leads to so many teams at most.
  private static let mostOfChoice = 6

  /// Something that a rule leads to.
  struct Target: Hashable {
    /// What it is.
    enum Goal: Hashable {
      case team(Int)
      /// What names a team, as it is written; nil teams are any.
      case choice(String, teams: [Int]?)
    }

    /// What it is.
    let goal: Goal
    /// Whether the chat waits there.
    let isQueue: Bool
  }

  private let text: PolicyText
  private let isLit: Bool
  /// The box of the team that gets the chat.
  private let chosen: String?
  /// What named that team, as it is written.
  private let namedBy: String?
  private var choices: [String: String] = [:]
  private var drawnTeams: Set<Int> = []
  private(set) var boxes: [Drawing.Box] = []
  private(set) var arrows: [Drawing.Arrow] = []

  private var program: Program { text.program }

  /// No targets yet.
  init(_ text: PolicyText, _ lights: RuleLights?) {
    self.text = text
    isLit = lights != nil
    namedBy = lights?.namedBy
    chosen = lights?.team.flatMap { id in text.program.teams.firstIndex { text.program.strings[$0.id] == id } }
      .map { "t\($0)" }
  }

  /// What some rules lead to, each once, in order.
  func targets(of rules: [Int]) -> [Target] {
    var found: [Target] = []
    var known: Set<Target> = []
    for place in rules {
      let rule = program.rules[place]
      let goals: [Target.Goal]
      switch rule.action {
      case .route, .queue: goals = [goal(of: rule.a)]
      case .routeToFirstOpen: goals = program.lists[rule.list].map(goal)
      case .routeToFirstOpenWhere: goals = [.choice("teams where \(text.written(rule.a))", teams: nil)]
      case .ask, .hold, .block: goals = []
      }
      for goal in goals {
        let target = Target(goal: goal, isQueue: rule.action == .queue)
        if known.insert(target).inserted { found.append(target) }
      }
    }
    return found
  }

  private func goal(of expression: UInt32) -> Target.Goal {
    if let team = literal(expression) { return .team(team) }
    return .choice(text.written(expression), teams: teams(named: expression, depth: 0))
  }

  /// Draws arrows from a row.
  mutating func addArrows(from row: String, to targets: [Target], _ light: Drawing.Light) {
    let boxes = targets.map { box(of: $0.goal) }
    for (target, box) in zip(targets, boxes) {
      var arrow = Drawing.Arrow(from: "rules", row: row, to: box, kind: target.isQueue ? .queues : .hands)
      arrow.light = light
      if light == .taken, targets.count > 1, !isChosen(target.goal) { arrow.light = .untouched }
      arrows.append(arrow)
    }
    if light == .taken { lightChosen(from: boxes) }
  }

  /// Lights the team that gets the chat, and the arrow to it from what names it.
  private mutating func lightChosen(from named: [String]) {
    guard let chosen, let team = boxes.firstIndex(where: { $0.id == chosen }) else { return }
    boxes[team].light = .taken
    for place in arrows.indices where arrows[place].to == chosen && arrows[place].kind == .names {
      if named.contains(arrows[place].from) { arrows[place].light = .taken }
    }
  }

  /// Whether it was this that named the team that gets the chat.
  private func isChosen(_ goal: Target.Goal) -> Bool {
    switch goal {
    case .team(let team): namedBy == "team \"\(program.strings[program.teams[team].id])\""
    case .choice(let words, teams: _): namedBy == words
    }
  }

  private mutating func box(of goal: Target.Goal) -> String {
    switch goal {
    case .team(let team): box(ofTeam: team)
    case .choice(let words, teams: let teams): choice(words, teams: teams)
    }
  }

  private func literal(_ expression: UInt32) -> Int? {
    let node = program.nodes[Int(expression)]
    guard node.operation == .literal, program.constants[Int(node.a)].kind == .team else { return nil }
    return program.constants[Int(node.a)].place
  }

  /// The teams that an expression can name; nil where that may be any.
  private func teams(named expression: UInt32, depth: Int) -> [Int]? {
    let node = program.nodes[Int(expression)]
    if let team = literal(expression) { return [team] }
    switch node.operation {
    case .cell:
      let table = program.tables[Int(node.a)]
      let width = Int(table.columnCount)
      var places = Array(
        stride(from: Int(table.cells.start) + Int(node.mode), to: table.cells.places.upperBound, by: max(1, width)))
      if let otherwise = table.otherwise.place { places.append(otherwise + Int(node.mode)) }
      return Set(
        places.filter(program.cells.indices.contains).map { program.cells[$0] }
          .filter { $0.kind == .team }.map(\.place)
      ).sorted()
    case .define where depth < 8:
      var found: Set<Int> = []
      for cell in program.cases[program.defines[Int(node.a)].cases.places] {
        guard let teams = teams(named: cell.value, depth: depth + 1) else { return nil }
        found.formUnion(teams)
      }
      return found.sorted()
    default: return nil
    }
  }

  /// A box for what names a team, and arrows to those that it can name; nil is any team.
  private mutating func choice(_ words: String, teams: [Int]?) -> String {
    if let known = choices[words] { return known }
    let id = "c\(choices.count)"
    choices[words] = id
    var box = Drawing.Box(id: id, kind: .choice, lines: [Drawing.Line(words)])
    switch teams {
    case let teams? where teams.count <= Self.mostOfChoice:
      boxes.append(box)
      for team in teams { arrows.append(Drawing.Arrow(from: id, to: self.box(ofTeam: team), kind: .names)) }
    case let teams?:
      box.lines.append(Drawing.Line("one of \(teams.count) teams", .quiet))
      boxes.append(box)
    case nil:
      box.lines.append(Drawing.Line("any team", .quiet))
      boxes.append(box)
    }
    if isLit {
      for place in arrows.indices where arrows[place].from == id { arrows[place].light = .untouched }
    }
    return id
  }

  /// A team's box, and those of its backups.
  private mutating func box(ofTeam first: Int) -> String {
    var next: Int? = first
    while let place = next, program.teams.indices.contains(place), drawnTeams.insert(place).inserted {
      let team = program.teams[place]
      boxes.append(Drawing.Box(id: "t\(place)", kind: .team, lines: lines(of: team)))
      next = team.backup.place
      if let next {
        arrows.append(
          Drawing.Arrow(
            from: "t\(place)", to: "t\(next)", kind: .backs, label: "after \(DurationValue.words(team.backupAfter))",
            light: isLit ? .untouched : .plain))
      }
    }
    return "t\(first)"
  }

  private func lines(of team: Program.Team) -> [Drawing.Line] {
    let (id, title) = (program.strings[team.id], program.strings[team.title])
    var lines = [Drawing.Line(title, .strong)]
    if title != id { lines.append(Drawing.Line("team \"\(id)\"", .quiet)) }
    if team.hours != .none {
      lines.append(Drawing.Line("hours.\(program.strings[program.hours[Int(team.hours)].name])", .quiet))
    }
    if team.hasSLA != 0 { lines.append(Drawing.Line("within \(DurationValue.words(team.sla))", .quiet)) }
    return lines
  }
}
