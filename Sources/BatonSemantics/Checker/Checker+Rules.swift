import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Rules, nested ones inside theirs, those of a used file where its `use` stands.
extension Checker {
  /// Checks all rules, `also` lines and their order.
  mutating func checkRules() {
    var otherwise: SourceRange?
    checkRules(ofModule: 0, after: &otherwise, broughtAt: nil)
  }

  /// Checks the rules of a file and of those that it uses: they are one list, with one `otherwise` at its end.
  private mutating func checkRules(
    ofModule place: Int, after otherwise: inout SourceRange?, broughtAt site: SourceRange?
  ) {
    let module = modules[place]
    for declaration in module.file.declarations {
      switch declaration {
      case .use(let use):
        guard let brought = module.brought[use] else { break }
        checkRules(ofModule: brought, after: &otherwise, broughtAt: otherwise == nil ? nil : site ?? use.range)
      case .rule(let view):
        checkPlace(of: view, after: &otherwise, told: site)
        if let id = rule(view, in: nil) { policy.topRules.append(id) }
      case .also(let view): checkAlso(view)
      default: break
      }
    }
  }

  /// Checks one rule; a block comes before the rules inside it.
  private mutating func rule(_ view: RuleSyntax, in parent: ID<Rule>?) -> ID<Rule>? {
    guard let action = view.action, let firstWord = view.firstWord else { return nil }
    let isSound = diagnostics.errorCount
    var condition: ExpressionID?
    if let syntax = view.condition { condition = self.condition(syntax) }
    let id = ID<Rule>(policy.rules.count)
    policy.rules.append(.placeholder(view.range))
    let modifiers = self.modifiers(view.modifiers, beside: ActionKind(action))
    let checked = self.action(action, orQueue: view.orQueue, of: id)
    guard diagnostics.errorCount == isSound, let checked else { return nil }
    policy.rules[id.index] = Rule(
      name: view.name?.value, isOtherwise: view.isOtherwise, condition: condition, action: checked,
      modifiers: modifiers, parent: parent, documentation: view.documentation, firstWord: firstWord.range,
      range: view.range)
    return id
  }

  private mutating func action(_ action: ActionSyntax, orQueue: OrQueueSyntax?, of id: ID<Rule>) -> Rule.Action? {
    switch action {
    case .route(let view): return route(view, orQueue)
    case .queue(let view): return view.team.flatMap { value($0, of: .team) }.map { .queue($0) }
    case .ask(let view): return ask(view)
    case .hold: return .hold
    case .block(let view): return block(view, of: id)
    }
  }

  private mutating func route(_ view: RouteSyntax, _ orQueue: OrQueueSyntax?) -> Rule.Action? {
    if let orQueue, let even = view.evenIfClosed {
      report(.queueBesideEvenIfClosed(at: orQueue.range, even: even.range))
      return nil
    }
    guard let syntax = view.target, let target = target(syntax) else { return nil }
    let queue = orQueue.map { modifiers($0.modifiers, beside: .handoff) }
    return .route(target, evenIfClosed: view.evenIfClosed != nil, orQueue: queue)
  }

  private mutating func target(_ syntax: TargetSyntax) -> Rule.Target? {
    switch syntax {
    case .team(let team): return value(team, of: .team).map { .team($0) }
    case .firstOpen(let view):
      let teams = view.teams.map { value($0, of: .team) }
      return teams.contains(nil) || teams.isEmpty ? nil : .firstOpen(teams.compactMap { $0 })
    case .firstOpenWhere(let view):
      choosesAnyTeam = true
      let outer = teamContext
      teamContext = .candidate
      defer { teamContext = outer }
      return view.condition.flatMap { condition($0) }.map { .firstOpenWhere($0) }
    }
  }

  private mutating func ask(_ view: AskSyntax) -> Rule.Action? {
    guard let question = view.question.flatMap({ template($0, in: .none) }) else { return nil }
    var facts: [ID<Fact>] = []
    for path in view.facts {
      guard !path.isUnfinished, let id = fact(path) else { return nil }
      facts.append(id)
    }
    return facts.isEmpty ? nil : .ask(question, for: facts)
  }

  /// The fact of that path; a definition is none.
  mutating func fact(_ path: PathSyntax) -> ID<Fact>? {
    switch scope.useValue(path.text) {
    case .fact(let id): return id
    case .define:
      report(.onlyFacts(path.text, at: path.range))
      return nil
    case nil:
      if path.parts.first.map({ Self.reservedFirstNames.contains($0.text) }) ?? false {
        report(.onlyFacts(path.text, at: path.range))
      } else {
        reportUnknown(
          .value, path.text, at: path.range, among: scope.facts.names, meant: meant(by: path.text, expecting: nil))
      }
      return nil
    }
  }

  /// Tells of the first rule after the `otherwise` of its block, at the `use` that brings it if one does.
  private mutating func checkPlace(
    of rule: RuleSyntax, after otherwise: inout SourceRange?, told site: SourceRange? = nil
  ) {
    if let found = otherwise, !toldOtherwise.contains(found), !hasBrokenLines(in: rule.range.file) {
      toldOtherwise.insert(found)
      report(.otherwiseNotLast(at: site ?? rule.firstWord?.range ?? rule.range, otherwise: found))
    }
    if rule.isOtherwise { otherwise = otherwise ?? rule.firstWord?.range }
  }

  private mutating func block(_ view: BlockSyntax, of id: ID<Rule>) -> Rule.Action? {
    var rules: [ID<Rule>] = []
    var otherwise: SourceRange?
    for syntax in view.rules {
      checkPlace(of: syntax, after: &otherwise)
      if let inner = rule(syntax, in: id) { rules.append(inner) }
    }
    if view.rules.isEmpty { report(.emptyDeclaration("a block needs a rule", at: view.range)) }
    return .block(rules)
  }

  private mutating func checkAlso(_ view: AlsoSyntax) {
    var condition: ExpressionID?
    if let syntax = view.condition {
      guard let checked = self.condition(syntax) else { return }
      condition = checked
    }
    let modifiers = self.modifiers(view.modifiers, beside: .any)
    policy.alsos.append(Also(condition: condition, modifiers: modifiers, range: view.range))
  }
}

extension Rule {
  /// What stands in the list until the rule is checked.
  fileprivate static func placeholder(_ range: SourceRange) -> Rule {
    Rule(
      name: nil, isOtherwise: false, condition: nil, action: .hold, modifiers: Modifiers(), parent: nil,
      documentation: nil, firstWord: range, range: range)
  }
}
