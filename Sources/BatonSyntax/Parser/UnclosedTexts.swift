import BatonDiagnostics

/// What a missing quote makes of its line: texts and words change places, and much of what is said there means nothing.
/// Only the quote is told.
struct UnclosedTexts {
  private let source: SourceText
  private let tokens: [Token]

  init(_ source: SourceText, _ tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  /// The faults, of each line with an open text that text alone.
  ///
  /// - Complexity: O(n) in the faults, and in the tokens for each open text, of which few are told.
  func settled(_ faults: [Diagnostic]) -> [Diagnostic] {
    let open = faults.filter { $0.code == .unclosedText }
    guard !open.isEmpty else { return faults }
    var silenced: [Range<Int>] = []
    var kept: [Diagnostic] = []
    var index = 0
    while index < open.count {
      var fault = open[index]
      let first = line(at: fault.primary.range.start)
      var lines = first
      if index + 1 < open.count, closes(open[index + 1].primary.range.start, of: lines) {
        // One text on several lines: its last quote opens nothing.
        index += 1
        lines = first.lowerBound..<line(at: open[index].primary.range.start).upperBound
      } else if let stuck = stuckText(in: first, before: fault.primary.range.start) {
        fault = .missingQuote(at: SourceRange(fault.primary.range.file, Int(stuck.start), Int(stuck.end)))
      }
      silenced.append(lines)
      kept.append(fault)
      index += 1
    }
    let others = faults.filter { fault in
      fault.code != .unclosedText && !silenced.contains { $0.contains(fault.primary.range.start) }
    }
    return kept + others
  }

  private func line(at place: Int) -> Range<Int> {
    var start = min(place, source.bytes.count)
    while start > 0, source.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = place
    while end < source.bytes.count, source.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return start..<end + 1
  }

  /// Whether the quote at `place` closes a text that was opened on the lines before it: it follows a word at once, and
  /// few lines lie between.
  private func closes(_ place: Int, of lines: Range<Int>) -> Bool {
    guard place > lines.upperBound, place - lines.upperBound < 1_000, place > 0 else { return false }
    let before = source.bytes[place - 1]
    guard before != UInt8(ascii: " "), before != UInt8(ascii: "\n"), before != UInt8(ascii: "\t") else { return false }
    return source.bytes[lines.upperBound..<place].lazy.filter { $0 == UInt8(ascii: "\n") }.count <= 10
  }

  /// The first text of a line that a word sticks to: before it or behind it a quote is missing.
  private func stuckText(in line: Range<Int>, before open: Int) -> Token? {
    let bytes = source.bytes
    return tokens.first { token in
      guard token.kind == .string, line.contains(Int(token.start)), Int(token.start) < open else { return false }
      let isStuckBehind =
        Int(token.end) < bytes.count && (isWordByte(bytes[Int(token.end)]) || bytes[Int(token.end)] >= 0x80)
      let isStuckBefore = token.start > 0 && isWordByte(bytes[Int(token.start) - 1])
      return isStuckBehind || isStuckBefore
    }
  }
}

extension Diagnostic {
  fileprivate static func missingQuote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedText, "a `\"` is missing on this line", at: range, "a quote is missing before this or in it",
      notes: ["A text stands on one line; `\\n` in it is a line end, `\\\"` a quote"])
  }
}
