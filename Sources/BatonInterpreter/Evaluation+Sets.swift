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
      guard let members, let wanted = self.members(of: other) else { return nil }
      let likeness = likeness(of: set) == .language ? .language : likeness(of: other)
      found = wanted.map { wanted in Kleene.any(members.lazy.map { likeness.holds(.known($0), .known(wanted)) }) }
    }
    return switch quantifier {
    case .any: Kleene.any(found)
    case .all: Kleene.all(found)
    case .none: Kleene.not(Kleene.any(found))
    }
  }

  /// Whether a set has an element; unknown where that is, or where it is a range that holds some member.
  private func contains(_ members: [Value], _ element: ExpressionID, in set: ExpressionID) -> Bool? {
    let (wanted, likeness) = (read(element), likeness(of: set))
    return wanted == .unknown ? nil : Kleene.any(members.lazy.map { likeness.holds(.known($0), wanted) })
  }

  /// The members of a set; nil where it is unknown.
  private func members(of set: ExpressionID) -> [Value]? {
    if case .set(let members) = value(set) { members } else { nil }
  }

  /// An enum's value as its word, or a set of them as theirs.
  func wordText(of id: ExpressionID) -> Value? {
    switch (value(id), policy.expressions[id].type) {
    case (.word(let word), .enumeration(let enumeration)): text(of: word, in: enumeration)
    case (.set(let members), .set(of: .enumeration(let enumeration))):
      .set(
        of: members.compactMap { member in
          if case .word(let word) = member { text(of: word, in: enumeration) } else { nil }
        })
    default: nil
    }
  }

  private func text(of word: Int, in enumeration: Int) -> Value {
    .text(Text(policy.enums[enumeration].words[word].name))
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

  func holds(_ member: Reading, _ wanted: Reading) -> Bool? {
    if self == .language, case .known(.text(let spoken)) = member, case .known(.text(let language)) = wanted {
      return spoken.meets(language: language)
    }
    return Expression.Comparison.equal.holds(member, wanted)
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
