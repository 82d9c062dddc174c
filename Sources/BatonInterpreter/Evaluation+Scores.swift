import BatonSemantics
import BatonValues

extension Evaluation {
  /// `score.NAME`: the amounts whose conditions are true, each whose condition is unknown counted or not, then clamped.
  func read(_ id: ID<Score>) -> Reading {
    if let known = scores[id.index] { return known }
    let reading = range(of: policy.scores[id]).map { range in
      range.lowerBound == range.upperBound ? Reading.known(.number(range.lowerBound)) : .range(range)
    }
    scores[id.index] = reading ?? .unknown
    return reading ?? .unknown
  }

  /// The least and the greatest it can be; nil where a sum leaves the range of numbers.
  private func range(of score: Score) -> ClosedRange<Decimal>? {
    var (low, high) = (Decimal.zero, Decimal.zero)
    for term in score.terms {
      let truth = truth(term.condition)
      guard truth != false else { continue }
      let least = truth == true ? term.amount : min(term.amount, .zero)
      let greatest = truth == true ? term.amount : max(term.amount, .zero)
      guard let lower = low.adding(least), let higher = high.adding(greatest) else { return nil }
      (low, high) = (lower, higher)
    }
    guard let bounds = score.bounds else { return low...high }
    return (low...high).clamped(to: bounds)
  }
}
