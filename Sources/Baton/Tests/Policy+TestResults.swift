import BatonDiagnostics
import BatonInterpreter
import BatonSemantics

extension Policy {
  /// What a test that the policy carries found.
  public struct TestResult: Sendable, Hashable, CustomStringConvertible {
    /// The test's name.
    public let name: String
    /// Where it stands, `file:line:column`.
    public let at: String
    /// What was not as expected, a sentence each; none where it passed.
    public let failures: [String]

    /// Whether every expectation was met.
    public var hasPassed: Bool { failures.isEmpty }
    /// The test's name.
    public var description: String { name }
  }

  /// Runs the tests that the policy carries, in the order written.
  ///
  /// - Throws: `PolicyError` when a compiled policy cannot be checked again.
  public func testResults() throws(PolicyError) -> [TestResult] {
    let policy = try checked()
    return TestRunner(Interpreter(policy)).run().map { result in
      TestResult(
        name: result.name, at: policy.sources.place(of: result.range), failures: result.checks.flatMap(\.mismatches))
    }
  }
}
