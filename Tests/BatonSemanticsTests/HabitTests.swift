import BatonDiagnostics
import BatonSemantics
import TestKit
import Testing

/// What people write out of habit is one error at the exact word, with a fix that makes it right.
struct HabitTests {
  /// A habit in a line of a policy.
  struct Habit: Sendable, CustomTestStringConvertible {
    let line: String
    let code: DiagnosticCode
    let marked: String
    let right: String
    var testDescription: String { line }

    init(_ line: String, _ code: DiagnosticCode, _ marked: String, right: String) {
      (self.line, self.code, self.marked, self.right) = (line, code, marked, right)
    }
  }

  private static func policy(_ line: String) -> String {
    """
    policy "p" in "UTC"
    use std.chat
    fact lead.budget: money usd
    fact lead.spend: money eur
    team "a"
    when lead.budget < 3 usd or lead.spend < 3 eur or hours.open route to team "a"
    \(line.contains("hours open") ? "" : "hours open { mon 09:00-10:00 }")
    \(line)
    otherwise hold
    """
  }

  static let all: [Habit] = [
    Habit("hours open { mon 9am-17:00 }", .stuckNumber, "9am", right: "hours open { mon 09:00-17:00 }"),
    Habit("hours open { mon 09:00-5PM }", .stuckNumber, "5PM", right: "hours open { mon 09:00-17:00 }"),
    Habit("hours open { mon 12:30am-03:00 }", .stuckNumber, "12:30am", right: "hours open { mon 00:30-03:00 }"),
    Habit("hours open { mon 09:00-12pm }", .stuckNumber, "12pm", right: "hours open { mon 09:00-12:00 }"),
    Habit(
      "test \"t\" { at 2026-11-20 9:30pm; expect hold }", .stuckNumber, "9:30pm",
      right: "test \"t\" { at 2026-11-20 21:30; expect hold }"),
    Habit(
      "when lead.budget >= $5,000 route to team \"a\"", .strangeCharacter, "$5,000",
      right: "when lead.budget >= 5_000 usd route to team \"a\""),
    Habit(
      "when lead.budget >= $5k usd and lead.budget > 7 usd hold", .strangeCharacter, "$5k",
      right: "when lead.budget >= 5k usd and lead.budget > 7 usd hold"),
    Habit(
      "when lead.spend between €1.50 and 10 eur hold", .strangeCharacter, "€1.50",
      right: "when lead.spend between 1.50 eur and 10 eur hold"),
    Habit(
      "when lead.budget >= 1,250,000 usd hold", .stuckNumber, "1,250,000",
      right: "when lead.budget >= 1_250_000 usd hold"
    ),
    Habit(
      "if lead.budget >= 5k usd then route to team \"a\"", .foreignWord, "if",
      right: "when lead.budget >= 5k usd  route to team \"a\""),
    Habit(
      "when lead.budget >= 5k usd then route to team \"a\"", .foreignWord, "then",
      right: "when lead.budget >= 5k usd  route to team \"a\""),
    Habit("if lead.budget >= 5k usd hold", .foreignWord, "if", right: "when lead.budget >= 5k usd hold"),
  ]

  @Test(arguments: all) func isOneErrorWithItsFix(habit: Habit) throws {
    let text = Self.policy(habit.line)
    Verdict.wrong(text, habit.code, habit.marked).check()
    Verdict.silent(Self.policy(habit.right)).check()
    let fix = try #require(Verdict.diagnostics(text).first?.fixes.first)
    #expect(
      String(decoding: fix.applied(to: Array(text.utf8), of: SourceID(0)), as: UTF8.self) == Self.policy(habit.right))
  }

  @Test func whatOnlyLooksAlikeIsSilent() {
    Verdict.silent(Self.policy("fact n: number\nwhen n in {5,100,1,234} hold")).check()
    Verdict.silent(Self.policy("fact then: bool\nwhen then hold")).check()
    Verdict.silent(Self.policy("fact then.so: bool\nrule \"then\" when lead.budget > 9 usd and then.so hold")).check()
  }
}
