package import BatonDiagnostics
package import BatonSemantics
package import BatonValues

/// Runs a policy's own tests.
package struct TestRunner: Sendable {
  /// What one `expect` found.
  package struct Check: Sendable {
    /// What was expected, with its place.
    package let expectation: Expectation
    /// What was decided.
    package let decision: Decision
    /// What is not as expected, a sentence each.
    package let mismatches: [String]
    /// The innermost rule that fired.
    package let winner: ID<Rule>?
    /// The chat as it was by then.
    package let situation: Situation
  }

  /// What one test found.
  package struct Result: Sendable {
    /// The test's name.
    package let name: String
    /// All of it.
    package let range: SourceRange
    /// Each `expect`, in order.
    package let checks: [Check]

    /// Whether every expectation was met.
    package var hasPassed: Bool { checks.allSatisfy(\.mismatches.isEmpty) }
  }

  private let interpreter: Interpreter

  /// A runner of the tests of an interpreter's policy.
  package init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  /// The results of all tests, in the order written.
  package func run() -> [Result] { interpreter.policy.tests.map(run) }

  /// The result of one test.
  package func run(_ test: PolicyTest) -> Result {
    var situation = Situation(interpreter.schema)
    var checks: [Check] = []
    for step in test.steps {
      switch step {
      case .message(var message):
        message.at = message.at ?? situation.now
        situation.receive(message)
      case .set(let fact, let value): situation.set(fact.index, to: value)
      case .at(let instant): situation.now = instant
      case .wait(let duration): situation.now = situation.now.flatMap { Instant.adding(duration, to: $0) }
      case .team(let team, isOpen: let isOpen): situation.set(team: team.index, isOpen: isOpen)
      case .expect(let expectation): checks.append(check(expectation, situation))
      }
    }
    return Result(name: test.name, range: test.range, checks: checks)
  }

  private func check(_ expectation: Expectation, _ situation: Situation) -> Check {
    let (decision, trace) = interpreter.trace(situation)
    return Check(
      expectation: expectation, decision: decision,
      mismatches: expectation.mismatches(with: decision, in: interpreter.policy), winner: trace.winner,
      situation: situation)
  }
}
