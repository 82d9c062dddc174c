import BatonDiagnostics

extension Parser {
  /// Reads a text with holes.
  mutating func parseTemplate(_ what: String) {
    let mark = mark
    guard kind == .string else {
      expectString(what)
      return finish(.template, mark)
    }
    let text = token
    bump()
    if !text.isTold {
      parseSegments(StringContent.content(of: Int(text.start)..<Int(text.end), in: lexer.bytes))
    }
    finish(.template, mark)
  }

  /// Cuts a text's content into literals and holes.
  private mutating func parseSegments(_ content: Range<Int>) {
    var place = content.lowerBound
    var literal = place
    while place < content.upperBound {
      let byte = lexer.bytes[place]
      let isDoubled = place + 1 < content.upperBound && lexer.bytes[place + 1] == byte
      switch byte {
      case UInt8(ascii: "\\"):
        place += StringContent.escape(at: place, before: content.upperBound, in: lexer.bytes).length
      case UInt8(ascii: "{") where !isDoubled:
        guard let end = holeEnd(place + 1, content.upperBound) else {
          noteInText(.unclosedHole(at: SourceRange(lexer.file, place, place + 1)))
          place = content.upperBound
          break
        }
        if literal < place { addInner(.templateText, literal, place) }
        parseHole(place, end)
        place = end.close + 1
        literal = place
      case UInt8(ascii: "}") where !isDoubled:
        noteInText(.loneBrace(at: SourceRange(lexer.file, place, place + 1)))
        place += 1
      case UInt8(ascii: "{"), UInt8(ascii: "}"): place += 2
      default: place += 1
      }
    }
    if literal < content.upperBound { addInner(.templateText, literal, content.upperBound) }
  }

  /// Tells of a fault in a text, whatever has been told before it.
  private mutating func noteInText(_ fault: Diagnostic) {
    let outer = isPanicking
    isPanicking = false
    note(fault)
    isPanicking = outer
  }

  /// Where a hole's fallback begins, if it has one, and where the hole ends; nil if it does not.
  private func holeEnd(_ start: Int, _ end: Int) -> (bar: Int?, close: Int)? {
    var place = start
    var open = 0
    var isText = false
    var bar: Int?
    while place < end {
      let byte = lexer.bytes[place]
      if byte == UInt8(ascii: "\\") {
        if bar == nil, place + 1 < end, lexer.bytes[place + 1] == UInt8(ascii: "\"") { isText.toggle() }
        place += 2
        continue
      }
      if !isText {
        switch byte {
        case UInt8(ascii: "{") where bar == nil: open += 1
        case UInt8(ascii: "}"):
          if open == 0 { return (bar, place) }
          open -= 1
        case UInt8(ascii: "|") where open == 0 && bar == nil: bar = place
        default: break
        }
      }
      place += 1
    }
    return nil
  }

  /// Reads `{E|fallback}`, whose signs are at `start`, `end.bar` and `end.close`.
  private mutating func parseHole(_ start: Int, _ end: (bar: Int?, close: Int)) {
    let mark = mark
    addInner(.leftBrace, start, start + 1)
    parseHoleExpression(start + 1..<(end.bar ?? end.close))
    if let bar = end.bar {
      addInner(.bar, bar, bar + 1)
      if bar + 1 < end.close { addInner(.templateText, bar + 1, end.close) }
    }
    addInner(.rightBrace, end.close, end.close + 1)
    finish(.hole, mark)
  }

  private mutating func parseHoleExpression(_ content: Range<Int>) {
    let outer = (position, firstPosition, firstOffset, lineEnds, isPanicking)
    isPanicking = false
    position = lexer.cutHole(content)
    firstPosition = position
    firstOffset = content.lowerBound
    lineEnds = false
    if token.kind == .endOfFile {
      let hasBytes = lexer.bytes[content].contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      // What stands there and is no word has been told.
      if !hasBytes {
        tell(.emptyHole(at: SourceRange(lexer.file, content.lowerBound - 1, content.upperBound + 1)))
      }
      addMissing()
    } else {
      parseExpression("a value")
      if token.kind != .endOfFile {
        tell(.holeGoesOn(found: found, at: range))
        let mark = mark
        while token.kind != .endOfFile { bump() }
        finish(.unexpected, mark)
      }
    }
    (position, firstPosition, firstOffset, lineEnds, isPanicking) = outer
  }
}
