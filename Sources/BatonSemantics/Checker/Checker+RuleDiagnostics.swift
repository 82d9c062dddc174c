import BatonDiagnostics

extension Diagnostic {
  /// A rule after the `otherwise` of its block.
  static func otherwiseNotLast(at range: SourceRange, otherwise: SourceRange) -> Diagnostic {
    Diagnostic(
      .otherwiseNotLast, "no rule comes after `otherwise`", at: range, "this rule is never tried",
      labels: [Label(otherwise, "takes all that is left")])
  }

  /// `or queue` beside `even if closed`.
  static func queueBesideEvenIfClosed(at range: SourceRange, even: SourceRange) -> Diagnostic {
    Diagnostic(
      .queueBesideEvenIfClosed, "`or queue` beside `even if closed`", at: range, "waits for the team to open",
      labels: [Label(even, "does not wait")])
  }

  /// Something that is no fact, where one is needed.
  static func onlyFacts(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .onlyFacts, "`\(path)` is defined, not given", at: range, "a fact is needed",
      help: "name the facts that it is made of")
  }

  /// A single-valued modifier twice.
  static func modifierTwice(_ word: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .modifierTwice, "`\(word)` stands twice in one action", at: range, "the second time",
      labels: [Label(first, "the first time")])
  }

  /// A modifier that only a handoff has.
  static func modifierWithoutHandoff(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noEffect, "`\(word)` does nothing here: nobody gets the chat", at: range, "only `route` and `queue` have it")
  }

  /// Something that cannot be attached.
  static func unknownAttachment(_ word: String, at range: SourceRange, among words: [String]) -> Diagnostic {
    Diagnostic(
      .unknownEnumValue, "nothing called `\(word)` can be attached", at: range,
      "not one of \(words.joined(separator: ", "))", fixes: .suggestion(for: word, at: range, among: words))
  }

  /// Hours are needed.
  static func notHours(_ path: String, at range: SourceRange, isName: Bool) -> Diagnostic {
    Diagnostic(
      .onlyOpenHours, "`\(path)` is not hours", at: range, "`hours.` and the name of hours",
      fixes: isName ? [Fix("write `hours.\(path)`", replace: range, with: "hours.\(path)")] : [])
  }

  /// A team's property where no team is chosen.
  static func noTeamHere(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.noTeamHere, "`\(path)` where no team is chosen", at: range, "nobody gets the chat here")
  }

  /// A candidate's property outside `teams where`.
  static func onlyInTeamsWhere(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .onlyInTeamsWhere, "`\(path)` outside `teams where`", at: range, "no team is being tried here",
      help: "write `first open of teams where \(path) has …`")
  }

  /// A rule that is not there.
  static func unknownRule(_ name: String, at range: SourceRange, among names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownRule, "there is no rule \"\(name)\"", at: range, "no rule of this name",
      fixes: .suggestion(for: name, at: range, among: names) { "\"\($0)\"" })
  }

  /// An outcome that cannot be.
  static func nothingToExpect(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nothingToExpect, "`hold` and `ask` have no team and no deadline", at: range, "only `route` and `queue` have it")
  }

  /// Open time in an expectation.
  static func openTimeInExpectation(at range: SourceRange) -> Diagnostic {
    Diagnostic(.nothingToExpect, "an expectation says the time alone", at: range, "take `of …` away")
  }

  /// A test without an `expect`.
  static func expectsNothing(at range: SourceRange) -> Diagnostic {
    Diagnostic(.emptyDeclaration, "the test expects nothing", at: range, "an `expect` is missing")
  }

  /// A `wait` before any `at`.
  static func waitWithoutTime(at range: SourceRange) -> Diagnostic {
    Diagnostic(.noEffect, "`wait` does nothing without an `at` before it", at: range, "nobody knows what time it is")
  }

  /// A bot's confidence outside 0 to 1.
  static func confidenceOutOfRange(at range: SourceRange) -> Diagnostic {
    Diagnostic(.numberOutOfRange, "a confidence lies between 0 and 1", at: range, "0% to 100%")
  }

  /// The time given as a fact.
  static func nowIsSaidByAt(at range: SourceRange) -> Diagnostic {
    Diagnostic(.onlyFacts, "the time is not set as a fact", at: range, "say `at 2026-11-20 10:30`")
  }
}
