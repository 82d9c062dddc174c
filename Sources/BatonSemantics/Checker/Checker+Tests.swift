import BatonDiagnostics
import BatonSyntax
import BatonValues

extension Checker {
  /// Checks the tests.
  mutating func checkTests() {
    let ruleNames = policy.rules.compactMap(\.name)
    for module in modules {
      for case .test(let view) in module.file.declarations {
        if let test = test(view, ruleNames) { policy.tests.append(test) }
      }
    }
  }

  /// Whether that text stands in quotes outside the tests of some file, as the name of a rule would.
  private func isWritten(_ name: String) -> Bool {
    modules.contains { module in
      !module.isStandard
        && module.file.syntax.nodes.contains { node in
          node.kind != .testDeclaration && node.text.split(separator: "\"").contains { $0 == name }
        }
    }
  }

  /// Checks one test.
  mutating func test(_ view: TestSyntax, _ ruleNames: [String]) -> PolicyTest? {
    guard let name = view.name else { return nil }
    var clock = TestClock()
    let steps = view.steps.map { step($0, &clock, ruleNames) }
    if !steps.contains(where: { $0?.isExpectation == true }), !steps.contains(where: { $0 == nil }) {
      report(.expectsNothing(at: name.range))
    }
    return PolicyTest(name: name.value, steps: steps.compactMap { $0 }, range: view.range)
  }

  /// What is known of the time in a test.
  struct TestClock {
    /// Whether an `at` came before.
    var isSet = false
  }

  /// Checks one line of a test.
  mutating func step(
    _ step: TestStepSyntax, _ clock: inout TestClock, _ ruleNames: [String]
  ) -> PolicyTest.Step? {
    switch step {
    case .message(let view): return message(view).map { .message($0) }
    case .fact(let view): return set(view)
    case .at(let view):
      clock.isSet = true
      guard let moment = view.moment, case .instant(let instant) = literal(moment, of: .instant) else { return nil }
      return .at(instant)
    case .wait(let view):
      if !clock.isSet { report(.waitWithoutTime(at: view.range)) }
      return view.duration.flatMap { duration($0) }.map { .wait($0) }
    case .team(let view): return view.team.flatMap { team($0) }.map { .team($0, isOpen: view.isOpen) }
    case .expect(let view):
      guard var expectation = view.outcome.flatMap({ expectation($0) }) else { return nil }
      if let rule = view.rule {
        guard ruleNames.contains(rule.value) else {
          // A rule that is wrong has been told, and may be the one that is meant.
          if diagnostics.hasErrors, isWritten(rule.value) { return nil }
          report(.unknownRule(rule.value, at: rule.range, among: ruleNames))
          return nil
        }
        expectation.rule = rule.value
      }
      return .expect(expectation)
    }
  }

  private mutating func message(_ view: TestMessageSyntax) -> Chat.Message? {
    guard let sender = view.sender.flatMap({ Chat.Sender(rawValue: $0.text) }) else { return nil }
    var message = Chat.Message(from: sender, text: view.text?.value, label: view.label?.value)
    if let syntax = view.confidence {
      guard case .number(let confidence) = literal(syntax, of: .number) else { return nil }
      guard confidence.millionths >= 0, confidence.millionths <= 1_000_000 else {
        report(.confidenceOutOfRange(at: syntax.range))
        return nil
      }
      message.confidence = confidence
    }
    return message
  }

  private mutating func set(_ view: TestFactSyntax) -> PolicyTest.Step? {
    guard let path = view.path, !path.isUnfinished, let value = view.value else { return nil }
    if path.text == ComputedFact.now.rawValue,
      scope.facts.entry(path.text).map({ modules[$0.module].isStandard }) == true
    {
      report(.nowIsSaidByAt(at: path.range))
      return nil
    }
    // Setting a fact does not read it: one that only tests set is still unused.
    guard let place = scope.facts.place(of: path.text) else {
      if scope.defines.place(of: path.text) != nil {
        report(.onlyFacts(path.text, at: path.range))
      } else {
        reportUnknown(.value, path.text, at: path.range, among: scope.facts.names)
      }
      return nil
    }
    guard let type = factTypes[place] else { return nil }
    switch value {
    case .unknown: return .set(ID(place), nil)
    case .expression(let syntax): return literal(syntax, of: type).map { .set(ID(place), $0) }
    }
  }
}

extension PolicyTest.Step {
  /// Whether it expects something.
  fileprivate var isExpectation: Bool {
    if case .expect = self { true } else { false }
  }
}
