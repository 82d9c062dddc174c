import BatonSemantics

extension Evaluation {
  /// `A and B and …`. What comes after a false part cannot matter, and is looked at only where somebody wants to see it.
  func areAllTrue(_ conditions: [ExpressionID]) -> Bool? {
    var result: Bool? = true
    for condition in conditions {
      result = Kleene.and(result, truth(condition))
      if result == false && trace == nil { break }
    }
    return result
  }

  /// `A or B or …`. What comes after a true part cannot matter, and is looked at only where somebody wants to see it.
  func isAnyTrue(_ conditions: [ExpressionID]) -> Bool? {
    var result: Bool? = false
    for condition in conditions {
      result = Kleene.or(result, truth(condition))
      if result == true && trace == nil { break }
    }
    return result
  }
}
