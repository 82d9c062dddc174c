import BatonDiagnostics

/// Times and amounts as people write them elsewhere: `9am`, `$5,000`.
extension Lexer {
  /// Cuts `9am` or `9:30pm`, which means a time and is no way to write one here; nil where none stands.
  mutating func cutTwelveHourTime(at start: Int) -> Int? {
    let hourEnd = isDigit(byte(start + 1)) ? start + 2 : start + 1
    var place = hourEnd
    if byte(place) == UInt8(ascii: ":"), isDigit(byte(place + 1)), isDigit(byte(place + 2)) { place += 3 }
    let half = byte(place) | 0x20
    guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p"), byte(place + 1) | 0x20 == UInt8(ascii: "m"),
      !isWordByte(byte(place + 2)), let hour = Int(text(start, hourEnd)), 1...12 ~= hour
    else { return nil }
    let minutes = place == hourEnd ? "00" : text(hourEnd + 1, place)
    let later = half == UInt8(ascii: "p") ? 12 : 0
    let meant = "\(hour % 12 + later < 10 ? "0" : "")\(hour % 12 + later):\(minutes)"
    faults.append(.twelveHourTime(text(start, place + 2), meant: meant, at: range(start, place + 2)))
    _ = add(.time, start, place + 2)
    tokens[tokens.count - 1].isTold = true
    return place + 2
  }

  /// Cuts `$5,000`, an amount with the sign of its currency before it; nil where none stands.
  mutating func cutSignedAmount(at start: Int) -> Int? {
    let sign = UTF8Scalar(bytes, at: start, before: end)
    guard let scalar = sign.scalar, let currency = Self.currency(of: scalar), isDigit(byte(start + sign.length)) else {
      return nil
    }
    let first = start + sign.length
    var place = first
    while isDigit(byte(place)) || isWordByte(byte(place)) || isGroup(at: place)
      || byte(place) == UInt8(ascii: ".") && isDigit(byte(place + 1))
    {
      place += 1
    }
    let number = text(first, place).lowercased().map { $0 == "," ? "_" : $0 }
    var unit = place
    while byte(unit) == UInt8(ascii: " ") { unit += 1 }
    let isUnitSaid = unit > place && unit + 3 <= end && text(unit, unit + 3) == currency && !isWordByte(byte(unit + 3))
    let meant = String(number) + (isUnitSaid ? "" : " \(currency)")
    faults.append(.signedAmount(text(start, place), meant: meant, at: range(start, place)))
    return add(.badLiteral, start, place)
  }

  /// Cuts `isn't` and `isn’t`, which mean `is not`; nil where none stands.
  mutating func cutIsNot(at start: Int) -> Int? {
    for spelling in ["isn't", "isn’t", "isnt"] where hasBytes(Array(spelling.utf8), at: start) {
      let stop = start + spelling.utf8.count
      guard !isWordByte(byte(stop)), byte(stop) != UInt8(ascii: ".") else { continue }
      faults.append(.foreignWord(spelling, meant: "is not", at: range(start, stop)))
      return add(.notEqual, start, stop)
    }
    return nil
  }

  /// Cuts the `%` that stands apart from its number, or the sign of a currency behind it; nil where none stands.
  mutating func cutSignBehind(at start: Int) -> Int? {
    guard let last = tokens.last(where: { $0.kind != .whitespace }), last.kind == .number, tokens.count > 0 else {
      return nil
    }
    let number = text(Int(last.start), Int(last.end))
    if byte(start) == UInt8(ascii: "%"), !number.hasSuffix("%") {
      faults.append(.signBehind("\(number) %", meant: "\(number)%", at: range(Int(last.start), start + 1)))
      return add(.whitespace, start, start + 1)
    }
    let sign = UTF8Scalar(bytes, at: start, before: end)
    guard let scalar = sign.scalar, let currency = Self.currency(of: scalar) else { return nil }
    let stop = start + sign.length
    faults.append(
      .signBehind(text(Int(last.start), stop), meant: "\(number) \(currency)", at: range(Int(last.start), stop)))
    // So that nothing is said of a unit that is missing.
    tokens[tokens.lastIndex { $0.kind == .number } ?? 0].kind = .badLiteral
    return add(.whitespace, start, stop)
  }

  /// Whether a comma and three digits stand there.
  private func isGroup(at place: Int) -> Bool {
    byte(place) == UInt8(ascii: ",") && (1...3).allSatisfy { isDigit(byte(place + $0)) } && !isDigit(byte(place + 4))
  }

  private static func currency(of sign: Unicode.Scalar) -> String? {
    switch sign {
    case "$": "usd"
    case "€": "eur"
    case "£": "gbp"
    case "¥": "jpy"
    default: nil
    }
  }
}

extension Diagnostic {
  static func twelveHourTime(_ text: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .stuckNumber, "`\(text)` is written `\(meant)`", at: range, "a time has hours from 0 to 24, and minutes",
      fixes: [Fix("write `\(meant)`", replace: range, with: meant, .always)])
  }

  static func signedAmount(_ text: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .strangeCharacter, "an amount has its currency behind it, as a word", at: range,
      "`\(VisibleText.line(text, limit: 20))` is written `\(VisibleText.line(meant, limit: 30))`",
      fixes: [Fix("write `\(VisibleText.line(meant, limit: 30))`", replace: range, with: meant)])
  }

  static func signBehind(_ text: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .strangeCharacter, "`\(VisibleText.line(text, limit: 30))` is written `\(VisibleText.line(meant, limit: 30))`",
      at: range, meant.hasSuffix("%") ? "`%` stands right behind its number" : "a currency is a word behind its amount",
      fixes: [Fix("write `\(VisibleText.line(meant, limit: 30))`", replace: range, with: meant, .always)])
  }

  static func dottedDate(_ text: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .stuckNumber, "`\(VisibleText.line(text, limit: 20))` is written `\(meant)`", at: range,
      "a day: year, month, day",
      fixes: [Fix("write `\(meant)`", replace: range, with: meant, .always)])
  }

  static func commaInNumber(_ text: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .stuckNumber, "a number has no commas", at: range,
      "`\(VisibleText.line(text, limit: 20))` is written `\(VisibleText.line(meant, limit: 20))`",
      fixes: [Fix("write `\(VisibleText.line(meant, limit: 20))`", replace: range, with: meant)])
  }

  static func needlessThen(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .foreignWord, "the action follows its condition without `then`", at: range, "not needed",
      fixes: [Fix("delete it", replace: range, with: "", .always)])
  }
}
