import BatonDiagnostics

/// Cuts bytes into tokens that tile them.
///
/// Where the text says something in the words of another language, `==` or `'text'`, the token is what is meant and the
/// fault is told here, so that nothing follows from it.
struct Lexer {
  /// The file.
  let file: SourceID
  /// Its bytes.
  let bytes: [UInt8]
  /// The tokens so far.
  var tokens: [Token] = []
  /// The places of those that are no trivia.
  var significant: [UInt32] = []
  /// What is wrong.
  var faults = Faults()
  /// Whether the bytes are a hole in a text, where a quote is `\"` and nothing is a comment.
  var isHole = false
  /// Where the bytes end that are cut.
  var end = 0
  /// Whether only blanks came since the last line end.
  var isAtLineStart = true
  /// Of each kind of foreign quote: how far none of what could close it stands.
  var unquotedUntil = [Int](repeating: 0, count: 5)
  let keywords = KeywordTable.all

  /// A lexer of a file's bytes.
  init(file: SourceID, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// Cuts the whole file.
  ///
  /// - Complexity: O(bytes).
  mutating func cutFile() {
    end = bytes.count
    tokens.reserveCapacity(bytes.count / 3 + 1)
    significant.reserveCapacity(bytes.count / 6 + 1)
    var place = 0
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      faults.append(.utf16(at: SourceRange(file, 0, 2)))
      place = add(.unexpectedBytes, 0, end)
    } else {
      checkEncoding()
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = add(.byteOrderMark, 0, 3) }
    }
    cut(from: place)
    _ = add(.endOfFile, end, end)
  }

  /// Cuts a hole's bytes, the tokens added after those that are there; says the first place among the significant.
  mutating func cutHole(_ range: Range<Int>) -> Int {
    let first = significant.count
    end = range.upperBound
    isHole = true
    isAtLineStart = false
    cut(from: range.lowerBound)
    _ = add(.endOfFile, end, end)
    return first
  }

  /// Adds a token and says where it ends.
  mutating func add(_ kind: SyntaxKind, _ start: Int, _ end: Int, keyword: Keyword? = nil) -> Int {
    var token = Token(start: UInt32(start), end: UInt32(end), kind: kind, keyword: keyword)
    switch kind {
    case .newline: isAtLineStart = true
    case .whitespace, .byteOrderMark: break
    default:
      token.startsLine = isAtLineStart
      if kind != .unexpectedBytes { isAtLineStart = false }
    }
    if !kind.isTrivia { significant.append(UInt32(tokens.count)) }
    tokens.append(token)
    return end
  }

  /// A place in the file.
  func range(_ start: Int, _ end: Int) -> SourceRange { SourceRange(file, start, end) }

  /// What stands there, for a message.
  func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

  /// The byte at `place`, 0 past the end.
  @inline(__always)
  func byte(_ place: Int) -> UInt8 { place < end ? bytes[place] : 0 }

  private mutating func cut(from start: Int) {
    var place = start
    while place < end { place = cutToken(at: place) }
  }

  /// Cuts one token, at least a byte long, and says where it ends.
  private mutating func cutToken(at start: Int) -> Int {
    let first = bytes[start]
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      var place = start + 1
      while place < end, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") { place += 1 }
      return add(.whitespace, start, place)
    case UInt8(ascii: "\n"): return add(.newline, start, start + 1)
    case UInt8(ascii: "\r"):
      return byte(start + 1) == UInt8(ascii: "\n")
        ? add(.newline, start, start + 2) : add(.whitespace, start, start + 1)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      return cutWord(at: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return cutNumber(at: start)
    case UInt8(ascii: "\""): return cutString(at: start, quote: 1)
    case UInt8(ascii: "\\") where isHole && byte(start + 1) == UInt8(ascii: "\""): return cutHoleString(at: start)
    case UInt8(ascii: "#") where !isHole: return cutComment(at: start)
    default: return cutSign(at: start, first)
    }
  }

  private mutating func cutComment(at start: Int) -> Int {
    var place = start
    while place < end, bytes[place] != UInt8(ascii: "\n") { place += 1 }
    if place < end, place > start, bytes[place - 1] == UInt8(ascii: "\r") { place -= 1 }
    let isDocumentation = byte(start + 1) == UInt8(ascii: "#") && byte(start + 2) != UInt8(ascii: "#")
    return add(isDocumentation ? .docComment : .comment, start, place)
  }
}
