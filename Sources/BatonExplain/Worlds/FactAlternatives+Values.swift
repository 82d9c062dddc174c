import BatonRuntime
import BatonValues

extension FactAlternatives {
  /// How many values of a list are tried.
  private static let tried = 300

  /// All values around one that will do: an interval of an ordered fact, else a list.
  func values(around choice: Choice, of fact: Int, _ names: FactNames, willDo: (Choice) -> Bool) -> FactValues {
    guard case .value(let value?) = alternatives[choice.alternative] else { return .unknown }
    func holds(_ alternative: Int) -> Bool {
      alternative == choice.alternative || willDo(Choice(variable: choice.variable, alternative: alternative))
    }
    if let place = rungs.firstIndex(where: { $0.alternative == choice.alternative }) {
      return interval(from: place, of: fact, names, holds: holds)
    }
    if case .set = value { return .oneOf([names.named(value, of: fact)].compactMap { $0 }) }
    var (met, missed): ([FactValues.Named], [FactValues.Named]) = ([], [])
    for (place, alternative) in alternatives.prefix(Self.tried).enumerated() where place != anyOther {
      guard case .value(let value?) = alternative, let named = names.named(value, of: fact) else { continue }
      if holds(place) { met.append(named) } else { missed.append(named) }
    }
    if let anyOther, alternatives.count <= Self.tried, holds(anyOther) {
      let now = names.named(current, of: fact)
      return .anythingBut((now.map { [$0] } ?? []) + missed)
    }
    return .oneOf(met)
  }

  /// The rungs around one that will do, without a gap.
  private func interval(from place: Int, of fact: Int, _ names: FactNames, holds: (Int) -> Bool) -> FactValues {
    func willDo(_ rung: Int) -> Bool { rungs[rung].alternative.map(holds) ?? false }
    var (low, high) = (place, place)
    while low > 0, place - low < Self.tried, willDo(low - 1) { low -= 1 }
    while high < rungs.count - 1, high - place < Self.tried, willDo(high + 1) { high += 1 }
    let scale = Scale(world.runtime.schema.facts[fact].type)
    func bound(_ bits: Int64?, isIncluded: Bool) -> FactValues.Bound? {
      bits.flatMap { names.named(scale.value($0), of: fact) }.map {
        FactValues.Bound(value: $0, isIncluded: isIncluded)
      }
    }
    let (first, last) = (rungs[low], rungs[high])
    // Where the list of rungs has no beginning or end of its own, neither has the interval.
    let lowest = low == 0 && !first.isPoint ? nil : first.low
    let highest = high == rungs.count - 1 && !last.isPoint ? nil : last.high
    guard lowest != nil || highest != nil else { return .anythingBut([]) }
    return .interval(low: bound(lowest, isIncluded: first.isPoint), high: bound(highest, isIncluded: last.isPoint))
  }
}
