import BatonProgram
import BatonRuntime

/// What is claimed of the truth of a condition.
enum Claim: Hashable, Sendable {
  case isTrue
  case isFalse
  case isNotTrue
  case isNotFalse

  /// The claim of the opposite.
  var opposite: Claim {
    switch self {
    case .isTrue: .isFalse
    case .isFalse: .isTrue
    case .isNotTrue: .isNotFalse
    case .isNotFalse: .isNotTrue
    }
  }

  /// Whether it is so of a truth; nil is unknown.
  func holds(_ truth: Bool?) -> Bool {
    switch self {
    case .isTrue: truth == true
    case .isFalse: truth == false
    case .isNotTrue: truth != true
    case .isNotFalse: truth != false
    }
  }
}

/// Why something is so of a chat: tests that came out as they did. While they do so, it stays so, whatever else changes.
struct Proof {
  /// One test.
  struct Test {
    /// What is tested.
    enum Subject {
      /// A condition, by its place among the expressions.
      case condition(UInt32, Claim)
      /// What a rule's action comes to, by the rule's place.
      case action(Int)
    }

    /// What is tested.
    let subject: Subject
    /// What of the chat it rests on that can be otherwise.
    let variables: VariableSet
    /// What it looked at, in numbers.
    let reading: [Int64]

    /// A test as it comes out in a world.
    init(_ subject: Subject, _ variables: VariableSet, in world: World) {
      self.subject = subject
      self.variables = variables
      reading = Reading(of: subject, in: world).numbers
    }
  }

  /// The tests.
  private(set) var tests: [Test] = []
  /// What they rest on.
  private(set) var variables: VariableSet

  /// Nothing to prove, of so many variables.
  init(count: Int) { variables = VariableSet(count: count) }

  /// Adds the tests of another.
  mutating func add(_ other: Proof) {
    tests += other.tests
    variables.formUnion(other.variables)
  }

  /// Adds a test.
  mutating func add(_ test: Test) {
    tests.append(test)
    variables.formUnion(test.variables)
  }

  /// Whether some test that rests on a variable looks at something else in a world.
  func isShaken(by variable: Int, in world: World) -> Bool {
    tests.contains { $0.variables.contains(variable) && Reading(of: $0.subject, in: world).numbers != $0.reading }
  }
}
