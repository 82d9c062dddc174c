import BatonDiagnostics
import BatonSyntax
import BatonValues

/// What compares two sides.
extension Checker {
  /// Checks `A is B`, `A < B`, `A in S`, `S has X`, `A starts with B` and their like.
  mutating func comparison(_ view: ComparisonSyntax) -> ExpressionID? {
    guard let comparator = view.comparator, let left = view.left, let right = view.right else { return nil }
    switch comparator {
    case .equal, .notEqual:
      let isNegated = comparator == .notEqual
      guard let id = equality(view, left, right) else { return nil }
      return isNegated ? add(.not(id), .bool, view.range) : id
    case .less: return order(.less, view, left, right)
    case .lessOrEqual: return order(.lessOrEqual, view, left, right)
    case .greater: return order(.greater, view, left, right)
    case .greaterOrEqual: return order(.greaterOrEqual, view, left, right)
    case .inSet: return membership(view, left, right)
    case .notInSet:
      guard let id = membership(view, left, right) else { return nil }
      return add(.not(id), .bool, view.range)
    case .has: return has(view, left, .any, single: right)
    case .hasAny: return has(view, left, .any, many: right)
    case .hasAll: return has(view, left, .all, many: right)
    case .hasNone: return has(view, left, .none, many: right)
    case .starts: return text(.starts, view, left, right)
    case .ends: return text(.ends, view, left, right)
    case .contains: return text(.contains, view, left, right)
    }
  }

  private mutating func equality(
    _ view: ComparisonSyntax, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> ExpressionID? {
    if let openness = view.openness {
      switch teamState(openness, view, left) {
      case .asked(let id): return id
      case .wrong: return nil
      case .otherwise: break
      }
    }
    if tellPresence(view, left, right, isNegated: view.comparator == .notEqual) { return nil }
    guard let (a, b) = sides(left, right) else { return nil }
    if case .set = type(of: a) {
      report(.setsDoNotCompare(at: view.comparatorRange))
      return nil
    }
    return add(.compare(.equal, a, b), .bool, view.range)
  }

  /// What `is open` and `is closed` turn out to be.
  private enum OpennessQuestion {
    case asked(ExpressionID)
    case wrong
    /// A comparison with an enum's value of that name.
    case otherwise
  }

  private mutating func teamState(
    _ openness: ComparisonSyntax.Openness, _ view: ComparisonSyntax, _ left: ExpressionSyntax
  ) -> OpennessQuestion {
    guard let team = check(left) else { return .wrong }
    switch type(of: team) {
    case .team:
      return add(openness == .open ? .isOpen(team) : .isClosed(team), .bool, view.range).map { .asked($0) } ?? .wrong
    case .enumeration: return .otherwise
    default:
      report(.onlyTeamsOpen(policy.describe(type(of: team)), at: left.range, text: left.syntax.text))
      return .wrong
    }
  }

  private mutating func order(
    _ comparison: Expression.Comparison, _ view: ComparisonSyntax, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> ExpressionID? {
    guard let (a, b) = sides(left, right) else { return nil }
    guard policy.isOrdered(type(of: a)) else {
      report(.notOrdered(policy.describe(type(of: a)), sign: view.comparatorRange, isEnum: isEnum(type(of: a))))
      return nil
    }
    return add(.compare(comparison, a, b), .bool, view.range)
  }

  /// Both sides, of one type. A bare word on either side is a value of the other's enum.
  private mutating func sides(
    _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> (ExpressionID, ExpressionID)? {
    if isWord(left), !isWord(right) {
      guard let b = check(right), let a = check(left, expecting: type(of: b), beside: b) else { return nil }
      return require(a, toBe: type(of: b), because: range(of: b)) ? (a, b) : nil
    }
    guard let a = check(left), let b = check(right, expecting: type(of: a), beside: a) else { return nil }
    // What is written out has to fit what is not.
    if constant(a) != nil, constant(b) == nil {
      return require(a, toBe: type(of: b), because: range(of: b)) ? (a, b) : nil
    }
    return require(b, toBe: type(of: a), because: range(of: a)) ? (a, b) : nil
  }

  /// Whether it is a bare word that nothing declares: a value of an enum, if anything.
  func isWord(_ syntax: ExpressionSyntax) -> Bool {
    guard case .path(let path) = syntax, path.parts.count == 1 else { return false }
    return scope.facts.place(of: path.text) == nil && scope.defines.place(of: path.text) == nil
  }

  private mutating func text(
    _ comparison: Expression.TextComparison, _ view: ComparisonSyntax, _ left: ExpressionSyntax,
    _ right: ExpressionSyntax
  ) -> ExpressionID? {
    guard let a = value(left, of: .text), let b = value(right, of: .text) else { return nil }
    return add(.text(comparison, a, b), .bool, view.range)
  }
}
