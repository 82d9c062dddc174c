import BatonProgram
import BatonRuntime

/// All that could turn out of some facts, each either unknown or one of its answers, with what is decided then.
///
/// The fewest questions on average are found backwards, from everything known to nothing: dynamic programming over the
/// states, as for optimal decision trees.
struct QuestionTable {
  /// How many states are looked at at most.
  static let limit = 20_000
  /// What can be decided: a deed and a team.
  private(set) var outcomes: [Key] = []
  /// What is decided in each state, by its place among the outcomes.
  private(set) var decided: [Int] = []
  /// Whether no answer changes that any more.
  private(set) var isSettled: [Bool] = []
  /// How many questions are needed on average.
  private(set) var expected: [Double] = []
  private let classes: [AnswerClasses]
  private let strides: [Int]

  /// What can be decided.
  struct Key: Hashable {
    /// What happens to the chat.
    let deed: Verdict.Deed
    /// The team that gets it, or none.
    let team: UInt32

    /// What a verdict decides.
    init(_ verdict: Verdict) { (deed, team) = (verdict.deed, verdict.team) }
  }

  /// How many states there are for some facts; nil is too many.
  static func size(_ classes: [AnswerClasses]) -> Int? {
    var size = 1
    for fact in classes {
      size *= fact.classes.count + 1
      if size > limit { return nil }
    }
    return size
  }

  /// Looks at everything that could turn out; nil where that is too much.
  init?(_ world: World, _ classes: [AnswerClasses]) {
    guard let size = Self.size(classes) else { return nil }
    self.classes = classes
    var strides: [Int] = []
    var stride = 1
    for fact in classes {
      strides.append(stride)
      stride *= fact.classes.count + 1
    }
    self.strides = strides
    decide(world, size)
    settle(size)
  }

  private mutating func decide(_ world: World, _ size: Int) {
    var places: [Key: Int] = [:]
    for state in 0..<size {
      let key = Key(world.verdict(choices(of: state, world)))
      if places[key] == nil {
        places[key] = outcomes.count
        outcomes.append(key)
      }
      decided.append(places[key] ?? 0)
    }
    world.move(to: [])
  }

  /// The answer to a fact in a state, from 1; 0 where it is unknown.
  private func digit(_ fact: Int, of state: Int) -> Int { state / strides[fact] % (classes[fact].classes.count + 1) }

  private func choices(of state: Int, _ world: World) -> [Choice] {
    classes.indices.compactMap { fact in
      let digit = digit(fact, of: state)
      guard digit > 0, let alternative = classes[fact].classes[digit - 1].alternatives.first else { return nil }
      return Choice(variable: world.variables.fact(classes[fact].fact), alternative: alternative)
    }
  }

  /// The state with one answer more.
  func state(_ state: Int, with answer: Int, to fact: Int) -> Int { state + (answer + 1) * strides[fact] }

  private mutating func settle(_ size: Int) {
    isSettled = Array(repeating: true, count: size)
    expected = Array(repeating: 0, count: size)
    for state in (0..<size).reversed() {
      var best = Double.infinity
      var settled = true
      for fact in classes.indices where digit(fact, of: state) == 0 {
        var sum = 1.0
        for (answer, one) in classes[fact].classes.enumerated() {
          let next = self.state(state, with: answer, to: fact)
          sum += one.share * expected[next]
          if !isSettled[next] || decided[next] != decided[state] { settled = false }
        }
        best = min(best, sum)
      }
      isSettled[state] = settled
      expected[state] = settled ? 0 : best
    }
  }

  /// Whether an answer to a fact makes a difference in any state.
  func matters(_ fact: Int) -> Bool {
    decided.indices.contains { state in
      digit(fact, of: state) == 0
        && classes[fact].classes.indices.contains { decided[self.state(state, with: $0, to: fact)] != decided[state] }
    }
  }

  /// How many questions are needed on average where one fact is asked for first.
  func expected(asking fact: Int) -> Double {
    classes[fact].classes.enumerated().reduce(1) {
      $0 + $1.element.share * expected[state(0, with: $1.offset, to: fact)]
    }
  }

  /// With what share each outcome comes once all is known, from a state on.
  func shares(from state: Int) -> [Double] {
    var shares = [Double](repeating: 0, count: outcomes.count)
    var open: [(state: Int, share: Double, fact: Int)] = [(state, 1, 0)]
    while let (state, share, fact) = open.popLast() {
      guard fact < classes.count else {
        shares[decided[state]] += share
        continue
      }
      if digit(fact, of: state) > 0 {
        open.append((state, share, fact + 1))
      } else {
        for (answer, one) in classes[fact].classes.enumerated() {
          open.append((self.state(state, with: answer, to: fact), share * one.share, fact + 1))
        }
      }
    }
    return shares
  }
}
