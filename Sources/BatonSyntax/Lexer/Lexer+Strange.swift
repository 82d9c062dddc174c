import BatonDiagnostics

extension Lexer {
  /// Tells of each run of bytes that are no UTF-8, and of each run of NUL bytes, in words, texts and comments alike.
  ///
  /// - Complexity: O(bytes).
  mutating func checkEncoding() {
    var place = 0
    while place < end {
      let byte = bytes[place]
      if byte &- 1 < 0x7F {
        place += 1
        continue
      }
      let start = place
      if byte == 0 {
        while place < end, bytes[place] == 0 { place += 1 }
        faults.append(.nulBytes(at: range(start, place)))
        continue
      }
      while place < end, bytes[place] >= 0x80 {
        let scalar = UTF8Scalar(bytes, at: place, before: end)
        if scalar.scalar != nil { break }
        place += scalar.length
      }
      if place > start {
        faults.append(.brokenText(at: range(start, place)))
      } else {
        place += UTF8Scalar(bytes, at: place, before: end).length
      }
    }
  }

  /// Cuts a run of characters that mean nothing, or of blanks that are none.
  mutating func cutStrange(at start: Int) -> Int {
    if let end = cutSignedAmount(at: start) ?? cutSignBehind(at: start) { return end }
    if let blank = blankLength(at: start) {
      faults.append(.strangeBlank(at: range(start, start + blank)))
      return add(.whitespace, start, start + blank)
    }
    var place = start
    var isBroken = true
    repeat {
      let scalar = UTF8Scalar(bytes, at: place, before: end)
      if scalar.scalar != nil, scalar.scalar != "\0" { isBroken = false }
      place += scalar.length
    } while place < end && isStrange(at: place)
    // Broken bytes have been told of.
    if !isBroken { faults.append(.strangeCharacter(text(start, place), at: range(start, place))) }
    return add(.unexpectedBytes, start, place)
  }

  /// Whether what stands at `place` begins no token.
  private func isStrange(at place: Int) -> Bool {
    let byte = bytes[place]
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "?"), UInt8(ascii: "%"), 0..<9, 11..<13, 14..<32, 127:
      return true
    case 0x80...:
      let scalar = UTF8Scalar(bytes, at: place, before: end).scalar
      guard let scalar else { return true }
      return scalar.value > 0x2FFF && letterLength(at: place) == nil && blankLength(at: place) == nil
    default: return false
    }
  }

  /// How many bytes a blank takes that is neither a space nor a tab.
  private func blankLength(at place: Int) -> Int? {
    let scalar = UTF8Scalar(bytes, at: place, before: end)
    guard let value = scalar.scalar?.value else { return nil }
    switch value {
    case 0x0B, 0x0C, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return scalar.length
    default: return nil
    }
  }
}
