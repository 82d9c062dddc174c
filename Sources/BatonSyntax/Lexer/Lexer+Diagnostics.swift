import BatonDiagnostics

/// What the lexer finds.
extension Diagnostic {
  static func utf16(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .brokenText, "this file is UTF-16", at: range, "not UTF-8",
      help: "save the file as UTF-8; most editors ask for the encoding under “Save as”")
  }

  static func brokenText(at range: SourceRange) -> Diagnostic {
    Diagnostic(.brokenText, "these bytes are not UTF-8", at: range, "cannot be read", help: "save the file as UTF-8")
  }

  static func nulBytes(at range: SourceRange) -> Diagnostic {
    Diagnostic(.brokenText, "a NUL byte stands here", at: range, "not text", help: "delete it")
  }

  static func strangeCharacter(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .strangeCharacter, "`\(VisibleText.line(text, limit: 20))` means nothing here", at: range,
      "not a part of the language", fixes: [Fix("delete it", replace: range, with: "")])
  }

  static func strangeBlank(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .strangeCharacter, "this blank is not a space", at: range, "an invisible character",
      fixes: [Fix("type a space", replace: range, with: " ", .always)])
  }

  static func wrongSign(_ sign: String, meant: String, at range: SourceRange) -> Diagnostic {
    let word = meant.split(separator: " ").joined(separator: " ")
    return Diagnostic(
      .wrongSign, "`\(sign)` is written `\(word)`", at: range, "a sign of another language",
      fixes: [Fix("write `\(word)`", replace: range, with: meant)])
  }

  static func wrongQuotes(_ opening: SourceRange, _ closing: SourceRange, isPlain: Bool) -> Diagnostic {
    var diagnostic = Diagnostic(
      .wrongQuotes, "texts stand in straight double quotes", at: opening.joined(with: closing), "write `\"…\"`")
    if isPlain {
      var fix = Fix("write straight double quotes", replace: opening, with: "\"")
      fix.edits.append(Fix.Edit(closing, "\""))
      diagnostic.fixes = [fix]
    }
    return diagnostic
  }

  static func unclosedText(at range: SourceRange) -> Diagnostic {
    let end = SourceRange(range.file, range.end, range.end)
    return Diagnostic(
      .unclosedText, "this text has no closing `\"`", at: range, "ends with its line",
      notes: ["A text stands on one line; `\\n` in it is a line end"],
      fixes: [Fix("close it at the end of the line", replace: end, with: "\"")])
  }

  static func badEscape(_ escape: String, at range: SourceRange) -> Diagnostic {
    let doubled = SourceRange(range.file, range.start, range.start + 1)
    return Diagnostic(
      .badEscape, "`\(VisibleText.line(escape, limit: 20))` is no escape", at: range,
      "expected `\\\"`, `\\\\`, `\\n`, `\\t` or `\\u{…}`",
      fixes: [Fix("write `\\\\` for a backslash", replace: doubled, with: "\\\\")])
  }

  static func stuckNumber(_ number: String, _ word: String, isUnit: Bool, at range: SourceRange) -> Diagnostic {
    var diagnostic = Diagnostic(
      .stuckNumber, "a number and a word stick together in `\(VisibleText.line(number + word, limit: 40))`", at: range)
    let unit = UnitWords.unit(shortened: word)
    let small = unit ?? word.lowercased()
    if isUnit || unit != nil {
      diagnostic.primary.text = "a blank is missing"
      diagnostic.fixes = [Fix("write `\(number) \(small)`", replace: range, with: "\(number) \(small)", .always)]
    } else if small == "k" || small == "m" {
      diagnostic.primary.text = "written `\(small)`"
      diagnostic.fixes = [Fix("write `\(number)\(small)`", replace: range, with: number + small)]
    } else {
      diagnostic.primary.text = "expected digits, `%`, `k` for thousands or `m` for millions"
    }
    return diagnostic
  }

  static func fractionWithoutZero(at range: SourceRange) -> Diagnostic {
    let start = SourceRange(range.file, range.start, range.start)
    return Diagnostic(
      .stuckNumber, "a number begins with a digit", at: range, "a zero is missing",
      fixes: [Fix("write the zero", replace: start, with: "0", .always)])
  }

  static func badName(_ word: ArraySlice<UInt8>, isForeign: Bool, at range: SourceRange) -> Diagnostic {
    let text = String(decoding: word, as: UTF8.self)
    var diagnostic = Diagnostic(
      .badName, "`\(VisibleText.line(text, limit: 40))` is not a name", at: range,
      "names are small letters `a` to `z`, digits and `_`, a letter first")
    if !isForeign, word.first != UInt8(ascii: "_") {
      let small = String(decoding: word.map(smallLetter), as: UTF8.self)
      diagnostic.primary.text = "words are written in small letters"
      diagnostic.fixes = [Fix("write `\(VisibleText.line(small, limit: 40))`", replace: range, with: small)]
    }
    return diagnostic
  }

  static func badInstant(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badInstant, "this instant cannot be read", at: range, "expected a form such as `2026-11-20T15:30:00Z`",
      help: "end it with `Z` or an offset such as `+01:00`, or write `2026-11-20 15:30` for the policy's own clock")
  }
}
