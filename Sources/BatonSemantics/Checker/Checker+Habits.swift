import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Words that nothing declares, and that people write out of habit: `is empty`, `is yes`, `now`, a text without quotes.
extension Checker {
  /// Words that ask whether something is there; true where they say that it is.
  private static let presence: [String: Bool] = [
    "null": false, "nil": false, "none": false, "empty": false, "blank": false, "missing": false, "undefined": false,
    "nothing": false, "na": false, "set": true, "given": true, "present": true, "defined": true, "filled": true,
  ]

  /// Tells that `A is empty` is `unknown A`, if the right side is such a word and nothing else.
  mutating func tellPresence(
    _ view: ComparisonSyntax, _ left: ExpressionSyntax, _ right: ExpressionSyntax, isNegated: Bool
  ) -> Bool {
    guard case .path(let path) = right, let isThere = Self.presence[path.text], isWord(right) else { return false }
    guard let id = check(left) else { return true }
    if case .enumeration(let place) = type(of: id), policy.enums[place].words.contains(where: { $0.name == path.text })
    {
      return false
    }
    let word = isThere != isNegated ? "known" : "unknown"
    let start = SourceRange(left.range.file, left.range.start, left.range.start)
    var fix = Fix("write `\(word)` before it", replace: start, with: "\(word) ")
    fix.edits.append(Fix.Edit(SourceRange(left.range.file, left.range.end, right.range.end), ""))
    report(.presence(path.text, word, at: right.range, fix))
    return true
  }

  /// What somebody meant by a name that no fact and no definition has, where a value of that type is needed.
  func meant(by name: String, expecting type: ValueType?) -> String? {
    if let other = meant(by: name) { return other }
    switch (type, name) {
    case (.bool, "yes"), (.bool, "on"): return "true"
    case (.bool, "no"), (.bool, "off"): return "false"
    case (.team, "available"), (.team, "online"), (.team, "free"), (.team, "there"): return "open"
    case (.team, "unavailable"), (.team, "offline"), (.team, "busy"), (.team, "away"): return "closed"
    default: break
    }
    let names = scope.valueNames
    if name == "now" || name == "today" || name == "time", names.contains("chat.now") { return "chat.now" }
    // `rate` for `loan.rate`.
    let wholes = name.contains(".") ? [] : names.filter { $0.hasSuffix(".\(name)") }
    if wholes.count == 1 { return wholes[0] }
    if type == .text, !name.contains("."), Suggestion.closest(to: name, in: names) == nil { return "\"\(name)\"" }
    return nil
  }

  /// A type for the declaration of a name, where a value of that type is needed.
  func declaration(of name: String, expecting type: ValueType?) -> String? {
    guard let type, name.split(separator: ".").first.map({ !Self.reservedFirstNames.contains(String($0)) }) ?? false
    else { return nil }
    return "declare it: `fact \(name): \(policy.describe(type))`"
  }

  /// Tells of two names with a hyphen between them, where one with `.` or `_` was meant; false where it is a difference.
  mutating func tellHyphens(_ operands: [ExpressionSyntax], _ operators: [SyntaxToken]) -> Bool {
    var parts: [PathSyntax] = []
    for operand in operands {
      guard case .path(let path) = operand, !path.isUnfinished else { return false }
      parts.append(path)
    }
    guard let first = parts.first, let last = parts.last, operators.allSatisfy({ $0.kind == .minus }) else {
      return false
    }
    for (index, sign) in operators.enumerated() {
      guard sign.range.start == parts[index].range.end, sign.range.end == parts[index + 1].range.start else {
        return false
      }
    }
    let names = scope.valueNames
    guard !parts.allSatisfy({ names.contains($0.text) || lost.contains($0.text) }) else { return false }
    let texts = parts.map(\.text)
    let whole = SourceRange(first.range.file, first.range.start, last.range.end)
    let joined = [texts.joined(separator: "."), texts.joined(separator: "_")]
    let meant = joined.first { names.contains($0) } ?? Suggestion.closest(to: joined[1], in: names)
    report(.hyphenatedName(texts.joined(separator: "-"), meant: meant ?? joined[1], at: whole))
    return true
  }
}

extension Diagnostic {
  /// `is empty` and its like.
  fileprivate static func presence(_ found: String, _ word: String, at range: SourceRange, _ fix: Fix) -> Diagnostic {
    Diagnostic(
      .isUnknown, "what is not there is `unknown`, and no `\(found)`", at: range, "asked by `\(word)` before the value",
      fixes: [fix])
  }

  /// A name with hyphens.
  fileprivate static func hyphenatedName(_ name: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownName, "nothing declares `\(name)`", at: range, "names have `.` and `_`, and no `-`",
      fixes: [Fix("did you mean `\(meant)`?", replace: range, with: meant)])
  }
}
