import BatonDiagnostics
import Testing

/// Definitions: by cases, scores, qualifications, and the circles that they must not make.
struct DefinitionTests {
  private static func define(_ text: String, _ rest: String = "when d is a hold") -> String {
    "use \"names.baton\"\ndefine \(text)\n\(rest)\notherwise hold"
  }

  static let defines: [Verdict] = [
    .silent(define("d as seats + 1", "when d > 5 hold")),
    .silent(define("d: number as seats", "when d > 5 hold")),
    .silent(define("d.e.f as vip", "when d.e.f hold")),
    .silent(define("d: one of a, b as { a when vip; otherwise b }")),
    .silent(define("d: one of a, b as {\n  a when vip\n  b when seats > 3\n}")),
    .silent(define("d as { 1 when vip; 2 when seats > 5; otherwise seats }", "when d > 5 hold")),
    .silent(define("d: one of a, b as a")),
    .wrong(define("d: one of a, b as { a when vip; otherwise c }"), .unknownEnumValue, "c"),
    .wrong(define("d: one of a, b as { a when seats; otherwise b }"), .notACondition, "seats"),
    .wrong(define("d as { 1 when vip; otherwise true }", "when d > 5 hold"), .typeMismatch, "true"),
    .wrong(define("d: number as vip", "when d > 5 hold"), .typeMismatch, "vip"),
    .wrong(define("d: money usd as 5", "when d > 5 usd hold"), .missingUnit, "5"),
    .wrong(define("d: nope as 5", "when d > 5 hold"), .unknownType, "nope"),
    .wrong(define("d: one of a, b as { }"), .literalExpected, "{ }"),
    .wrong(define("d: one of a, b as { otherwise a; b when vip }"), .otherwiseNotLast, "b when vip"),
  ]

  @Test("defines", arguments: defines)
  func define(verdict: Verdict) { verdict.check() }

  private static func score(_ text: String, _ rest: String = "when score.s > 3 hold") -> String {
    "use \"names.baton\"\nscore s \(text)\n\(rest)\notherwise hold"
  }

  static let scores: [Verdict] = [
    .silent(score("{ +10 when intent.pricing; -5 when intent.greeting }")),
    .silent(score("between 0 and 100 {\n  +10 when intent.pricing\n  +0.5 when not intent.pricing\n}")),
    .silent(score("between -10 and 10 { +1 when intent.pricing }")),
    .wrong(score("{ }"), .emptyDeclaration, "s"),
    .wrong(score("between 10 and 0 { +1 when intent.pricing }"), .reversedBounds, "10 and 0"),
    .wrong(score("{ +10 usd when intent.pricing }"), .typeMismatch, "10 usd"),
    .wrong(score("{ +10 when seats }"), .notACondition, "seats"),
    .wrong(score("{ 10 when intent.pricing }"), .unexpected, "10"),
    .wrong(score("between 0 usd and 5 { +1 when intent.pricing }"), .typeMismatch, "0 usd"),
    .wrong(score("{ +1 when intent.pricing }", "when score.s hold"), .notACondition, "score.s"),
    .wrong(score("{ +1 when intent.pricing }", "when score.s.t > 3 hold"), .unknownDeclaration, "t"),
    .wrong(score("{ +1 when intent.pricing }", "when score > 3 hold"), .unknownDeclaration, "score"),
  ]

  @Test("scores", arguments: scores)
  func score(verdict: Verdict) { verdict.check() }

  private static func qualification(_ text: String, _ rest: String = "when qualification.q hold") -> String {
    "fact b: bool\nfact n: number\nqualification q \(text)\n\(rest)\notherwise hold"
  }

  static let qualifications: [Verdict] = [
    .silent(qualification("{ one b; two n > 5 }")),
    .silent(
      qualification("{\n  one b\n  two n > 5\n    and b\n}", "when qualification.q.two and qualification.q hold")),
    .wrong(qualification("{ one b; one n > 5 }"), .saidTwice, "one"),
    .wrong(qualification("{ one b; two n }"), .notACondition, "n"),
    .wrong(qualification("{ one b; two n > 5 }", "when qualification.q.three hold"), .unknownColumn, "three"),
    .wrong(
      qualification("{ one b; two n > 5 }", "when qualification.q.one.two hold"), .unknownName,
      "qualification.q.one.two"),
    .wrong(qualification("{ one b; two n > 5 }", "when qualification hold"), .unknownName, "qualification"),
  ]

  @Test("qualifications", arguments: qualifications)
  func qualification(verdict: Verdict) { verdict.check() }

  private static let end = "\notherwise hold"
  static let circles: [Verdict] = [
    .wrong("define a as not a\nwhen a hold" + end, .cycle, "a"),
    .wrong("define a as b\ndefine b as c\ndefine c as not a\nwhen a and b and c hold" + end, .cycle, "a"),
    .wrong("score s { +1 when score.s > 3 }\nwhen score.s > 1 hold" + end, .cycle, "score.s"),
    .wrong("qualification q { x not qualification.q }\nwhen qualification.q hold" + end, .cycle, "qualification.q"),
    .wrong(
      "qualification q { x true; y qualification.q.x }\nwhen qualification.q hold" + end, .cycle, "qualification.q.x"),
    .wrong("intent i { says \"x\"; when intent.i }\nwhen intent.i hold" + end, .cycle, "intent.i"),
    .wrong(
      "intent i { says \"x\"; includes intent.j }\nintent j { says \"y\"; includes intent.i }\nwhen intent.i hold"
        + end,
      .cycle, "intent.i"),
    .wrong("define a as intent.i\nintent i { says \"x\"; when a }\nwhen a hold" + end, .cycle, "a"),
    .wrong(
      "define a as score.s > 3\nscore s { +1 when qualification.q }\nqualification q { x a }\nwhen a hold" + end,
      .cycle, "a"),
    // Each circle once, however many read it.
    .wrong(
      "define a as not b\ndefine b as not a\ndefine c as a or b\ndefine d as c and a\nwhen c and d hold" + end, .cycle,
      "a"),
    .wrong(
      "team \"a\" { backup team \"b\" after 1 minute }\nteam \"b\" { backup team \"a\" after 1 minute }\nroute to team \"a\"",
      .cycle, "team \"a\""),
    .wrong("team \"a\" { backup team \"a\" after 3 minutes }\nroute to team \"a\"", .cycle, "team \"a\""),
    .wrong(
      "policy \"p\" in \"UTC\"\nhours a like b { mon 09:00-10:00 }\nhours b like a { }\nwhen hours.a hold" + end,
      .cycle, "a"),
    .wrong(
      "policy \"p\" in \"UTC\"\nholidays a { b }\nholidays b { a }\nhours h { daily 24 hours; closed a }\nwhen hours.h hold"
        + end,
      .cycle, "a"),
    // Two ways to one place are no circle.
    .silent("fact f: bool\ndefine a as not f\ndefine b as a\ndefine c as a and b\nwhen c hold" + end),
    .silent(
      "team \"c\"\nteam \"a\" { backup team \"c\" after 1 minute }\nteam \"b\" { backup team \"c\" after 1 minute }\nfact f: bool\n"
        + "when f route to team \"a\"\notherwise route to team \"b\""),
  ]

  @Test("circles", arguments: circles)
  func circle(verdict: Verdict) { verdict.check() }

  @Test func `a circle shows the way round`() throws {
    let told = try #require(
      Verdict.diagnostics("define a as b\ndefine b as score.s > 1\nscore s { +1 when a }\nwhen a hold").first)
    #expect(told.notes == ["`a` needs `b` needs `score.s` needs `a`"])
  }
}
