import BatonDiagnostics

extension Lexer {
  /// Cuts what begins with a digit: a date, an instant, a time, an ordinal or a number.
  mutating func cutNumber(at start: Int) -> Int {
    if hasDate(at: start) { return cutDate(at: start) }
    if let time = timeEnd(at: start) { return add(.time, start, time) }
    if let end = cutTwelveHourTime(at: start) { return end }
    var place = digitsEnd(from: start)
    if let ordinal = ordinalEnd(at: place), !isWordByte(byte(ordinal)) { return add(.ordinal, start, ordinal) }
    if byte(place) == UInt8(ascii: "."), isDigit(byte(place + 1)) { place = digitsEnd(from: place + 1) }
    let suffix = byte(place)
    if suffix == UInt8(ascii: "."), isDigit(byte(place + 1)) { return cutStuckNumber(at: start, digits: place) }
    if suffix == UInt8(ascii: "%") { return add(.number, start, place + 1) }
    if suffix == UInt8(ascii: "k") || suffix == UInt8(ascii: "m"), !isWordByte(byte(place + 1)) {
      return add(.number, start, place + 1)
    }
    guard isWordByte(suffix) else { return add(.number, start, place) }
    return cutStuckNumber(at: start, digits: place)
  }

  /// Cuts `.5`, which lacks its zero.
  mutating func cutFraction(at start: Int) -> Int {
    let place = digitsEnd(from: start + 1)
    faults.append(.fractionWithoutZero(at: range(start, place)))
    return add(.badLiteral, start, place)
  }

  /// Cuts a number that a word is stuck to: two tokens where the word is a unit, else one that means nothing.
  private mutating func cutStuckNumber(at start: Int, digits: Int) -> Int {
    var place = digits
    while isWordByte(byte(place)) || byte(place) == UInt8(ascii: ".") && isDigit(byte(place + 1)) { place += 1 }
    let number = text(start, digits)
    let word = text(digits, place)
    let isUnit = UnitWords.isUnit(bytes, digits, place)
    if let date = ForeignDate(number + word) {
      faults.append(.dottedDate(number + word, meant: date.meant, at: range(start, place)))
      return add(.badLiteral, start, place)
    }
    faults.append(.stuckNumber(number, word, isUnit: isUnit, at: range(start, place)))
    guard isUnit else { return add(.badLiteral, start, place) }
    _ = add(.number, start, digits)
    return add(.name, digits, place, keyword: keywords.keyword(bytes, digits, place))
  }

  /// The end of digits with single `_` between them.
  private func digitsEnd(from start: Int) -> Int {
    var place = start
    while isDigit(byte(place)) || byte(place) == UInt8(ascii: "_") && isDigit(byte(place + 1)) && place > start {
      place += 1
    }
    return place
  }

  /// The end of `th` and its like at `place`.
  private func ordinalEnd(at place: Int) -> Int? {
    switch (byte(place), byte(place + 1)) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      place + 2
    default: nil
    }
  }

  /// The end of `9:00` or `09:00` at `start`.
  private func timeEnd(at start: Int) -> Int? {
    let colon = isDigit(byte(start + 1)) ? start + 2 : start + 1
    guard byte(colon) == UInt8(ascii: ":"), isDigit(byte(colon + 1)), isDigit(byte(colon + 2)),
      !isWordByte(byte(colon + 3))
    else { return nil }
    return colon + 3
  }

  /// Whether `2026-12-24` stands at `start`.
  private func hasDate(at start: Int) -> Bool {
    guard start + 10 <= end, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-") else {
      return false
    }
    for offset in [0, 1, 2, 3, 5, 6, 8, 9] where !isDigit(bytes[start + offset]) { return false }
    return !isWordByte(byte(start + 10)) || byte(start + 10) | 0x20 == UInt8(ascii: "t")
  }

  /// Cuts a date, or the instant that it begins: `2026-11-20T15:30:00Z`.
  private mutating func cutDate(at start: Int) -> Int {
    let date = start + 10
    guard byte(date) | 0x20 == UInt8(ascii: "t") else { return add(.date, start, date) }
    var place = date + 1
    while isWordByte(byte(place)) || byte(place) == UInt8(ascii: ":")
      || byte(place) == UInt8(ascii: ".") && isDigit(byte(place + 1))
      || (byte(place) == UInt8(ascii: "+") || byte(place) == UInt8(ascii: "-")) && isDigit(byte(place + 1))
    {
      place += 1
    }
    if isTimeWithOffset(date + 1, place) { return add(.instant, start, place) }
    faults.append(.badInstant(at: range(start, place)))
    return add(.badLiteral, start, place)
  }

  /// Whether the bytes are `15:30[:00[.123]]` and then `Z` or `+01:00`.
  private func isTimeWithOffset(_ start: Int, _ stop: Int) -> Bool {
    func hasPair(_ place: Int) -> Bool { place + 2 <= stop && isDigit(bytes[place]) && isDigit(bytes[place + 1]) }
    guard hasPair(start), start + 5 <= stop, bytes[start + 2] == UInt8(ascii: ":"), hasPair(start + 3) else {
      return false
    }
    var place = start + 5
    if place < stop, bytes[place] == UInt8(ascii: ":") {
      guard hasPair(place + 1) else { return false }
      place += 3
      if place < stop, bytes[place] == UInt8(ascii: ".") {
        place += 1
        while place < stop, isDigit(bytes[place]) { place += 1 }
      }
    }
    guard place < stop else { return false }
    if bytes[place] | 0x20 == UInt8(ascii: "z") { return place + 1 == stop }
    return (bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-")) && place + 6 == stop
      && hasPair(place + 1) && bytes[place + 3] == UInt8(ascii: ":") && hasPair(place + 4)
  }
}
