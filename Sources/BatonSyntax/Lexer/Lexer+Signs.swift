import BatonDiagnostics

extension Lexer {
  /// A sign of another language: how it is spelt, what it stands for, and how that is spelt here.
  private struct ForeignSign {
    let spelling: [UInt8]
    let kind: SyntaxKind
    let keyword: Keyword?
    let meant: String

    init(_ spelling: String, _ kind: SyntaxKind, _ meant: String, _ keyword: Keyword? = nil) {
      self.spelling = Array(spelling.utf8)
      self.kind = kind
      self.keyword = keyword
      self.meant = meant
    }
  }

  /// The longer before the shorter.
  private static let foreignSigns: [ForeignSign] = [
    ForeignSign("===", .isWord, "is", .is), ForeignSign("==", .isWord, "is", .is),
    ForeignSign("!==", .notEqual, "is not"),
    ForeignSign("!=", .notEqual, "is not"), ForeignSign("<>", .notEqual, "is not"),
    ForeignSign("&&", .andWord, "and", .and), ForeignSign("&", .andWord, "and", .and),
    ForeignSign("||", .orWord, "or", .or), ForeignSign("!", .notWord, "not ", .not),
    ForeignSign("=<", .lessOrEqual, "<="),
    ForeignSign("=>", .greaterOrEqual, ">="), ForeignSign("≤", .lessOrEqual, "<="),
    ForeignSign("≥", .greaterOrEqual, ">="),
    ForeignSign("≠", .notEqual, "is not"), ForeignSign("–", .minus, "-"), ForeignSign("—", .minus, "-"),
    ForeignSign("−", .minus, "-"), ForeignSign("→", .arrow, "->"), ForeignSign("×", .star, "*"),
    ForeignSign("÷", .slash, "/"), ForeignSign("…", .dots, ".."), ForeignSign("...", .dots, ".."),
  ]

  /// Quotes of other languages, with what ends them.
  private static let foreignQuotes: [(opening: [UInt8], closings: [[UInt8]])] = [
    (Array("'".utf8), [Array("'".utf8)]),
    (Array("“".utf8), ["”", "“", "\""].map { Array($0.utf8) }),
    (Array("”".utf8), ["”", "“"].map { Array($0.utf8) }),
    (Array("„".utf8), ["“", "”"].map { Array($0.utf8) }),
    (Array("‘".utf8), ["’", "‘"].map { Array($0.utf8) }),
  ]

  /// Cuts a sign, or what is none.
  mutating func cutSign(at start: Int, _ first: UInt8) -> Int {
    let next = byte(start + 1)
    if first >= 0x80 || Lexer.mayBeForeign(first, next), let place = cutForeign(at: start) { return place }
    switch first {
    case UInt8(ascii: "{"): return add(.leftBrace, start, start + 1)
    case UInt8(ascii: "}"): return add(.rightBrace, start, start + 1)
    case UInt8(ascii: "["): return add(.leftBracket, start, start + 1)
    case UInt8(ascii: "]"): return add(.rightBracket, start, start + 1)
    case UInt8(ascii: "("): return add(.leftParenthesis, start, start + 1)
    case UInt8(ascii: ")"): return add(.rightParenthesis, start, start + 1)
    case UInt8(ascii: ","): return add(.comma, start, start + 1)
    case UInt8(ascii: ";"): return add(.semicolon, start, start + 1)
    case UInt8(ascii: ":"): return add(.colon, start, start + 1)
    case UInt8(ascii: "|"): return add(.bar, start, start + 1)
    case UInt8(ascii: "="): return add(.equal, start, start + 1)
    case UInt8(ascii: "+"): return add(.plus, start, start + 1)
    case UInt8(ascii: "*"): return add(.star, start, start + 1)
    case UInt8(ascii: "."):
      if isDigit(next) { return cutFraction(at: start) }
      return next == UInt8(ascii: ".") ? add(.dots, start, start + 2) : add(.dot, start, start + 1)
    case UInt8(ascii: "-"):
      return next == UInt8(ascii: ">") ? add(.arrow, start, start + 2) : add(.minus, start, start + 1)
    case UInt8(ascii: "<"):
      return next == UInt8(ascii: "=") ? add(.lessOrEqual, start, start + 2) : add(.less, start, start + 1)
    case UInt8(ascii: ">"):
      return next == UInt8(ascii: "=") ? add(.greaterOrEqual, start, start + 2) : add(.greater, start, start + 1)
    case UInt8(ascii: "/"):
      return next == UInt8(ascii: "/") && !isHole ? cutForeignComment(at: start) : add(.slash, start, start + 1)
    default: return cutStrange(at: start)
    }
  }

  /// Whether an ASCII sign begins one of another language, as far as the byte after it tells.
  private static func mayBeForeign(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "'"): true
    case UInt8(ascii: "."): next == UInt8(ascii: ".")
    case UInt8(ascii: "|"): next == UInt8(ascii: "|")
    case UInt8(ascii: "<"): next == UInt8(ascii: ">")
    case UInt8(ascii: "="): next == UInt8(ascii: "=") || next == UInt8(ascii: "<") || next == UInt8(ascii: ">")
    default: false
    }
  }

  private mutating func cutForeign(at start: Int) -> Int? {
    for sign in Lexer.foreignSigns where hasBytes(sign.spelling, at: start) {
      let place = start + sign.spelling.count
      faults.append(.wrongSign(text(start, place), meant: sign.meant, at: range(start, place)))
      return add(sign.kind, start, place, keyword: sign.keyword)
    }
    for (index, quotes) in Lexer.foreignQuotes.enumerated() where hasBytes(quotes.opening, at: start) {
      // A line that has no other quote behind one such quote has none behind the next.
      guard start >= unquotedUntil[index] else { return nil }
      return cutForeignString(index, at: start, opening: quotes.opening.count, closings: quotes.closings)
    }
    return bytes[start] >= 0x80 && letterLength(at: start) != nil ? cutWord(at: start) : nil
  }

  private mutating func cutForeignComment(at start: Int) -> Int {
    faults.append(.wrongSign("//", meant: "#", at: range(start, start + 2)))
    var place = start
    while place < end, bytes[place] != UInt8(ascii: "\n") { place += 1 }
    if place < end, bytes[place - 1] == UInt8(ascii: "\r") { place -= 1 }
    return add(.comment, start, place)
  }
}
