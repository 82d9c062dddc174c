import BatonDiagnostics

extension Lexer {
  /// Cuts `"…"`, which ends with its line if nothing else ends it.
  mutating func cutString(at start: Int, quote: Int) -> Int {
    var place = start + quote
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "\""): return add(.string, start, place + 1)
      case UInt8(ascii: "\n"): return addUnclosed(start, place)
      case UInt8(ascii: "\\"): place = passEscape(at: place)
      default: place += 1
      }
    }
    return addUnclosed(start, end)
  }

  /// Cuts `\"…\"` in a hole.
  mutating func cutHoleString(at start: Int) -> Int {
    var place = start + 2
    while place + 1 < end {
      if bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "\"") {
        return add(.string, start, place + 2)
      }
      place += 1
    }
    return addUnclosed(start, end)
  }

  /// Cuts `'…'` or `“…”`, if the other quote stands on the line.
  mutating func cutForeignString(_ index: Int, at start: Int, opening: Int, closings: [[UInt8]]) -> Int? {
    var place = start + opening
    while place < end, bytes[place] != UInt8(ascii: "\n") {
      for closing in closings where hasBytes(closing, at: place) {
        let content = place
        place += closing.count
        faults.append(
          .wrongQuotes(
            range(start, start + opening), range(content, place),
            isPlain: !bytes[(start + opening)..<content].contains(UInt8(ascii: "\""))))
        return add(.string, start, place)
      }
      place += 1
    }
    unquotedUntil[index] = place
    return nil
  }

  /// Whether those bytes stand at `place`.
  func hasBytes(_ wanted: [UInt8], at place: Int) -> Bool {
    guard place + wanted.count <= end else { return false }
    for (offset, byte) in wanted.enumerated() where bytes[place + offset] != byte { return false }
    return true
  }

  /// Tells of an escape that is none, and says where it ends.
  private mutating func passEscape(at place: Int) -> Int {
    let (scalar, length) = StringContent.escape(at: place, before: end, in: bytes)
    guard scalar == nil else { return place + length }
    let next = byte(place + 1)
    // The end of the line ends the text, and that is told.
    guard place + 1 < end, next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") else { return place + 1 }
    let shown = max(length, 1 + UTF8Scalar(bytes, at: place + 1, before: end).length)
    faults.append(.badEscape(text(place, place + shown), at: range(place, place + shown)))
    return place + shown
  }

  private mutating func addUnclosed(_ start: Int, _ stop: Int) -> Int {
    var stop = stop
    while stop > start + 1, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
    faults.append(.unclosedText(at: range(start, stop)))
    _ = add(.string, start, stop)
    tokens[tokens.count - 1].isTold = true
    return stop
  }
}
