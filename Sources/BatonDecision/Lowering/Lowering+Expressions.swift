import BatonDiagnostics
import BatonProgram
import BatonSemantics
import BatonValues

extension Lowering {
  /// All expressions, at the places they have in the policy.
  mutating func lowerExpressions() {
    var next: UInt32 = 0
    for qualification in policy.qualifications {
      firstCriteria.append(next)
      next += UInt32(qualification.criteria.count)
    }
    for expression in policy.expressions {
      var node = node(expression.form)
      node.type = place(of: expression.type)
      program.nodes.append(node)
      var span = Program.Span()
      span.source = expression.range.file.index
      span.start = UInt32(clamping: expression.range.start)
      span.end = UInt32(clamping: expression.range.end)
      program.spans.append(span)
    }
  }

  private mutating func node(_ form: Expression.Form) -> Node {
    switch form {
    case .literal(let value):
      let constant = datum(value)
      program.constants.append(constant)
      return Node(.literal, a: UInt32(program.constants.count - 1))
    case .fact(let fact): return Node(.fact, a: UInt32(fact.index))
    case .define(let define): return Node(.define, a: UInt32(define.index))
    case .intent(let intent): return Node(.intent, a: UInt32(intent.index))
    case .count(of: let intent, in: let window):
      return Node(.count, a: UInt32(intent.index), b: place(of: window))
    case .streak(of: let intent): return Node(.streak, a: UInt32(intent.index))
    case .score(let score): return Node(.score, a: UInt32(score.index))
    case .qualification(let qualification): return Node(.qualification, a: UInt32(qualification.index))
    case .criterion(let qualification, let criterion):
      return Node(.criterion, a: firstCriteria[qualification.index] + UInt32(criterion))
    case .hours(let hours, let property): return Node(.hours, mode: Self.mode(property), a: UInt32(hours.index))
    case .cell(let table, column: let column, keys: let keys):
      return Node(.cell, mode: UInt16(clamping: column), a: UInt32(table.index), list: list(keys))
    case .not(let a): return Node(.not, a: UInt32(a.index))
    case .and(let parts): return Node(.and, list: list(parts))
    case .or(let parts): return Node(.or, list: list(parts))
    case .known(let a): return Node(.known, a: UInt32(a.index))
    case .unknown(let a): return Node(.unknown, a: UInt32(a.index))
    case .compare(let comparison, let a, let b):
      return Node(.compare, mode: Self.mode(comparison), a: UInt32(a.index), b: UInt32(b.index))
    case .between(let a, let b, let c):
      return Node(.between, a: UInt32(a.index), b: UInt32(b.index), c: UInt32(c.index))
    case .text(let comparison, let a, let b):
      return Node(.text, mode: Self.mode(comparison), a: UInt32(a.index), b: UInt32(b.index))
    case .member(let a, of: .each(let elements)): return Node(.memberOfEach, a: UInt32(a.index), list: list(elements))
    case .member(let a, of: .set(let b)): return Node(.memberOfSet, a: UInt32(a.index), b: UInt32(b.index))
    case .has(let a, let quantifier, .each(let elements)):
      return Node(.hasEach, mode: Self.mode(quantifier), a: UInt32(a.index), list: list(elements))
    case .has(let a, let quantifier, .set(let b)):
      return Node(.hasSet, mode: Self.mode(quantifier), a: UInt32(a.index), b: UInt32(b.index))
    case .isOpen(let a): return Node(.isOpen, a: UInt32(a.index))
    case .isClosed(let a): return Node(.isClosed, a: UInt32(a.index))
    case .arithmetic(let sign, let a, let b):
      return Node(.arithmetic, mode: Self.mode(sign), a: UInt32(a.index), b: UInt32(b.index))
    case .negate(let a): return Node(.negate, a: UInt32(a.index))
    case .set(let elements): return Node(.set, list: list(elements))
    case .candidate(let property): return Node(.candidate, mode: Self.mode(property))
    case .chosen(let property): return Node(.chosen, mode: Self.mode(property))
    }
  }

  /// The place of a window; none of none.
  mutating func place(of window: Window?) -> UInt32 {
    guard let window else { return .none }
    if let known = windows[window] { return known }
    var row = Program.Window()
    switch window {
    case .messages(let count): row.amount = Int64(count)
    case .duration(let duration): (row.amount, row.isDuration) = (duration, 1)
    }
    let place = UInt32(program.windows.count)
    program.windows.append(row)
    windows[window] = place
    return place
  }
}

extension Lowering {
  private static func mode(_ property: Expression.OpeningProperty) -> UInt16 {
    switch property {
    case .isOpen: Node.OpeningProperty.isOpen.rawValue
    case .opensIn: Node.OpeningProperty.opensIn.rawValue
    case .closesIn: Node.OpeningProperty.closesIn.rawValue
    case .opensAt: Node.OpeningProperty.opensAt.rawValue
    case .opensTime: Node.OpeningProperty.opensTime.rawValue
    case .opensDate: Node.OpeningProperty.opensDate.rawValue
    }
  }

  private static func mode(_ comparison: Expression.Comparison) -> UInt16 {
    switch comparison {
    case .equal: Node.Comparison.equal.rawValue
    case .less: Node.Comparison.less.rawValue
    case .lessOrEqual: Node.Comparison.lessOrEqual.rawValue
    case .greater: Node.Comparison.greater.rawValue
    case .greaterOrEqual: Node.Comparison.greaterOrEqual.rawValue
    }
  }

  private static func mode(_ comparison: Expression.TextComparison) -> UInt16 {
    switch comparison {
    case .starts: Node.TextComparison.starts.rawValue
    case .ends: Node.TextComparison.ends.rawValue
    case .contains: Node.TextComparison.contains.rawValue
    }
  }

  private static func mode(_ quantifier: Expression.Quantifier) -> UInt16 {
    switch quantifier {
    case .any: Node.Quantifier.any.rawValue
    case .all: Node.Quantifier.all.rawValue
    case .none: Node.Quantifier.none.rawValue
    }
  }

  private static func mode(_ sign: Expression.Arithmetic) -> UInt16 {
    switch sign {
    case .add: Node.Arithmetic.add.rawValue
    case .subtract: Node.Arithmetic.subtract.rawValue
    case .multiply: Node.Arithmetic.multiply.rawValue
    case .divide: Node.Arithmetic.divide.rawValue
    }
  }

  private static func mode(_ property: Expression.CandidateProperty) -> UInt16 {
    switch property {
    case .languages: Node.CandidateProperty.languages.rawValue
    case .skills: Node.CandidateProperty.skills.rawValue
    }
  }

  private static func mode(_ property: Expression.ChosenProperty) -> UInt16 {
    switch property {
    case .title: Node.ChosenProperty.title.rawValue
    case .sla: Node.ChosenProperty.sla.rawValue
    case .opensAt: Node.ChosenProperty.opensAt.rawValue
    case .opensTime: Node.ChosenProperty.opensTime.rawValue
    case .opensDate: Node.ChosenProperty.opensDate.rawValue
    }
  }
}
