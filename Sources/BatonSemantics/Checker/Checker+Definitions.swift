import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Definitions lean on each other: each is checked when it is first read, or in its turn.
extension Checker {
  /// Checks all of them.
  mutating func checkDefinitions() {
    defines = Array(repeating: nil, count: scope.defines.entries.count)
    intents = Array(repeating: nil, count: scope.intents.entries.count)
    scores = Array(repeating: nil, count: scope.scores.entries.count)
    qualifications = Array(repeating: nil, count: scope.qualifications.entries.count)
    for place in scope.defines.entries.indices { define(.define(place)) }
    for place in scope.intents.entries.indices { define(.intent(place)) }
    for place in scope.scores.entries.indices { define(.score(place)) }
    for place in scope.qualifications.entries.indices { define(.qualification(place)) }
    policy.defines = defines.compactMap { $0 }
    policy.intents = intents.compactMap { $0 }
    markParts()
    policy.scores = scores.compactMap { $0 }
    policy.qualifications = qualifications.compactMap { $0 }
  }

  /// Marks the intents of the standard library that others there are made of.
  private mutating func markParts() {
    guard policy.intents.count == scope.intents.entries.count else { return }
    let isStandard = scope.intents.entries.map { modules[$0.module].isStandard }
    for place in policy.intents.indices where isStandard[place] {
      for part in policy.intents[place].includes where isStandard[part.index] {
        policy.intents[part.index].isPart = true
      }
    }
  }

  /// Sees to it that a definition is checked. Read in a circle, that is said, and it is as if it were wrong.
  @discardableResult
  mutating func define(_ definition: Definition, at reader: SourceRange? = nil) -> Bool {
    if progress.depths[definition] != nil { return !broken.contains(definition) }
    if let cycle = progress.cycle(to: definition) {
      report(.cycle(cycle.map { name(of: $0) }, at: reader ?? name(of: definition).range))
      broken.formUnion(cycle)
      return false
    }
    guard progress.underway.count < DefinitionProgress.depthLimit else {
      report(.tooDeepChain(at: reader ?? name(of: definition).range))
      return false
    }
    progress.begin(definition)
    let outer = teamContext
    teamContext = .none
    let from = policy.expressions.count
    switch definition {
    case .define(let place): defines[place] = checkedDefine(scope.defines.entries[place])
    case .intent(let place): intents[place] = checkedIntent(scope.intents.entries[place])
    case .score(let place): scores[place] = checkedScore(scope.scores.entries[place])
    case .qualification(let place):
      qualifications[place] = checkedQualification(scope.qualifications.entries[place])
    }
    teamContext = outer
    let depth = 1 + max(depths[min(from, depths.count)...].max() ?? 0, depthOfIncludes(in: definition))
    progress.end(depth: depth)
    if depth > DefinitionProgress.depthLimit, isDone(definition) {
      report(.tooDeepChain(at: name(of: definition).range))
      broken.insert(definition)
    }
    if !isDone(definition) { broken.insert(definition) }
    return !broken.contains(definition)
  }

  /// How deep the intents nest that an intent includes, if it is one.
  private func depthOfIncludes(in definition: Definition) -> Int {
    guard case .intent(let place) = definition, let intent = intents[place] else { return 0 }
    return intent.includes.map { progress.depths[.intent($0.index)] ?? 0 }.max() ?? 0
  }

  private func isDone(_ definition: Definition) -> Bool {
    switch definition {
    case .define(let place): defines[place] != nil
    case .intent(let place): intents[place] != nil
    case .score(let place): scores[place] != nil
    case .qualification(let place): qualifications[place] != nil
    }
  }

  /// What people call a definition, and where it is named.
  private func name(of definition: Definition) -> (name: String, range: SourceRange) {
    switch definition {
    case .define(let place): (scope.defines.entries[place].name, scope.defines.entries[place].range)
    case .intent(let place): ("intent.\(scope.intents.entries[place].name)", scope.intents.entries[place].range)
    case .score(let place): ("score.\(scope.scores.entries[place].name)", scope.scores.entries[place].range)
    case .qualification(let place):
      ("qualification.\(scope.qualifications.entries[place].name)", scope.qualifications.entries[place].range)
    }
  }

  /// The type of a definition, which is checked for it.
  mutating func definedType(_ id: ID<Define>, at reader: SourceRange) -> ValueType? {
    define(.define(id.index), at: reader) ? defines[id.index]?.type : nil
  }

  private mutating func checkedDefine(_ entry: Namespace<DefineSyntax>.Entry) -> Define? {
    let view = entry.declaration
    var wanted: ValueType?
    if let syntax = view.type {
      guard let type = type(syntax) else { return nil }
      wanted = type
    }
    var cases: [Define.Case] = []
    if let syntax = view.value {
      guard let id = definedValue(syntax, &wanted, first: nil) else { return nil }
      cases = [Define.Case(condition: nil, value: id)]
    } else if let list = view.cases {
      for item in list.items {
        guard let value = item.value else { return nil }
        guard let id = definedValue(value, &wanted, first: cases.first.map { range(of: $0.value) }) else { return nil }
        var condition: ExpressionID?
        if !item.isOtherwise {
          guard let syntax = item.condition, let checked = self.condition(syntax) else { return nil }
          condition = checked
        }
        if let last = cases.last, last.condition == nil {
          report(.afterOtherwise(at: item.range))
          return nil
        }
        cases.append(Define.Case(condition: condition, value: id))
      }
      if cases.isEmpty {
        report(.emptyDeclaration("a define by cases needs a case", at: entry.range))
        return nil
      }
    }
    guard let type = wanted, !cases.isEmpty else { return nil }
    return Define(path: entry.name, type: type, cases: cases, documentation: view.documentation, range: entry.range)
  }

  /// A value of a definition; the first says the type where none is declared.
  private mutating func definedValue(
    _ syntax: ExpressionSyntax, _ type: inout ValueType?, first: SourceRange?
  ) -> ExpressionID? {
    guard let id = check(syntax, expecting: type) else { return nil }
    if let type { return require(id, toBe: type, because: first) ? id : nil }
    type = self.type(of: id)
    return id
  }

  private mutating func checkedScore(_ entry: Namespace<ScoreSyntax>.Entry) -> Score? {
    let view = entry.declaration
    var bounds: ClosedRange<Decimal>?
    if view.hasBounds {
      guard let lower = view.lower, let upper = view.upper,
        case .number(let low) = literal(lower, of: .number), case .number(let high) = literal(upper, of: .number)
      else { return nil }
      guard low <= high else {
        report(.reversedBounds(at: lower.range.joined(with: upper.range), fix: (lower.syntax.text, upper.syntax.text)))
        return nil
      }
      bounds = low...high
    }
    var terms: [Score.Term] = []
    for item in view.items {
      guard let amount = item.amount, let syntax = item.condition, let condition = condition(syntax) else { return nil }
      guard let (value, _) = number(amount) else { return nil }
      guard case .number(let number) = value, let signed = item.isNegative ? number.negated() : number else {
        report(.scoreWithUnit(at: amount.range))
        return nil
      }
      terms.append(Score.Term(amount: signed, condition: condition, range: item.range))
    }
    if terms.isEmpty {
      report(.emptyDeclaration("a score needs an amount", at: entry.range))
      return nil
    }
    return Score(
      name: entry.name, bounds: bounds, terms: terms, documentation: view.documentation, range: entry.range)
  }

  private mutating func checkedQualification(_ entry: Namespace<QualificationSyntax>.Entry) -> Qualification? {
    var criteria: [Qualification.Criterion] = []
    var labels: [String: SyntaxToken] = [:]
    for criterion in entry.declaration.criteria {
      guard let label = criterion.label else { return nil }
      if let first = labels[label.text] {
        report(.saidTwice("criterion `\(label.text)`", at: label.range, first: first.range))
        return nil
      }
      labels[label.text] = label
      guard let syntax = criterion.condition, let condition = condition(syntax) else { return nil }
      criteria.append(Qualification.Criterion(label: label.text, condition: condition))
    }
    if criteria.isEmpty {
      report(.emptyDeclaration("a qualification needs a criterion", at: entry.range))
      return nil
    }
    return Qualification(
      name: entry.name, criteria: criteria, documentation: entry.declaration.documentation, range: entry.range)
  }
}
