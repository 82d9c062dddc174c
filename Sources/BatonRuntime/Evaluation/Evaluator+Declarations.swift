package import BatonProgram
import BatonValues

extension Evaluator {
  /// A fact: as the input gives it or leaves it unknown, else its default, else what the messages tell.
  package mutating func fact(_ place: Int) -> Datum {
    guard case .absent = origins[place], let computed = runtime.computedFacts[place] else { return slots[place] }
    return self.computed(computed)
  }

  private mutating func computed(_ fact: ComputedFact) -> Datum {
    switch fact {
    case .now: now.map { Datum(.instant, $0) } ?? .unknown
    case .length: log.times.first.map { since($0) } ?? .unknown
    case .idle: since(log.newestCustomer)
    case .messages: count(log.customers)
    case .handoffs: count(log.handoffs)
    case .repeats: count(log.repeats(in: transcript))
    case .firstMessage: text(ofMessage: log.firstText)
    case .lastMessage: text(ofMessage: log.lastText)
    case .confidence: log.confidence.map { Datum(.number, $0.millionths) } ?? .unknown
    case .lowestConfidence: log.lowestConfidence.map { Datum(.number, $0.millionths) } ?? .unknown
    }
  }

  private func count(_ number: Int) -> Datum { Datum(.number, (Decimal(number) ?? .zero).millionths) }

  private func since(_ time: Int64?) -> Datum {
    guard let now, let time, let duration = DurationValue.difference(now, time) else { return .unknown }
    return Datum(.duration, duration)
  }

  /// A define: the value of its first true case, unknown where one before it is unknown, or where none is true.
  mutating func define(_ place: Int) -> Datum {
    if let known = defines[place, at: moment] { return known }
    let datum = firstTrue(program.defines[place].cases.places)
    defines[place, at: moment] = datum
    return datum
  }

  private mutating func firstTrue(_ cases: Range<Int>) -> Datum {
    for place in cases {
      let choice = program.cases[place]
      switch truth(orTrue: choice.condition) {
      case true?: return read(choice.value)
      case false?: continue
      case nil: return .unknown
      }
    }
    return .unknown
  }

  /// A score: the amounts whose conditions are true, each whose condition is unknown counted or not, then clamped.
  mutating func score(_ place: Int) -> Datum {
    if let known = scores[place, at: moment] { return known }
    var datum = Datum.unknown
    if let (low, high) = bounds(ofScore: place) {
      scoreBounds[place] = low...high
      datum = low == high ? Datum(.number, low) : Datum(.range, Int64(place))
    }
    scores[place, at: moment] = datum
    return datum
  }

  private mutating func bounds(ofScore place: Int) -> (Int64, Int64)? {
    let score = program.scores[place]
    var (low, high) = (Decimal.zero, Decimal.zero)
    for place in score.terms.places {
      let term = program.terms[place]
      let truth = truth(term.condition)
      guard truth != false else { continue }
      let amount = Decimal(millionths: term.amount)
      let least = truth == true ? amount : min(amount, .zero)
      let greatest = truth == true ? amount : max(amount, .zero)
      guard let lower = low.adding(least), let higher = high.adding(greatest) else { return nil }
      (low, high) = (lower, higher)
    }
    guard score.isBounded != 0 else { return (low.millionths, high.millionths) }
    return (
      min(max(low.millionths, score.low), score.high), min(max(high.millionths, score.low), score.high)
    )
  }

  /// `qualification.NAME`: all of its criteria.
  mutating func isMet(qualification: Int) -> Bool? {
    var result: Bool? = true
    for criterion in program.qualifications[qualification].criteria.places {
      result = Kleene.and(result, isMet(criterion: criterion))
    }
    return result
  }

  /// `qualification.NAME.LABEL`.
  mutating func isMet(criterion: Int) -> Bool? {
    if let known = criteria[criterion, at: moment] { return known.truth }
    let truth = truth(program.criteria[criterion].condition)
    criteria[criterion, at: moment] = Datum(truth: truth)
    return truth
  }

  /// The least and the greatest number a datum can be; nil where it is no number or nothing is known.
  package func bounds(_ datum: Datum) -> ClosedRange<Int64>? {
    switch datum.kind {
    case .number: datum.bits...datum.bits
    case .range: scoreBounds[datum.place]
    default: nil
    }
  }
}
