import BatonProgram

extension Program {
  /// An expression as it is written, on one line and without comments.
  ///
  /// - Complexity: O(*n*) in its length.
  package func text(of expression: UInt32) -> String {
    guard spans.indices.contains(Int(expression)), let source = spans[Int(expression)].source.place,
      sources.indices.contains(source)
    else { return "" }
    let span = spans[Int(expression)]
    let bytes = text(of: sources[source])
    var range = Int(span.start)..<Int(span.end)
    guard range.upperBound <= bytes.count else { return "" }
    var text = WrittenText(bytes, range)
    // What stands in brackets at its end is a part whose brackets lie outside.
    for _ in 0..<text.closedTooOften {
      guard let start = Self.bracket(bytes, before: range.lowerBound) else { break }
      range = start..<range.upperBound
    }
    if range.lowerBound < Int(span.start) { text = WrittenText(bytes, range) }
    return text.line
  }

  /// Whether two expressions are the same words.
  func isSameText(_ a: UInt32, _ b: UInt32) -> Bool {
    let (one, other) = (spans[Int(a)], spans[Int(b)])
    return one.source == other.source && one.start == other.start && one.end == other.end
  }

  /// The place of an opening bracket that stands before a place, but for blanks.
  private static func bracket(_ bytes: ArraySlice<UInt8>, before place: Int) -> Int? {
    var place = place
    while place > 0 {
      place -= 1
      switch bytes[bytes.startIndex + place] {
      case UInt8(ascii: "("): return place
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
      default: return nil
      }
    }
    return nil
  }
}

/// Some source text with its blanks, line ends and comments made single blanks.
private struct WrittenText {
  /// The text on one line.
  private(set) var line = ""
  /// How many brackets are closed in it and not opened, less those that are opened after that and not closed.
  private(set) var closedTooOften = 0

  init(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) {
    var kept: [UInt8] = []
    kept.reserveCapacity(range.count)
    var isQuoted = false
    var isComment = false
    var isEscaped = false
    var depth = 0
    for byte in bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)] {
      if isComment {
        isComment = byte != UInt8(ascii: "\n")
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): if !isEscaped { isQuoted.toggle() }
      case UInt8(ascii: "#") where !isQuoted:
        isComment = true
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if !isQuoted {
          if kept.last != UInt8(ascii: " ") { kept.append(UInt8(ascii: " ")) }
          continue
        }
      case UInt8(ascii: "(") where !isQuoted: depth += 1
      case UInt8(ascii: ")") where !isQuoted:
        depth -= 1
        closedTooOften = max(closedTooOften, -depth)
      default: break
      }
      isEscaped = byte == UInt8(ascii: "\\") && isQuoted && !isEscaped
      kept.append(byte)
    }
    if kept.last == UInt8(ascii: " ") { kept.removeLast() }
    line = String(decoding: kept, as: UTF8.self)
  }
}
