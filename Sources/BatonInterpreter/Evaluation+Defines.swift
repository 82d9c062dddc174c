import BatonSemantics
import BatonValues

extension Evaluation {
  /// A define: the value of its first true case, unknown where one before it is unknown, or where none is true.
  func read(_ id: ID<Define>) -> Reading {
    if let known = defines[id.index] { return known }
    let reading = firstTrue(policy.defines[id].cases)
    defines[id.index] = reading
    return reading
  }

  private func firstTrue(_ cases: [Define.Case]) -> Reading {
    for choice in cases {
      switch choice.condition.map(truth) ?? true {
      case true?: return read(choice.value)
      case false?: continue
      case nil: return .unknown
      }
    }
    return .unknown
  }
}
