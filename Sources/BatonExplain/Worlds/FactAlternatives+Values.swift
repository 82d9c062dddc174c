import BatonRuntime
import BatonValues

extension FactAlternatives {
  /// How many values of a list are tried.
  private static let tried = 300

  /// All values around one that will do: an interval of an ordered fact, else a list.
  func values(around choice: Choice, of fact: Int, _ names: FactNames, willDo: (Choice) -> Bool) -> Chat.FactValues {
    guard case .value(let value?) = alternatives[choice.alternative] else { return .unknown }
    func holds(_ alternative: Int) -> Bool {
      alternative == choice.alternative || willDo(Choice(variable: choice.variable, alternative: alternative))
    }
    if let place = rungs.firstIndex(where: { $0.alternative == choice.alternative }) {
      func willDo(_ rung: Int) -> Bool { rungs[rung].alternative.map(holds) ?? false }
      var (low, high) = (place, place)
      while low > 0, place - low < Self.tried, willDo(low - 1) { low -= 1 }
      while high < rungs.count - 1, high - place < Self.tried, willDo(high + 1) { high += 1 }
      return interval(low...high, of: fact, names)
    }
    if case .set = value { return .oneOf([names.named(value, of: fact)].compactMap { $0 }) }
    let met = alternatives.indices.prefix(Self.tried).filter(holds)
    return listed(Set(met), of: fact, names)
  }

  /// Some alternatives of a fact that is not ordered.
  func listed(_ chosen: Set<Int>, of fact: Int, _ names: FactNames) -> Chat.FactValues {
    func named(_ place: Int) -> Chat.FactValues.Named? {
      guard case .value(let value?) = alternatives[place], place != anyOther else { return nil }
      return names.named(value, of: fact)
    }
    if let anyOther, chosen.contains(anyOther) {
      let now = names.named(current, of: fact)
      return .anythingBut(
        (now.map { [$0] } ?? []) + alternatives.indices.filter { !chosen.contains($0) }.compactMap(named))
    }
    return .oneOf(chosen.sorted().compactMap(named))
  }

  /// Some alternatives of an ordered fact, as few intervals.
  func intervals(_ chosen: Set<Int>, of fact: Int, _ names: FactNames) -> [Chat.FactValues] {
    var intervals: [Chat.FactValues] = []
    var start: Int?
    for place in 0...rungs.count {
      let isIn = place < rungs.count && rungs[place].alternative.map { chosen.contains($0) } ?? false
      if isIn, start == nil { start = place }
      if !isIn, let first = start {
        intervals.append(interval(first...(place - 1), of: fact, names))
        start = nil
      }
    }
    return intervals
  }

  /// The rungs from one to another as an interval.
  private func interval(_ range: ClosedRange<Int>, of fact: Int, _ names: FactNames) -> Chat.FactValues {
    let scale = Scale(world.runtime.schema.facts[fact].type)
    func bound(_ bits: Int64?, isIncluded: Bool) -> Chat.FactValues.Bound? {
      bits.flatMap { names.named(scale.value($0), of: fact) }.map {
        Chat.FactValues.Bound(value: $0, isIncluded: isIncluded)
      }
    }
    let (first, last) = (rungs[range.lowerBound], rungs[range.upperBound])
    guard first.low != nil || last.high != nil else { return .anythingBut([]) }
    return .interval(low: bound(first.low, isIncluded: first.isPoint), high: bound(last.high, isIncluded: last.isPoint))
  }
}
