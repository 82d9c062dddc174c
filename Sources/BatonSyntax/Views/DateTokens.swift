package import BatonDiagnostics

/// `2026-12-24`: the numbers as written, which need not be a day.
package struct DateToken: Sendable, Hashable {
  /// The token.
  package let token: SyntaxToken

  init(_ token: SyntaxToken) { self.token = token }

  /// Where it stands.
  package var range: SourceRange { token.range }
  /// The year.
  package var year: Int { number(0, 4) }
  /// The month, which may be 13.
  package var month: Int { number(5, 2) }
  /// The day, which the month need not have.
  package var day: Int { number(8, 2) }

  private func number(_ offset: Int, _ length: Int) -> Int {
    decimal(token.tree.source.bytes[(token.bytes.lowerBound + offset)..<(token.bytes.lowerBound + offset + length)])
  }
}

/// `09:00`: the numbers as written, which need not be a time.
package struct TimeToken: Sendable, Hashable {
  /// The token.
  package let token: SyntaxToken

  init(_ token: SyntaxToken) { self.token = token }

  /// Where it stands.
  package var range: SourceRange { token.range }
  /// The hour, which may be 99.
  package var hour: Int { decimal(token.tree.source.bytes[token.bytes.dropLast(3)]) }
  /// The minute, which may be 99.
  package var minute: Int { decimal(token.tree.source.bytes[token.bytes.suffix(2)]) }
}

/// The number that a few digits make.
private func decimal(_ digits: ArraySlice<UInt8>) -> Int {
  digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
}
