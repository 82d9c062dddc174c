import BatonDiagnostics

extension Diagnostic {
  /// Something that nothing mentions.
  static func unused(_ kind: String, _ name: String, at range: SourceRange) -> Diagnostic {
    let shown = kind == "team" ? "team \"\(name)\"" : "\(kind) `\(name)`"
    return Diagnostic(.unused, "nothing uses \(shown)", at: range, "declared here")
  }

  /// A rule that can never fire.
  static func unreachable(_ rule: Rule, because earlier: Rule) -> Diagnostic {
    Diagnostic(
      .unreachableRule, "this rule can never fire", at: rule.firstWord, "an earlier rule takes its chats",
      labels: [Label(earlier.firstWord, "fires for every chat for which it would")])
  }

  /// A policy with a gap.
  static func noOtherwise(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noOtherwise, "a chat for which no rule fires is held", at: range, "no `otherwise` after this",
      help: "end with `otherwise hold`, or route what is left")
  }

  /// A route to a team that may be closed.
  static func unguardedRoute(_ team: String, at range: SourceRange) -> Diagnostic {
    let end = SourceRange(range.file, range.end, range.end)
    return Diagnostic(
      .unguardedRoute, "team \"\(team)\" has hours, and nothing asks whether it is open", at: range, "may be closed",
      fixes: [Fix("add `or queue`: the chat waits until it opens", replace: end, with: " or queue")])
  }

  /// A deduction for what may be unknown.
  static func rangedScore(at range: SourceRange, text: String) -> Diagnostic {
    Diagnostic(
      .rangedScore, "the score is a range while this is unknown", at: range, "takes away, and may be unknown",
      help: "if not knowing should count nothing, ask first whether it is `known`")
  }

  /// A hole that may stay empty.
  static func emptyHole(_ text: String, at range: SourceRange) -> Diagnostic {
    let end = SourceRange(range.file, range.end, range.end)
    return Diagnostic(
      .emptyHole, "`\(text)` may be unknown, and then nothing stands here", at: range, "no fallback",
      fixes: [Fix("say what stands there instead: `{\(text)|…}`", replace: end, with: "|…")])
  }
}
