import BatonDiagnostics
import BatonSemantics
import TestKit
import Testing

/// What people write in the words of other languages, or of every day, is one error at the words, and its fix makes it
/// right.
struct OtherWordsTests {
  /// A line of a policy as somebody wrote it, the words that are marked, and the line that the fix makes.
  struct Line: Sendable, CustomTestStringConvertible {
    let wrong: String
    let marked: String
    let right: String
    var testDescription: String { wrong }

    init(_ wrong: String, _ marked: String, _ right: String) {
      (self.wrong, self.marked, self.right) = (wrong, marked, right)
    }

    /// The line in a whole policy.
    static func policy(_ line: String) -> String {
      "policy \"p\" in \"America/New_York\"\nuse \"names.baton\"\n\(line)\notherwise hold\n"
    }

    /// One error at the marked words, whose fix makes the right line, of which nothing is said.
    func check(_ location: Testing.SourceLocation = #_sourceLocation) throws {
      let text = Line.policy(wrong)
      let result = Checker.check(
        SourceText(name: "main.baton", text), from: MemorySources(["names.baton": OtherWordsTests.names]))
      let report = result.diagnostics.rendered(in: result.sources).plain
      let told = result.diagnostics.told().diagnostics
      #expect(told.count == 1, "\(report)", sourceLocation: location)
      let first = try #require(told.first, sourceLocation: location)
      let range = first.primary.range
      #expect(
        result.sources[range.file].string(range.start..<range.end) == marked, "\(report)", sourceLocation: location)
      let fix = try #require(first.fixes.first, "\(report)", sourceLocation: location)
      let fixed = String(decoding: fix.applied(to: Array(text.utf8), of: range.file), as: UTF8.self)
      #expect(fixed == Line.policy(right), "\(report)", sourceLocation: location)
      let after = Checker.check(
        SourceText(name: "main.baton", fixed), from: MemorySources(["names.baton": OtherWordsTests.names]))
      #expect(
        after.diagnostics.isEmpty, "\(after.diagnostics.rendered(in: after.sources).plain)", sourceLocation: location)
    }
  }

  /// The names of `Verdict`, and a fact whose first part stands before no other's.
  static let names = Verdict.names + "\nfact order.total: money usd\nuse std.chat\n"

  static let comparisons: [Line] = [
    Line("when seats is greater than 5 hold", "is greater than", "when seats > 5 hold"),
    Line("when seats more than 5 hold", "more than", "when seats > 5 hold"),
    Line("when seats is at least 5 hold", "is at least", "when seats >= 5 hold"),
    Line("when seats at most 5 hold", "at most", "when seats <= 5 hold"),
    Line("when seats less than or equal to 5 hold", "less than or equal to", "when seats <= 5 hold"),
    Line("when seats equals 5 hold", "equals", "when seats is 5 hold"),
    Line("when seats is over 5 and vip hold", "is over", "when seats > 5 and vip hold"),
    Line("when seats ! 5 hold", "!", "when seats is not 5 hold"),
    Line("when seats isn't 5 hold", "isn't", "when seats is not 5 hold"),
    Line("when tier not free hold", "not", "when tier is not free hold"),
    Line("when seats is between 5 and 10 hold", "is between", "when seats between 5 and 10 hold"),
    Line("when seats between 5 to 10 hold", "to", "when seats between 5 and 10 hold"),
    Line("when tier is one of free, starter hold", "is one of", "when tier in {free, starter} hold"),
    Line("when tier in free, starter hold", "free, starter", "when tier in {free, starter} hold"),
    Line("when tier in (free, starter) hold", "(free, starter)", "when tier in {free, starter} hold"),
    Line("when tier in [free, starter] hold", "[free, starter]", "when tier in {free, starter} hold"),
    Line("when vip and tier is free or starter hold", "starter", "when vip and tier in {free, starter} hold"),
    Line("when state includes \"N\" hold", "includes", "when state contains \"N\" hold"),
    Line("when state begins with \"N\" hold", "begins with", "when state starts with \"N\" hold"),
    Line("when seats exists hold", "exists", "when known seats hold"),
    Line("when state is empty hold", "empty", "when unknown state hold"),
    Line("when state is not null hold", "null", "when known state hold"),
    Line("when vip is yes hold", "yes", "when vip is true hold"),
    Line("when state is ny hold", "ny", "when state is \"ny\" hold"),
    Line("when began > now hold", "now", "when began > chat.now hold"),
    Line("when total > 5 usd hold", "total", "when order.total > 5 usd hold"),
    Line("when order-total > 5 usd hold", "order-total", "when order.total > 5 usd hold"),
    Line("when vip, paid hold", ",", "when vip and paid hold"),
    Line("when vip but paid hold", "but", "when vip and paid hold"),
    Line("when intent pricing hold", "intent pricing", "when intent.pricing hold"),
    Line("when team \"east\" open hold", "open", "when team \"east\" is open hold"),
    Line("when team \"east\" is available hold", "available", "when team \"east\" is open hold"),
    Line("when vip is \"true\" hold", "\"true\"", "when vip is true hold"),
  ]

  static let amounts: [Line] = [
    Line("when seats > 5 % hold", "5 %", "when seats > 5% hold"),
    Line("when seats > 5 percent hold", "percent", "when seats > 5% hold"),
    Line("when seats > 0,05 hold", "0,05", "when seats > 0.05 hold"),
    Line("when seats > 5 000 hold", "5 000", "when seats > 5_000 hold"),
    Line("when budget > 5000$ hold", "5000$", "when budget > 5000 usd hold"),
    Line("when budget > 5000 dollars hold", "dollars", "when budget > 5000 usd hold"),
    Line("when budget > usd 5000 hold", "usd 5000", "when budget > 5000 usd hold"),
    Line("when budget > USD 5,000 hold", "USD 5,000", "when budget > 5_000 usd hold"),
    Line("when budget > 5 thousand usd hold", "5 thousand", "when budget > 5k usd hold"),
    Line("when budget > \"5000 usd\" hold", "\"5000 usd\"", "when budget > 5000 usd hold"),
    Line("when began > 12/24/2026 hold", "12/24/2026", "when began > 2026-12-24 00:00 hold"),
    Line("when began > 2026-12-24, 09:00 hold", "2026-12-24, 09:00", "when began > 2026-12-24 09:00 hold"),
  ]

  static let rules: [Line] = [
    Line("when vip route team \"sales\"", "team", "when vip route to team \"sales\""),
    Line("when vip queue to team \"sales\"", "to", "when vip queue for team \"sales\""),
    Line("when vip transfer to team \"sales\"", "transfer to", "when vip route to team \"sales\""),
    Line("when vip\n  send to team \"sales\"", "send to", "when vip\n  route to team \"sales\""),
    Line("when vip route to team \"east\" if closed", "if", "when vip route to team \"east\" even if closed"),
    Line("when vip do nothing", "do nothing", "when vip hold"),
    Line("when vip route to team \"sales\", priority high", ",", "when vip route to team \"sales\" priority high"),
    Line("when vip route to team \"sales\" and tag \"x\"", "and", "when vip route to team \"sales\"  tag \"x\""),
    Line("when vip route to team \"sales\" priority: high", ":", "when vip route to team \"sales\" priority high"),
    Line("when vip hold say: \"Hi\"", ":", "when vip hold say \"Hi\""),
    Line("when vip hold say Hello there", "Hello there", "when vip hold say \"Hello there\""),
    Line("rule own desk when vip hold", "own desk", "rule \"own desk\" when vip hold"),
    Line("rule \"x\": when vip hold", ":", "rule \"x\" when vip hold"),
    Line("\"x\" when vip hold", "\"x\"", "rule \"x\" when vip hold"),
    Line("- when vip hold", "-", " when vip hold"),
    Line(
      "when vip route to team \"sales\" or team \"east\"", "or",
      "when vip route to first open of team \"sales\", team \"east\""),
  ]

  static let declarations: [Line] = [
    Line("fact a is bool\nwhen a hold", "is", "fact a : bool\nwhen a hold"),
    Line("fact a: boolean\nwhen a hold", "boolean", "fact a: bool\nwhen a hold"),
    Line("fact a: string\nwhen a is \"x\" hold", "string", "fact a: text\nwhen a is \"x\" hold"),
    Line("fact a: x, y\nwhen a is x hold", "x", "fact a: one of x, y\nwhen a is x hold"),
    Line("fact a: one of {x, y}\nwhen a is x hold", "{x, y}", "fact a: one of x, y\nwhen a is x hold"),
    Line("fact a: one of x | y\nwhen a is x hold", "|", "fact a: one of x, y\nwhen a is x hold"),
    Line("fact a: one of x, y-z\nwhen a is x hold", "y-z", "fact a: one of x, y_z\nwhen a is x hold"),
    Line("fact a: bool default false\nwhen a hold", "default", "fact a: bool = false\nwhen a hold"),
    Line("type t = x, y\nfact a: t\nwhen a is x hold", "=", "type t is x, y\nfact a: t\nwhen a is x hold"),
    Line("type t is {x, y}\nfact a: t\nwhen a is x hold", "{x, y}", "type t is x, y\nfact a: t\nwhen a is x hold"),
    Line("import std.intents\nwhen intent.human hold", "import", "use std.intents\nwhen intent.human hold"),
    Line("use intents\nwhen intent.human hold", "intents", "use std.intents\nwhen intent.human hold"),
    Line(
      "use \"std.intents\"\nwhen intent.human hold", "\"std.intents\"", "use std.intents\nwhen intent.human hold"),
    Line(
      "team \"t\" { title: \"x\" }\nwhen vip route to team \"t\"", ":",
      "team \"t\" { title \"x\" }\nwhen vip route to team \"t\""),
    Line(
      "team \"t\" { name \"x\" }\nwhen vip route to team \"t\"", "name",
      "team \"t\" { title \"x\" }\nwhen vip route to team \"t\""),
    Line(
      "team \"t\" { title \"x\", skills y }\nwhen vip route to team \"t\"", ",",
      "team \"t\" { title \"x\"; skills y }\nwhen vip route to team \"t\""),
    Line("score s { +5 if vip }\nwhen score.s > 3 hold", "if", "score s { +5 when vip }\nwhen score.s > 3 hold"),
    Line(
      "intent own-words says \"x\"\nwhen intent.own_words hold", "own-words",
      "intent own_words says \"x\"\nwhen intent.own_words hold"),
    Line("intent i { say \"x\" }\nwhen intent.i hold", "say", "intent i { says \"x\" }\nwhen intent.i hold"),
  ]

  static let tests: [Line] = [
    Line("test \"t\" { user \"x\"; expect hold }", "user", "test \"t\" { customer \"x\"; expect hold }"),
    Line("test \"t\" { customer says \"x\"; expect hold }", "says", "test \"t\" { customer \"x\"; expect hold }"),
    Line("test \"t\" { vip == true; expect hold }", "==", "test \"t\" { vip = true; expect hold }"),
    Line("test \"t\" { vip: true; expect hold }", ":", "test \"t\" { vip= true; expect hold }"),
    Line("test \"t\" { vip = true; expects hold }", "expects", "test \"t\" { vip = true; expect hold }"),
    Line("test \"t\" { expect team \"sales\" }", "team", "test \"t\" { expect route to team \"sales\" }"),
    Line("test \"t\" { on 2026-11-20 10:00; expect hold }", "on", "test \"t\" { at 2026-11-20 10:00; expect hold }"),
  ]

  @Test(arguments: comparisons + amounts) func condition(line: Line) throws { try line.check() }
  @Test(arguments: rules + declarations) func declaration(line: Line) throws { try line.check() }
  @Test(arguments: tests) func test(line: Line) throws { try line.check() }

  /// Words that are names here mean what they say.
  @Test func namesOfTheSameSpelling() {
    for line in [
      "fact over: bool\nwhen vip and over hold", "fact x: one of above, between\nwhen x is above or x is between hold",
      "fact empty: text\nwhen state is empty hold", "fact x: one of none, some\nwhen x is none hold",
      "fact a: number\nfact b: number\nwhen a-b > 3 hold", "fact transfer.to: bool\nwhen transfer.to hold",
    ] {
      Verdict.line(line).check()
    }
  }
}
