import BatonSemantics
import BatonValues

extension Evaluation {
  /// `{a, b}`; unknown where an element is.
  func set(of elements: [ExpressionID]) -> Value? {
    var values: [Value] = []
    for element in elements {
      guard let value = value(element) else { return nil }
      values.append(value)
    }
    return .set(of: values)
  }

  /// `E in S`: of elements written out, whether it `is` one of them.
  func isMember(_ element: ExpressionID, of elements: Expression.Elements) -> Bool? {
    switch elements {
    case .each(let ids):
      let left = read(element)
      return Kleene.any(ids.map { Expression.Comparison.equal.holds(left, read($0)) })
    case .set(let set):
      return members(of: set).flatMap { contains($0, element, in: set) }
    }
  }

  /// `S has any of T` and its kin. Of elements written out each is looked for by itself.
  func has(_ set: ExpressionID, _ quantifier: Expression.Quantifier, _ elements: Expression.Elements) -> Bool? {
    let members = members(of: set)
    let found: [Bool?]
    switch elements {
    case .each(let ids):
      found = ids.map { id in members.flatMap { contains($0, id, in: set) } }
    case .set(let other):
      guard let members, let wanted = self.members(of: other, as: elementType(of: set)) else { return nil }
      let likeness = likeness(of: set) == .language ? .language : likeness(of: other)
      found = wanted.map { wanted in members.contains { likeness.holds($0, wanted) } }
    }
    return switch quantifier {
    case .any: Kleene.any(found)
    case .all: Kleene.all(found)
    case .none: Kleene.not(Kleene.any(found))
    }
  }

  /// Whether a set has an element; unknown where it is unknown, or a range that holds some member.
  private func contains(_ members: [Value], _ element: ExpressionID, in set: ExpressionID) -> Bool? {
    switch read(element) {
    case .known(let value):
      let areTexts = elementType(of: set) == .text
      let wanted = areTexts ? asText(value, of: policy.expressions[element].type) : value
      let likeness = likeness(of: set)
      return members.contains { likeness.holds($0, wanted) }
    case .range(let range):
      let isPossible = members.contains { Reading.known($0).bounds.map { range.overlaps($0) } ?? false }
      return isPossible ? nil : false
    case .unknown: return nil
    }
  }

  /// The members of a set; nil where it is unknown. Beside texts, an enum's values are their words.
  private func members(of set: ExpressionID, as element: ValueType? = nil) -> [Value]? {
    guard case .set(let members) = value(set) else { return nil }
    guard element == .text, let own = elementType(of: set) else { return members }
    return members.map { asText($0, of: own) }
  }

  private func elementType(of set: ExpressionID) -> ValueType? {
    if case .set(of: let element) = policy.expressions[set].type { element } else { nil }
  }

  /// An enum's value as its word, other values as they are.
  private func asText(_ value: Value, of type: ValueType) -> Value {
    guard case .word(let word) = value, case .enumeration(let enumeration) = type else { return value }
    return .text(Text(policy.enums[enumeration].words[word].name))
  }

  /// How the members of a set are compared.
  private func likeness(of set: ExpressionID) -> Likeness {
    if case .candidate(.languages) = policy.expressions[set].form { .language } else { .equality }
  }
}

/// How a member of a set is compared with what is looked for.
private enum Likeness {
  case equality
  case language

  func holds(_ a: Value, _ b: Value) -> Bool {
    if self == .language, case .text(let a) = a, case .text(let b) = b { a.meets(language: b) } else { a == b }
  }
}

extension Text {
  /// Whether two language tags meet: `-` and `_` are alike, and the shorter may be a beginning of the longer, as `en` of
  /// `en-US`.
  func meets(language other: Text) -> Bool {
    zip(subtags, other.subtags).allSatisfy { $0.elementsEqual($1) } && subtags.isEmpty == other.subtags.isEmpty
  }

  private var subtags: [Substring.UnicodeScalarView] {
    folded.unicodeScalars.split { $0 == "-" || $0 == "_" }
  }
}
