import BatonDiagnostics

extension Lexer {
  /// Cuts a word: letters of any script, digits and `_`.
  mutating func cutWord(at start: Int) -> Int {
    if byte(start + 1) == UInt8(ascii: "s"), byte(start + 2) == UInt8(ascii: "n"), let end = cutIsNot(at: start) {
      return end
    }
    var place = start
    var hasCapitals = false
    var isForeign = false
    while place < end {
      let byte = bytes[place]
      if isWordByte(byte) {
        hasCapitals = hasCapitals || byte &- UInt8(ascii: "A") < 26
        place += 1
      } else if byte >= 0x80, let length = letterLength(at: place) {
        isForeign = true
        place += length
      } else {
        break
      }
    }
    let keyword = isForeign ? nil : keywords.keyword(bytes, start, place)
    let isBad = isForeign || hasCapitals || bytes[start] == UInt8(ascii: "_")
    if isBad {
      faults.append(.badName(bytes[start..<place], isForeign: isForeign, at: range(start, place)))
    }
    _ = add(keyword.flatMap(\.reservedKind) ?? .name, start, place, keyword: keyword)
    tokens[tokens.count - 1].isTold = isBad
    return place
  }

  /// How many bytes the letter at `place` takes, if it is one outside ASCII.
  func letterLength(at place: Int) -> Int? {
    let scalar = UTF8Scalar(bytes, at: place, before: end)
    guard let letter = scalar.scalar, letter.properties.isAlphabetic || letter.properties.numericType != nil else {
      return nil
    }
    return scalar.length
  }
}

extension Keyword {
  /// The kind of the word, where it is always reserved.
  var reservedKind: SyntaxKind? {
    switch self {
    case .and: .andWord
    case .or: .orWord
    case .not: .notWord
    case .is: .isWord
    case .in: .inWord
    case .known: .knownWord
    case .unknown: .unknownWord
    case .true: .trueWord
    case .false: .falseWord
    case .when: .whenWord
    case .otherwise: .otherwiseWord
    default: nil
    }
  }
}
