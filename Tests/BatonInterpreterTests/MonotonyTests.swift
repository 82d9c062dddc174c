import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter
import SeededRandom

/// What is said while something is unknown stays true whatever comes to be known, unless `known` itself is asked.
struct MonotonyTests {
  @Test("a value stays the same, and a range is never left, when unknown facts become known", arguments: 0..<40)
  func learning(seed: UInt64) throws {
    var maker = ExpressionMaker(seed: seed)
    for _ in 0..<20 {
      let condition = maker.condition(depth: 4)
      let number = maker.number(depth: 3)
      let partial = maker.chat(knowing: 1)
      for _ in 0..<4 {
        let complete = maker.completed(partial)
        let (before, after) = (
          try maker.draft.read(condition, of: partial), try maker.draft.read(condition, of: complete)
        )
        if before.isKnown { #expect(after == before) }
        let (guess, value) = (try maker.draft.read(number, of: partial), try maker.draft.read(number, of: complete))
        if guess.isKnown { #expect(value == guess) }
        if let range = guess.bounds, let exact = value.bounds {
          #expect(range.contains(exact.lowerBound) && range.contains(exact.upperBound))
        }
      }
    }
  }

  @Test(
    "a rule that is decided without a fact is decided alike with it, and what is undecided names a fact that matters")
  func decisions() throws {
    for seed in UInt64(100)..<140 {
      var maker = ExpressionMaker(seed: seed)
      for _ in 0..<6 { maker.draft.rule(when: maker.condition(depth: 3), .hold) }
      let partial = maker.chat(knowing: 2)
      let decision = try maker.draft.decide(partial)
      let complete = try maker.draft.decide(maker.completed(partial))
      #expect(complete.undecided.allSatisfy { !$0.needs.isEmpty })
      if decision.undecided.isEmpty { #expect(complete.rule == decision.rule) }
      #expect(decision.undecided.allSatisfy { !$0.needs.isEmpty })
    }
  }
}

/// Random expressions over a few facts, and chats that give some of them.
struct ExpressionMaker {
  var draft = Draft()
  private var random: SeededGenerator
  private var numbers: [ExpressionID] = []
  private var truths: [ExpressionID] = []
  private var sets: [ExpressionID] = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for place in 0..<3 {
      numbers.append(draft.fact("n\(place)", .number))
      truths.append(draft.fact("b\(place)"))
    }
    sets = [draft.fact("s", .set(of: .number))]
  }

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

  private mutating func one(of list: [ExpressionID]) -> ExpressionID { list[roll(list.count)] }

  mutating func condition(depth: Int) -> ExpressionID {
    guard depth > 0 else { return one(of: truths) }
    switch roll(10) {
    case 0: return draft.add(.not(condition(depth: depth - 1)))
    case 1: return draft.add(.and([condition(depth: depth - 1), condition(depth: depth - 1)]))
    case 2: return draft.add(.or([condition(depth: depth - 1), condition(depth: depth - 1)]))
    case 3, 4:
      let comparison = ComparisonTests.comparisons[roll(5)]
      return draft.add(.compare(comparison, number(depth: depth - 1), number(depth: depth - 1)))
    case 5:
      let (low, high) = (number(depth: depth - 1), number(depth: depth - 1))
      return draft.add(.between(number(depth: depth - 1), low, high))
    case 6:
      let elements = [number(depth: depth - 1), number(depth: depth - 1)]
      return draft.add(.member(number(depth: depth - 1), of: .each(elements)))
    case 7:
      let quantifier: Expression.Quantifier = [.any, .all, .none][roll(3)]
      return draft.add(.has(one(of: sets), quantifier, .each([number(depth: depth - 1), number(depth: depth - 1)])))
    case 8:
      return draft.qualification("q", [("a", condition(depth: depth - 1)), ("b", condition(depth: depth - 1))])
    default: return one(of: truths)
    }
  }

  mutating func number(depth: Int) -> ExpressionID {
    guard depth > 0 else { return one(of: numbers) }
    switch roll(7) {
    case 0:
      let sign: Expression.Arithmetic = [.add, .subtract, .multiply, .divide][roll(4)]
      return draft.add(.arithmetic(sign, number(depth: depth - 1), number(depth: depth - 1)), .number)
    case 1:
      let terms = (0..<3).map { _ in (Int64(roll(9) - 4), condition(depth: depth - 1)) }
      return draft.score(terms, between: roll(2) == 0 ? nil : -2...3)
    case 2:
      let (first, second) = (condition(depth: depth - 1), condition(depth: depth - 1))
      let (a, b, c) = (number(depth: depth - 1), number(depth: depth - 1), number(depth: depth - 1))
      return draft.define("d", .number, [(first, a), (second, b), (nil, c)])
    case 3: return draft.number(Int64(roll(7) - 3))
    default: return one(of: numbers)
    }
  }

  /// A chat that gives about one fact in so many.
  mutating func chat(knowing share: Int) -> Chat {
    completed(Chat(), share: share + 1)
  }

  /// The same chat with the facts that it does not give, or some of them.
  mutating func completed(_ chat: Chat, share: Int = 1) -> Chat {
    var chat = chat
    let given = Set(chat.facts.map(\.path))
    for fact in draft.policy.facts where !given.contains(fact.path) {
      let value: Chat.Given =
        switch fact.type {
        case .bool: .bool(roll(2) == 0)
        case .number: .number("\(roll(7) - 3)")
        default: .list((0..<roll(3)).map { _ in .number("\(roll(7) - 3)") })
        }
      if roll(share) == 0 { chat.facts.append(.init(path: fact.path, value: value)) }
    }
    return chat
  }
}
