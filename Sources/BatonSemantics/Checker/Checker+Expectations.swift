import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Assertions and tests: what must be.
extension Checker {
  /// Checks the assertions.
  mutating func checkAssertions() {
    for module in modules {
      for case .assert(let view) in module.file.declarations { checkAssertion(view) }
    }
  }

  private mutating func checkAssertion(_ view: AssertSyntax) {
    var condition: ExpressionID?
    if let syntax = view.condition {
      guard let checked = self.condition(syntax) else { return }
      condition = checked
    }
    guard let name = view.name, let expectation = view.outcome.flatMap({ expectation($0) }) else { return }
    policy.assertions.append(
      Assertion(
        name: name.value, condition: condition, isNever: view.isNever, expectation: expectation, range: view.range))
  }

  /// Checks an outcome.
  mutating func expectation(_ view: OutcomeSyntax) -> Expectation? {
    var expectation = Expectation(range: view.range)
    expectation.outcomes = view.actions.compactMap { Decision.Outcome(rawValue: $0.text) }
    for reference in view.teams {
      guard let id = team(reference) else { return nil }
      expectation.teams.append(id)
    }
    let hasHandoff = expectation.outcomes.contains(.route) || expectation.outcomes.contains(.queue)
    if !hasHandoff, let place = view.teams.first?.range ?? view.deadlines.first?.range {
      report(.nothingToExpect(at: place))
      return nil
    }
    guard single(view.priorities.map(\.range), "priority"), single(view.deadlines.map(\.range), "within"),
      single(view.says.map(\.range), "say")
    else { return nil }
    if let syntax = view.priorities.first?.value {
      guard case .word(let priority) = literal(syntax, of: .enumeration(0)) else { return nil }
      expectation.priority = priority
    }
    if let deadline = view.deadlines.first, let syntax = deadline.duration {
      guard let length = duration(syntax) else { return nil }
      if let of = deadline.of {
        report(.openTimeInExpectation(at: of.range))
        return nil
      }
      expectation.within = length
    }
    expectation.tags = view.tags.map(\.value)
    expectation.absentTags = view.absentTags.map(\.value)
    expectation.say = view.says.first?.value
    return expectation
  }

  private mutating func single(_ ranges: [SourceRange], _ what: String) -> Bool {
    guard ranges.count > 1 else { return true }
    report(.modifierTwice(what, at: ranges[1], first: ranges[0]))
    return false
  }
}
