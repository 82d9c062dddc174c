import BatonProgram
import BatonValues

extension Evaluator {
  /// `{a, b}`; unknown where an element is.
  mutating func set(_ node: Node) -> Datum {
    var elements: [Datum] = []
    for place in node.list {
      let element = value(program.lists[place])
      guard element.isKnown else { return .unknown }
      if !elements.contains(where: { areEqual($0, element) }) { elements.append(element) }
    }
    elements.sort { precedes($0, $1) }
    return append(elements)
  }

  /// Whether one value stands before another of its type: by size, by the order declared, texts as folded.
  private func precedes(_ a: Datum, _ b: Datum) -> Bool {
    guard a.rawKind == b.rawKind else { return false }
    switch a.kind {
    case .text: return folded(a) < folded(b)
    case .set:
      for (mine, theirs) in zip(members(of: a), members(of: b)) {
        let (mine, theirs) = (member(mine), member(theirs))
        if precedes(mine, theirs) { return true }
        if precedes(theirs, mine) { return false }
      }
      return a.extra < b.extra
    default: return a.bits < b.bits
    }
  }

  /// `E in {A, B}`: whether it `is` one of them, each looked at by itself.
  mutating func isMemberOfEach(_ node: Node) -> Bool? {
    let left = read(node.a)
    var result: Bool? = false
    for place in node.list { result = Kleene.or(result, holds(.equal, left, read(program.lists[place]))) }
    return result
  }

  /// `E in S`.
  mutating func isMemberOfSet(_ node: Node) -> Bool? {
    let set = read(node.b)
    guard set.kind == .set else { return nil }
    return contains(set, read(node.a), typed: type(of: node.a), in: node.b)
  }

  /// `S has any of {A, B}` and its kin: each element is looked for by itself.
  mutating func hasEach(_ node: Node) -> Bool? {
    let quantifier = Node.Quantifier(rawValue: node.mode) ?? .any
    let set = read(node.a)
    var result: Bool? = quantifier == .all
    for place in node.list {
      let element = program.lists[place]
      let datum = read(element)
      let found = set.kind == .set ? contains(set, datum, typed: type(of: element), in: node.a) : nil
      result = quantifier == .all ? Kleene.and(result, found) : Kleene.or(result, found)
    }
    return quantifier == .none ? Kleene.not(result) : result
  }

  /// `S has any of T` and its kin, of two sets.
  mutating func hasSet(_ node: Node) -> Bool? {
    let set = read(node.a)
    let other = read(node.b)
    guard set.kind == .set, other.kind == .set else { return nil }
    let quantifier = Node.Quantifier(rawValue: node.mode) ?? .any
    let asLanguages = areLanguages(node.a) || areLanguages(node.b)
    let areTexts = elementType(of: node.a).map { program.types[$0].kind == .text } ?? false
    let own = elementType(of: node.b)
    var result = quantifier == .all
    for place in members(of: other) {
      let wanted = areTexts ? asText(member(place), typed: own) : member(place)
      let found = members(of: set).contains { isAlike(member($0), wanted, asLanguages: asLanguages) }
      result = quantifier == .all ? result && found : result || found
    }
    return quantifier == .none ? !result : result
  }

  /// Whether a set has an element; unknown where it is unknown, or a range that holds some member.
  private func contains(_ set: Datum, _ element: Datum, typed type: Int, in expression: UInt32) -> Bool? {
    if let range = bounds(element), element.kind == .range {
      let isPossible = members(of: set).contains { bounds(member($0)).map { range.overlaps($0) } ?? false }
      return isPossible ? nil : false
    }
    guard element.isKnown else { return nil }
    let areTexts = elementType(of: expression).map { program.types[$0].kind == .text } ?? false
    let wanted = areTexts ? asText(element, typed: type) : element
    let asLanguages = areLanguages(expression)
    return members(of: set).contains { isAlike(member($0), wanted, asLanguages: asLanguages) }
  }

  private func type(of expression: UInt32) -> Int { Int(program.nodes[Int(expression)].type) }

  /// The type of a set's elements.
  private func elementType(of expression: UInt32) -> Int? {
    let row = program.types[type(of: expression)]
    return row.kind == .set ? row.argument.place : nil
  }

  /// An enum's value as its word, other values as they are.
  private func asText(_ datum: Datum, typed type: Int?) -> Datum {
    guard datum.kind == .word, let type, let word = word(datum, typed: type) else { return datum }
    return Datum(.text, Int64(word.folded), extra: word.name)
  }

  /// The word of an enum's value.
  func word(_ datum: Datum, typed type: Int) -> Program.Word? {
    let row = program.types[type]
    guard row.kind == .enumeration, let enumeration = row.argument.place else { return nil }
    let words = program.enumerations[enumeration].words
    return datum.bits >= 0 && datum.bits < words.count ? program.words[words.places.lowerBound + datum.place] : nil
  }

  private func areLanguages(_ expression: UInt32) -> Bool {
    let node = program.nodes[Int(expression)]
    return node.operation == .candidate && node.mode == Node.CandidateProperty.languages.rawValue
  }

  /// Whether a member is what is looked for; languages where the tags meet.
  private func isAlike(_ a: Datum, _ b: Datum, asLanguages: Bool) -> Bool {
    guard asLanguages, a.kind == .text, b.kind == .text else { return areEqual(a, b) }
    return Self.doLanguagesMeet(folded(a).folded, folded(b).folded)
  }

  /// Whether two language tags meet: `-` and `_` are alike, and the shorter may be a beginning of the longer.
  private static func doLanguagesMeet(_ a: String, _ b: String) -> Bool {
    func subtags(_ tag: String) -> [Substring.UTF8View] {
      tag.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
    let (mine, theirs) = (subtags(a), subtags(b))
    return mine.isEmpty == theirs.isEmpty && zip(mine, theirs).allSatisfy { $0.elementsEqual($1) }
  }
}
