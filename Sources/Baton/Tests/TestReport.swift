import BatonDiagnostics
package import BatonInterpreter
import BatonSemantics

/// What the tests of a policy found.
package struct TestReport: Sendable {
  /// The file that was tested, as it was called.
  package let file: String
  /// Each test's result, in the order written.
  package let results: [TestRunner.Result]
  /// The texts of the policy.
  let sources: SourceMap
  /// Rules that could decide and did not, by place and name.
  let uncovered: [(place: String, name: String?)]
  /// How many rules can decide.
  let ruleCount: Int

  /// Whether every test passed.
  package var hasPassed: Bool { results.allSatisfy(\.hasPassed) }
}

extension Policy {
  /// Runs the tests that the policy carries.
  ///
  /// - Throws: `PolicyError` when a compiled policy cannot be checked again.
  package func runTests(file: String) throws(PolicyError) -> TestReport {
    let policy = try checked()
    let results = TestRunner(Interpreter(policy)).run()
    let covered = Set(results.flatMap(\.checks).compactMap(\.winner))
    let deciding = policy.rules.indices.filter { policy.rules[$0].canDecide }
    let uncovered = deciding.filter { !covered.contains(ID<Rule>($0)) }.map { index in
      (policy.sources.place(of: policy.rules[index].firstWord), policy.rules[index].name)
    }
    return TestReport(
      file: file, results: results, sources: policy.sources, uncovered: uncovered, ruleCount: deciding.count)
  }
}

extension Rule {
  /// Whether it decides by itself; a block only holds others.
  fileprivate var canDecide: Bool {
    if case .block = action { false } else { true }
  }
}
