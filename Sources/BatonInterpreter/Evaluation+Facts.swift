import BatonSemantics
import BatonValues

extension Evaluation {
  /// A fact: as the input gives it or leaves it unknown, else its default, else what the messages tell.
  func read(_ id: ID<Fact>) -> Reading {
    if let known = facts[id.index] { return known }
    let slot = situation.facts[id.index]
    let computed = slot.origin == .absent ? policy.facts[id].computed : nil
    let reading = Reading(computed.map { computedFacts.value(of: $0) } ?? slot.value)
    facts[id.index] = reading
    return reading
  }
}
