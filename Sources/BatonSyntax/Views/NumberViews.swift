import BatonDiagnostics

/// What a number's token says.
package struct NumberText: Sendable, Hashable {
  /// What a number is multiplied by.
  package enum Suffix: Sendable, Hashable {
    /// `%`: hundredths.
    case percent
    /// `k`: thousands.
    case thousand
    /// `m`: millions.
    case million
  }

  /// The digits, with a dot where there is a fraction, without `_` and suffix.
  package let digits: String
  /// What they are multiplied by.
  package let suffix: Suffix?

  init(_ token: SyntaxToken) {
    let bytes = token.tree.source.bytes[token.bytes]
    let isDigit = { (byte: UInt8) in byte == UInt8(ascii: ".") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
    digits = String(decoding: bytes.filter(isDigit), as: UTF8.self)
    suffix =
      switch bytes.last {
      case UInt8(ascii: "%"): .percent
      case UInt8(ascii: "k"): .thousand
      case UInt8(ascii: "m"): .million
      default: nil
      }
  }
}

/// `5_000`, `70%`, `5k usd`, `3 days`.
package struct NumberSyntax: SyntaxView {
  package static let kind = SyntaxKind.numberLiteral
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The number's word.
  package var token: SyntaxToken? { syntax.token(.number) }
  /// What it says.
  package var number: NumberText? { token.map(NumberText.init) }
  /// Its unit: a currency, a length of time, or a word that is neither.
  package var unit: SyntaxToken? { syntax.token(.unit) }
}

/// `true` or `false`.
package struct BoolSyntax: SyntaxView {
  package static let kind = SyntaxKind.boolLiteral
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Whether it is `true`.
  package var value: Bool { syntax.token(.trueWord) != nil }
}

/// A date without a time, which is no instant.
package struct DateLiteralSyntax: SyntaxView {
  package static let kind = SyntaxKind.dateLiteral
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The date.
  package var date: DateToken? { syntax.token(.date).map(DateToken.init) }
}

/// `2026-11-20 10:30`, with `in "ZONE"` or not, or `2026-11-20T15:30:00Z`.
package struct InstantLiteralSyntax: SyntaxView {
  package static let kind = SyntaxKind.instantLiteral
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The date, of a wall clock.
  package var date: DateToken? { syntax.token(.date).map(DateToken.init) }
  /// The time, of a wall clock.
  package var time: TimeToken? { syntax.token(.time).map(TimeToken.init) }
  /// The zone of the wall clock, where one is said.
  package var zone: TextToken? { syntax.string }
  /// The word of an RFC 3339 instant with its offset.
  package var instant: SyntaxToken? { syntax.token(.instant) }
}

/// A text in quotes.
package struct TextLiteralSyntax: SyntaxView {
  package static let kind = SyntaxKind.textLiteral
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The text.
  package var text: TextToken? { syntax.string }
}
