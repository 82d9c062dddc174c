import BatonDiagnostics

/// What the parser finds.
extension Diagnostic {
  static func expected(_ what: String, found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.unexpected, "expected \(what), found \(found)", at: range, "expected \(what)")
  }

  static func timeWithoutMinutes(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "a time of day has hours and minutes", at: range, "expected a span such as `09:00-17:00`")
  }

  static func misspelt(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "expected `\(word)`", at: range, "misspelt",
      fixes: [Fix("did you mean `\(word)`?", replace: range, with: word, .always)])
  }

  static func quotedName(_ name: String, _ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "expected \(what) without quotes", at: range, "a text, not a name",
      fixes: [Fix("write `\(name)`", replace: range, with: name)])
  }

  static func unquotedText(_ text: String, _ what: String, at range: SourceRange) -> Diagnostic {
    let shown = VisibleText.line(text, limit: 40)
    return Diagnostic(
      .unexpected, "expected \(what), found `\(shown)`", at: range, "quotes are missing",
      fixes: [Fix("write `\"\(shown)\"`", replace: range, with: "\"\(text)\"")])
  }

  static func itemGoesOn(found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .itemGoesOn, "expected the end of the line, found \(found)", at: range, "a new line or `;` is missing before this"
    )
  }

  static func hoursInTeam(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "a team names its hours", at: range, "expected the name of hours",
      help: "declare them beside the team, `hours office { mon..fri 09:00-17:00 }`, and write `hours office` here")
  }

  static func asLeftOut(at range: SourceRange, before start: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "expected `as`, found `{`", at: range, "`as` is missing before this",
      fixes: [Fix("write `as`", replace: start, with: "as ", .always)])
  }

  static func labelLeftOut(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "a criterion begins with its label", at: range, "a label is missing before this",
      help: "a label is a word for people: `budget lead.budget >= 5_000 usd`")
  }

  static func timeOfDay(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "a time of day is no value", at: range, "expected a value",
      help: "declare the hours, `hours late { daily 18:00-24:00 }`, and ask for them: `hours.late`")
  }

  static func missingValue(_ what: String, found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.missingValue, "expected \(what), found \(found)", at: range, "expected \(what)")
  }

  static func unclosed(
    _ opening: String, _ closing: String, _ place: SourceRange, found: String, at range: SourceRange,
    after previous: Int
  ) -> Diagnostic {
    let end = SourceRange(range.file, previous, previous)
    return Diagnostic(
      .unclosed, "expected `\(closing)`, found \(found)", at: range, "`\(closing)` is missing before this",
      labels: [Label(place, "to close this `\(opening)`")],
      fixes: [Fix("write `\(closing)`", replace: end, with: closing)])
  }

  static func strayBracket(_ bracket: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .strayBracket, "this `\(bracket)` closes nothing", at: range, "no bracket is open here",
      fixes: [Fix("delete it", replace: range, with: "")])
  }

  static func reservedWord(_ word: String, _ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .reservedWord, "`\(word)` is a reserved word, expected \(what)", at: range, "cannot be a name",
      notes: [
        "Reserved are `and`, `or`, `not`, `is`, `in`, `known`, `unknown`, `true`, `false`, `when` and `otherwise`"
      ])
  }

  static func chainedComparison(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .chainedComparison, "comparisons do not chain", at: range, "a second comparison",
      help: "join two comparisons with `and`, or write `between A and B`")
  }

  static func isUnknown(_ left: SourceRange, before word: String, at range: SourceRange) -> Diagnostic {
    let start = SourceRange(range.file, left.start, left.start)
    let rest = SourceRange(range.file, left.end, range.end)
    var fix = Fix("write `\(word)` before it", replace: start, with: "\(word) ")
    fix.edits.append(Fix.Edit(rest, ""))
    return Diagnostic(
      .isUnknown, "`known` and `unknown` stand before what they ask after", at: range, "expected a value", fixes: [fix])
  }

  static func isIn(at range: SourceRange, before next: Int) -> Diagnostic {
    Diagnostic(
      .unexpected, "`in` stands without `is`", at: range, "not needed",
      fixes: [Fix("leave `is` out", replace: SourceRange(range.file, range.start, next), with: "", .always)])
  }

  static func unitOnItsOwnLine(_ unit: String, after end: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unitOnItsOwnLine, "the unit `\(unit)` stands on another line than its number", at: range,
      "belongs to the number",
      fixes: [Fix("join the lines", replace: SourceRange(range.file, end, range.start), with: " ")])
  }

  static func nestedTooDeeply(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply, "this is nested more than \(Parser.nestingLimit) deep", at: range, "one level too many",
      help: "give a part of it a name with `define`")
  }

  static func foreignWord(_ word: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .foreignWord, "`\(word)` is written `\(meant)`", at: range, "a word of another language",
      fixes: [Fix("write `\(meant)`", replace: range, with: meant, .always)])
  }

  static func valueWithIs(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "a test gives a fact its value with `=`", at: range, "expected `=`",
      fixes: [Fix("write `=`", replace: range, with: "=", .always)])
  }

  static func amountWithoutSign(at range: SourceRange) -> Diagnostic {
    let start = SourceRange(range.file, range.start, range.start)
    return Diagnostic(
      .unexpected, "an amount has a sign", at: range, "expected `+` or `-` before it",
      fixes: [Fix("add it to the score", replace: start, with: "+")])
  }

  static func weekdayAmongDates(_ day: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "`\(day)` is a weekday, expected a date", at: range, "expected a date",
      help: "a weekday's hours are a line of their own, `\(day) 09:00-12:00`; `closed \(day)` closes it")
  }

  static func noMonth(found: String, meant: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "expected a month, found \(found)", at: range, "expected `jan`, `feb`, `mar` … `dec`",
      fixes: meant.map { [Fix("write `\($0)`", replace: range, with: $0, .always)] } ?? [])
  }

  static func monthRepeated(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "both ends of a range name their month", at: range,
      "expected a month and a day, as in `dec 24..dec 26`")
  }

  static func needlessOneOf(at range: SourceRange, before next: Int) -> Diagnostic {
    Diagnostic(
      .unexpected, "a `type` lists its values right behind `is`", at: range, "not needed",
      fixes: [Fix("delete it", replace: SourceRange(range.file, range.start, next), with: "", .always)])
  }

  static func quoteInText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "this quote ends the text", at: range, "and the text seems to go on",
      help: "a quote inside a text is written `\\\"`")
  }
}
