import BatonDiagnostics

/// Comparisons as people say them, or as other languages write them: `is at least 5`, `equals`, `in [a, b]`.
///
/// Each is told once, with what it is here, and nothing follows from it.
extension Parser {
  /// A comparison in other words, and how it is written here.
  private struct ForeignComparison {
    let words: [String]
    let meant: String
    /// Whether it is one only behind `is`.
    var needsIs = false

    init(_ words: String, _ meant: String, needsIs: Bool = false) {
      self.words = words.split(separator: " ").map(String.init)
      (self.meant, self.needsIs) = (meant, needsIs)
    }
  }

  /// Them by their first words: of each, the longer before the shorter.
  private static let foreignComparisons = Dictionary(grouping: allForeignComparisons) { $0.words[0] }

  private static let allForeignComparisons: [ForeignComparison] =
    ["greater", "more", "bigger", "larger", "higher", "longer", "later"].flatMap {
      [
        ForeignComparison("\($0) than or equal to", ">="), ForeignComparison("\($0) or equal to", ">="),
        ForeignComparison("\($0) than", ">"),
      ]
    }
    + ["less", "fewer", "smaller", "lower", "shorter", "earlier"].flatMap {
      [
        ForeignComparison("\($0) than or equal to", "<="), ForeignComparison("\($0) or equal to", "<="),
        ForeignComparison("\($0) than", "<"),
      ]
    }
    + [
      ForeignComparison("at least", ">="), ForeignComparison("no less than", ">="),
      ForeignComparison("not less than", ">="), ForeignComparison("at most", "<="),
      ForeignComparison("no more than", "<="), ForeignComparison("not more than", "<="),
      ForeignComparison("up to", "<="), ForeignComparison("above", ">"), ForeignComparison("over", ">"),
      ForeignComparison("exceeds", ">"), ForeignComparison("below", "<"), ForeignComparison("under", "<"),
      ForeignComparison("after", ">", needsIs: true), ForeignComparison("before", "<", needsIs: true),
      ForeignComparison("not equal to", "is not"), ForeignComparison("equal to", "is"),
      ForeignComparison("equals", "is"), ForeignComparison("includes", "contains"),
      ForeignComparison("contain", "contains"),
      ForeignComparison("matches", "contains"), ForeignComparison("like", "contains"),
      ForeignComparison("begins with", "starts with"), ForeignComparison("startswith", "starts with"),
      ForeignComparison("endswith", "ends with"),
    ]

  /// Reads a comparison in other words, whose left side was pushed since `mark`, if one is there.
  mutating func acceptForeignComparison(_ mark: Int) -> Bool {
    guard !isOnLaterLine, kind == .name || kind == .isWord || kind == .notWord else { return false }
    if kind == .isWord, acceptOneOf(mark) { return true }
    if kind == .name, spells(["exists"]), !beginsOperand(1) {
      let start = pushed(since: mark)
      var fix = Fix(
        "write `known` before it", replace: SourceRange(start.file, start.start, start.start), with: "known ")
      fix.edits.append(Fix.Edit(SourceRange(start.file, previousEnd, Int(token.end)), ""))
      note(.foreignComparison("exists", meant: "known", at: range, [fix]))
      bump()
      finish(.missing, mark)
      return true
    }
    guard let (words, meant) = foreignComparison else { return false }
    let first = range
    for _ in 1..<words { bump() }
    let place = first.joined(with: range)
    lexer.faults.withdraw(within: place)
    bump()
    note(
      .foreignComparison(
        lexer.text(place.start, place.end), meant: meant, at: place,
        [Fix("write `\(meant)`", replace: place, with: meant, .always)]))
    parseRightSide(meant == "between", of: mark)
    finish(.missing, mark)
    return true
  }

  /// How many words that compare in another language's way can be read, and what they mean.
  private var foreignComparison: (words: Int, meant: String)? {
    let skipped = kind == .isWord ? 1 : 0
    if kind == .notWord {
      // `a not b` lacks its `is`.
      return aheadKind() != .inWord && beginsOperand(1) ? (1, "is not") : nil
    }
    guard ahead(skipped).kind == .name || ahead(skipped).kind == .notWord, !ahead(skipped).startsLine else {
      return nil
    }
    let sameBeginning = Parser.foreignComparisons[lexer.text(ahead(skipped))] ?? []
    for comparison in sameBeginning where !comparison.needsIs || skipped == 1 {
      guard spells(comparison.words, skipped), beginsOperand(skipped + comparison.words.count) else { continue }
      return (skipped + comparison.words.count, comparison.meant)
    }
    guard skipped == 1, ahead().keyword == .between, beginsOperand(2) else { return nil }
    return (2, "between")
  }

  /// Whether those words can be read, `distance` further on.
  func spells(_ words: [String], _ distance: Int = 0) -> Bool {
    for (place, word) in words.enumerated() {
      let token = ahead(distance + place)
      guard token.kind == .name || token.kind.isReserved, Int(token.end - token.start) == word.utf8.count,
        place + distance == 0 || !token.startsLine,
        lexer.bytes[Int(token.start)..<Int(token.end)].elementsEqual(word.utf8)
      else { return false }
    }
    return true
  }

  /// Reads `is one of a, b`, which is `in {a, b}`, if it is there.
  private mutating func acceptOneOf(_ mark: Int) -> Bool {
    let isNegated = ahead().kind == .notWord
    let words = isNegated ? 2 : 1
    let next = ahead(words + 2)
    guard spells(["one", "of"], words), next.kind == .leftBrace || beginsOperand(words + 2) else { return false }
    let first = range
    for _ in 0...words { bump() }
    let place = first.joined(with: range)
    bump()
    let meant = isNegated ? "not in" : "in"
    var fix = Fix("write `\(meant) {…}`", replace: place, with: meant, .always)
    if kind == .leftBrace {
      parseOperand()
    } else {
      fix.edits[0].text += " {"
      let start = Int(token.start)
      fix.edits[0].range = SourceRange(place.file, place.start, start)
      parseList { $0.parseOperand() }
      fix.edits.append(Fix.Edit(SourceRange(place.file, previousEnd, previousEnd), "}"))
    }
    note(.foreignComparison(lexer.text(place.start, place.end), meant: "\(meant) {…}", at: place, [fix]))
    finish(.missing, mark)
    return true
  }

  // MARK: Sets

  /// Reads what follows `in`, where its values stand in other brackets than braces, or in none; false where all is well.
  mutating func acceptForeignSet() -> Bool {
    if kind == .leftBracket || kind == .leftParenthesis && holdsList {
      let (mark, opening) = (mark, token)
      bracketed { parser in
        parser.bump()
        parser.parseList { $0.parseOperand() }
      }
      let closing = token
      guard kind == (opening.kind == .leftBracket ? .rightBracket : .rightParenthesis) else {
        expectClosing(opening.kind == .leftBracket ? .rightBracket : .rightParenthesis, of: opening)
        finish(.missing, mark)
        return true
      }
      bump()
      var fix = Fix("write `{…}`", replace: range(opening), with: "{", .always)
      fix.edits.append(Fix.Edit(range(closing), "}"))
      note(.setInOtherBrackets(at: range(opening).joined(with: range(closing)), fix))
      finish(.missing, mark)
      return true
    }
    guard kind != .leftBrace else { return false }
    let (mark, start) = (mark, Int(token.start))
    parseOperand()
    guard kind == .comma, beginsOperand(1), !isPanicking, commaInNumber == nil else { return true }
    while kind == .comma, beginsOperand(1) {
      bump()
      parseOperand()
    }
    let place = SourceRange(lexer.file, start, previousEnd)
    var fix = Fix("write `{…}`", replace: SourceRange(lexer.file, start, start), with: "{", .always)
    fix.edits.append(Fix.Edit(SourceRange(lexer.file, previousEnd, previousEnd), "}"))
    note(.setInOtherBrackets(at: place, fix))
    finish(.missing, mark)
    return true
  }

  /// Whether a comma comes before the `)` of the `(` to be read.
  private var holdsList: Bool {
    for distance in 1..<100 {
      switch ahead(distance).kind {
      case .comma: return true
      case .rightParenthesis, .leftParenthesis, .endOfFile: return false
      default: break
      }
    }
    return false
  }
}

extension Diagnostic {
  fileprivate static func foreignComparison(
    _ text: String, meant: String, at range: SourceRange, _ fixes: [Fix]
  ) -> Diagnostic {
    let shown = VisibleText.line(text, limit: 40)
    if text == "not" {
      let start = SourceRange(range.file, range.start, range.start)
      return Diagnostic(
        .foreignWord, "`is` is missing before `not`", at: range, "expected `is not`",
        fixes: [Fix("write `is not`", replace: start, with: "is ", .always)])
    }
    return Diagnostic(
      .foreignWord, "`\(shown)` is written `\(meant)`", at: range, "in other words than here", fixes: fixes)
  }

  fileprivate static func setInOtherBrackets(at range: SourceRange, _ fix: Fix) -> Diagnostic {
    Diagnostic(.unexpected, "a set stands in braces", at: range, "expected `{…}`", fixes: [fix])
  }
}
