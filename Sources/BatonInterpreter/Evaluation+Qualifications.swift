import BatonSemantics
import BatonValues

extension Evaluation {
  /// `qualification.NAME`: all of its criteria.
  func isMet(_ qualification: ID<Qualification>) -> Bool? {
    var result: Bool? = true
    for criterion in policy.qualifications[qualification].criteria.indices {
      result = Kleene.and(result, isMet(criterion, of: qualification))
    }
    return result
  }

  /// `qualification.NAME.LABEL`.
  func isMet(_ criterion: Int, of qualification: ID<Qualification>) -> Bool? {
    if let known = criteria[qualification.index][criterion] { return known }
    let truth = truth(policy.qualifications[qualification].criteria[criterion].condition)
    criteria[qualification.index][criterion] = .some(truth)
    return truth
  }

  /// Which criteria are met, missed or unknown, as the handoff says it.
  func standing(of id: ID<Qualification>) -> Decision.Qualification {
    let qualification = policy.qualifications[id]
    return Decision.Qualification(
      name: qualification.name,
      criteria: qualification.criteria.enumerated().map { place, criterion in
        let state: Decision.Criterion =
          switch isMet(place, of: id) {
          case true?: .met
          case false?: .missed
          case nil: .unknown
          }
        return Decision.Qualification.LabelledCriterion(label: criterion.label, state: state)
      })
  }
}
