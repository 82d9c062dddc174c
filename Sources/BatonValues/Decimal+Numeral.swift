/// Numbers as JSON writes them.
extension Decimal {
  /// The exact value of a JSON number such as `-40000.50` or `4e4`.
  ///
  /// - Complexity: O(*n*) in the bytes, whatever the exponent.
  package static func parse(_ utf8: Span<UInt8>) -> Result<Decimal, NumeralError> {
    guard let numeral = Numeral(utf8) else { return .failure(.malformed) }
    return numeral.value(in: utf8)
  }

  /// The exact value of a JSON number.
  package static func parse(_ text: String) -> Result<Decimal, NumeralError> {
    var text = text
    text.makeContiguousUTF8()
    return parse(text.utf8.span)
  }
}

/// Where the parts of a well-formed JSON number stand.
private struct Numeral {
  var isNegative = false
  /// The digits, with the point among them.
  var digits = 0..<0
  /// How many of them stand behind the point.
  var places = 0
  /// The exponent; a huge one is held at a bound beyond which nothing but zero is in range.
  var exponent = 0

  /// Beyond this an exponent says the same as at it, for any text that fits in memory.
  static let bound = 1 << 56

  init?(_ utf8: Span<UInt8>) {
    var cursor = 0
    if cursor < utf8.count, utf8[cursor] == UInt8(ascii: "-") {
      isNegative = true
      cursor += 1
    }
    let start = cursor
    Self.skipDigits(utf8, &cursor)
    guard cursor > start, cursor == start + 1 || utf8[start] != UInt8(ascii: "0") else { return nil }
    if cursor < utf8.count, utf8[cursor] == UInt8(ascii: ".") {
      cursor += 1
      let point = cursor
      Self.skipDigits(utf8, &cursor)
      places = cursor - point
      guard places > 0 else { return nil }
    }
    digits = start..<cursor
    if cursor < utf8.count, utf8[cursor] | 0x20 == UInt8(ascii: "e") {
      cursor += 1
      guard let exponent = Self.readExponent(utf8, &cursor) else { return nil }
      self.exponent = exponent
    }
    guard cursor == utf8.count else { return nil }
  }

  private static func readExponent(_ utf8: Span<UInt8>, _ cursor: inout Int) -> Int? {
    var sign = 1
    if cursor < utf8.count, utf8[cursor] == UInt8(ascii: "-") || utf8[cursor] == UInt8(ascii: "+") {
      sign = utf8[cursor] == UInt8(ascii: "-") ? -1 : 1
      cursor += 1
    }
    let start = cursor
    skipDigits(utf8, &cursor)
    guard cursor > start else { return nil }
    var exponent = 0
    for place in start..<cursor {
      exponent = min(exponent * 10 + Int(utf8[place] - UInt8(ascii: "0")), bound)
    }
    return sign * exponent
  }

  private static func skipDigits(_ utf8: Span<UInt8>, _ cursor: inout Int) {
    while cursor < utf8.count, utf8[cursor] &- UInt8(ascii: "0") < 10 { cursor += 1 }
  }

  func value(in utf8: Span<UInt8>) -> Result<Decimal, NumeralError> {
    var first: Int?
    var last = 0
    var count = 0
    for place in digits where utf8[place] != UInt8(ascii: ".") {
      if utf8[place] != UInt8(ascii: "0") {
        first = first ?? count
        last = count
      }
      count += 1
    }
    guard let first else { return .success(.zero) }
    // The powers of ten that the first and the last digit that count stand for.
    let highest = count - 1 - first - places + exponent
    let lowest = count - 1 - last - places + exponent
    guard highest <= 12 else { return .failure(.outOfRange) }
    guard lowest >= -6 else { return .failure(.tooFine) }
    var millionths: Int128 = 0
    var place = 0
    for digit in digits where utf8[digit] != UInt8(ascii: ".") {
      if place >= first && place <= last { millionths = millionths * 10 + Int128(utf8[digit] - UInt8(ascii: "0")) }
      place += 1
    }
    for _ in -6..<lowest { millionths *= 10 }
    guard let value = Decimal(exactly: isNegative ? -millionths : millionths) else { return .failure(.outOfRange) }
    return .success(value)
  }
}
