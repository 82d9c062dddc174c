import BatonSemantics
import BatonValues

/// What a rule waits for: the unknown facts under those parts of an expression that are themselves unknown, in order of
/// first mention. Where a key is missing, a cell unknown or a division without a value, the facts that fed it; where
/// hours are unknown, `chat.now`.
struct Needs {
  /// The facts' paths, each once.
  private(set) var paths: [String] = []
  private let evaluation: Evaluation
  private var seen: Set<String> = []
  /// The declarations that were looked under, once for what is unknown and once for what fed it.
  private var visited: Set<Visit> = []

  private enum Visit: Hashable {
    case define(ID<Define>, isFed: Bool)
    case score(ID<Score>, isFed: Bool)
    case criterion(ID<Qualification>, Int, isFed: Bool)
  }

  /// Nothing yet.
  init(of evaluation: Evaluation) { self.evaluation = evaluation }

  private var policy: CheckedPolicy { evaluation.policy }

  private mutating func add(_ fact: ID<Fact>) { add(policy.facts[fact].path) }

  private mutating func add(_ path: String) {
    if seen.insert(path).inserted { paths.append(path) }
  }

  /// The time of the decision.
  mutating func addNow() { add(Fact.Computed.now.rawValue) }
}

extension Needs {
  /// Adds what an expression waits for; nothing where it is known. A team waits for the time where its hours do.
  mutating func lookUnder(_ id: ExpressionID) {
    let reading = evaluation.read(id)
    guard !reading.isKnown else {
      if let team = evaluation.team(id), evaluation.isOpen(team) == nil { addNow() }
      return
    }
    switch policy.expressions[id].form {
    case .fact(let fact): add(fact)
    case .define(let define): lookUnder(define)
    case .score(let score): lookUnder(score)
    case .qualification(let qualification):
      for criterion in policy.qualifications[qualification].criteria.indices { lookUnder(criterion, of: qualification) }
    case .criterion(let qualification, let criterion): lookUnder(criterion, of: qualification)
    case .hours: if evaluation.situation.now == nil { addNow() }
    case .isOpen(let team), .isClosed(let team): lookUnder(team)
    case .cell(_, column: _, keys: let keys): lookUnder(keys, orWhatFed: true)
    case .arithmetic(_, let left, let right): lookUnder([left, right], orWhatFed: true)
    case .negate(let operand): lookUnder([operand], orWhatFed: true)
    case let form: lookUnder(form.operands, orWhatFed: false)
    }
  }

  /// Looks under what is unknown among some operands; where all of them are known, the facts that fed them, if the
  /// operation itself can be without a value.
  private mutating func lookUnder(_ operands: [ExpressionID], orWhatFed: Bool) {
    let isMissingOne = operands.contains { !evaluation.read($0).isKnown }
    for operand in operands {
      if !isMissingOne && orWhatFed {
        addWhatFed(operand)
      } else if !evaluation.read(operand).isKnown {
        lookUnder(operand)
      }
    }
  }

  private mutating func lookUnder(_ define: ID<Define>) {
    guard visited.insert(.define(define, isFed: false)).inserted else { return }
    for choice in policy.defines[define].cases {
      let truth = choice.condition.map { evaluation.truth($0) } ?? true
      guard truth != false else { continue }
      if truth == nil, let condition = choice.condition { lookUnder(condition) }
      if !evaluation.read(choice.value).isKnown { lookUnder(choice.value) }
      if truth == true { break }
    }
  }

  private mutating func lookUnder(_ score: ID<Score>) {
    guard visited.insert(.score(score, isFed: false)).inserted else { return }
    for term in policy.scores[score].terms where evaluation.truth(term.condition) == nil { lookUnder(term.condition) }
  }

  private mutating func lookUnder(_ criterion: Int, of qualification: ID<Qualification>) {
    guard visited.insert(.criterion(qualification, criterion, isFed: false)).inserted else { return }
    let condition = policy.qualifications[qualification].criteria[criterion].condition
    if evaluation.truth(condition) == nil { lookUnder(condition) }
  }
}

extension Needs {
  /// Adds all facts that an expression was computed from.
  private mutating func addWhatFed(_ id: ExpressionID) {
    switch policy.expressions[id].form {
    case .fact(let fact): add(fact)
    case .define(let define):
      guard visited.insert(.define(define, isFed: true)).inserted else { return }
      for choice in policy.defines[define].cases {
        if let condition = choice.condition { addWhatFed(condition) }
        guard choice.condition.map({ evaluation.truth($0) }) ?? true == true else { continue }
        addWhatFed(choice.value)
        break
      }
    case .score(let score):
      guard visited.insert(.score(score, isFed: true)).inserted else { return }
      for term in policy.scores[score].terms { addWhatFed(term.condition) }
    case .qualification(let qualification):
      for criterion in policy.qualifications[qualification].criteria.indices {
        addWhatFed(criterion, of: qualification)
      }
    case .criterion(let qualification, let criterion): addWhatFed(criterion, of: qualification)
    case .hours: addNow()
    case let form: for operand in form.operands { addWhatFed(operand) }
    }
  }

  private mutating func addWhatFed(_ criterion: Int, of qualification: ID<Qualification>) {
    guard visited.insert(.criterion(qualification, criterion, isFed: true)).inserted else { return }
    addWhatFed(policy.qualifications[qualification].criteria[criterion].condition)
  }
}
