import Baton
import BatonDecision
import BatonDiagnostics
import BatonProgram
import BatonRuntime
import BatonSemantics
import BatonValues
import SeededRandom
import Testing

/// Rules as teams keep them to route chats, in any number: two to four conditions each, most by area and product.
struct RoutingRules {
  static let words = ["area": 30, "product": 20, "trade": 10, "topic": 10, "tier": 5]
  static let names = words.keys.sorted()
  private static let sizes = names.map { Int64(words[$0, default: 1]) }

  let program: Program

  init(count: Int, seed: UInt64 = 1) throws {
    var random = SeededGenerator(seed: seed)
    var text = Self.names.map { name in
      "fact \(name): one of \((0..<Self.words[name, default: 1]).map { "\(name)_\($0)" }.joined(separator: ", "))\n"
    }.joined()
    text += "fact deal: money usd\nfact returning: bool\n"
    text += (0..<8).map { "team \"team \($0)\"\n" }.joined()
    for number in 0..<count {
      let names = Self.names.shuffled(using: &random).prefix(Int.random(in: 2...3, using: &random))
      var parts = names.map { "\($0) is \($0)_\(Int.random(in: 0..<Self.words[$0, default: 1], using: &random))" }
      if Bool.random(using: &random) { parts.append("deal >= \(Int.random(in: 1...20, using: &random))k usd") }
      if Bool.random(using: &random) { parts.append("returning") }
      text += "when \(parts.joined(separator: " and ")) route to team \"team \(number % 8)\"\n"
    }
    text += "otherwise hold\n"
    let result = Checker.check(SourceText(name: "rules.baton", text), from: SystemSources(mainFile: nil))
    let policy = try #require(result.policy, "\(result.diagnostics.rendered(in: result.sources).plain)")
    program = Lowering.lower(policy).program
  }

  /// Tells an evaluator a chat; of each fact nothing is known with the odds of one in `unknown`.
  static func tell(_ evaluator: inout Evaluator, _ random: inout SeededGenerator, unknown: Int) {
    evaluator.clear()
    for place in sizes.indices where Int.random(in: 0..<unknown, using: &random) != 0 {
      let word = Int64.random(in: 0..<sizes[place], using: &random)
      evaluator.set(fact: place, to: Datum(.word, word))
    }
    if Int.random(in: 0..<unknown, using: &random) != 0 {
      evaluator.set(fact: names.count, to: Datum(.money, Int64.random(in: 0..<25, using: &random) * 1_000_000_000))
    }
    if Int.random(in: 0..<unknown, using: &random) != 0 {
      evaluator.set(fact: names.count + 1, to: Datum(truth: Bool.random(using: &random)))
    }
  }
}
