import BatonProgram

/// A compiled policy's own words: its conditions and actions as they are written.
struct PolicyText {
  /// The program.
  let program: Program

  /// An expression as it is written.
  func written(_ expression: UInt32) -> String { expression == .none ? "" : program.text(of: expression) }

  /// The parts of a condition that all must hold, in the order written.
  func parts(of condition: UInt32) -> [UInt32] {
    guard condition != .none else { return [] }
    let node = program.nodes[Int(condition)]
    return node.operation == .and ? program.lists[node.list].flatMap { parts(of: $0) } : [condition]
  }

  /// A text with its holes as they are written.
  func template(_ place: UInt32) -> String {
    guard place != .none else { return "" }
    return program.segments[program.templates[Int(place)].segments.places].map { segment in
      let text = segment.text == .none ? nil : program.strings[segment.text]
      guard segment.hole != .none else { return text ?? "" }
      return "{\(written(segment.hole))\(text.map { "|\($0)" } ?? "")}"
    }.joined()
  }

  /// A rule's name, where it has one.
  func name(_ rule: Program.Rule) -> String? { rule.name == .none ? nil : program.strings[rule.name] }

  /// A rule's first line: its name, or what it is.
  func heading(_ rule: Program.Rule) -> String? { name(rule) ?? (rule.isOtherwise != 0 ? "otherwise" : nil) }

  /// Where a rule stands, `file:line:column`.
  func place(_ rule: Program.Rule) -> String {
    program.words(source: rule.source, line: rule.line, column: rule.column)
  }

  /// When a rule fires, as it is written.
  func condition(_ rule: Program.Rule) -> String {
    rule.condition == .none ? "always" : "when \(written(rule.condition))"
  }

  /// What a rule does, as it is written.
  func action(_ rule: Program.Rule) -> String {
    func list(_ texts: some Sequence<String>) -> String { texts.joined(separator: ", ") }
    let tail = rule.isEvenIfClosed != 0 ? " even if closed" : ""
    switch rule.action {
    case .route: return "route to \(written(rule.a))\(tail)"
    case .routeToFirstOpen: return "route to first open of \(list(program.lists[rule.list].map(written)))"
    case .routeToFirstOpenWhere: return "route to first open of teams where \(written(rule.a))"
    case .queue: return "queue for \(written(rule.a))"
    case .ask:
      let facts = program.lists[rule.list].map { program.strings[program.facts[Int($0)].path] }
      return "ask \"\(template(rule.question))\" for \(list(facts))"
    case .hold: return "hold"
    case .block: return ""
    }
  }

  /// What a rule's modifiers say that matters to a reader of the whole: how urgent, how soon, who else.
  func modifiers(_ rule: Program.Rule) -> [String] {
    let own = modifiers(rule.modifiers)
    return rule.orQueue == .none ? own : own + ["or queue"]
  }

  /// The same of modifiers by their place.
  func modifiers(_ place: UInt32) -> [String] {
    guard place != .none else { return [] }
    let row = program.modifiers[Int(place)]
    var words: [String] = []
    if row.priority != .none { words.append("priority \(written(row.priority))") }
    if row.within != .none {
      let hours =
        row.withinHours == .none ? "" : " of hours.\(program.strings[program.hours[Int(row.withinHours)].name])"
      words.append("within \(written(row.within))\(hours)")
    }
    words += program.backups[row.backups.places].map { "backup \(written($0.team)) after \(written($0.after))" }
    words += program.lists[row.tags.places].map { "tag \"\(template($0))\"" }
    return words
  }

  /// The facts, intents and definitions that a condition names, each once, in order.
  func names(in condition: UInt32) -> [String] {
    guard condition != .none else { return [] }
    var found: [String] = []
    var waiting = [condition]
    while let next = waiting.popLast() {
      let node = program.nodes[Int(next)]
      switch node.operation {
      case .fact, .define, .intent, .count, .streak, .score, .qualification, .criterion, .hours, .cell:
        let name = written(next)
        if !found.contains(name) { found.append(name) }
      default: waiting += program.operands(of: node).reversed()
      }
    }
    return found
  }
}
