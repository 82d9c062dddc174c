import BatonDiagnostics
import Testing

/// What each type compares by, and what arithmetic makes of them.
struct TypeTests {
  static let known: [Verdict] = [
    .fine("vip"), .fine("vip is false"), .fine("vip is not true"), .fine("not vip and paid or vip"),
    .fine("seats is 5"), .fine("seats < 5 or seats <= 5 or seats > 5 or seats >= 5"), .fine("seats between 1 and 5"),
    .fine("seats is not 5"), .fine("seats in {1, 2}"), .fine("seats not in {1, 2}"), .fine("seats > 70%"),
    .fine("seats > 5k and seats < 2.5m"), .fine("seats > -5"),
    .fine("budget >= 5k usd"), .fine("budget between 1 usd and 2 usd"), .fine("spent < 5 eur"),
    .fine("budget is 5 usd"),
    .fine("timeline <= 1.5 hours"), .fine("timeline between 90 seconds and 2 weeks"), .fine("timeline is 1 minute"),
    .fine("began < 2026-11-20 10:30"), .fine("began > 2026-11-20T15:30:00Z"),
    .fine("began is 2026-11-20 10:30 in \"Europe/Paris\""),
    .fine("began between 2026-11-20 10:30 and 2026-11-21 10:30"),
    .fine("state is \"NY\""), .fine("state in {\"NY\", \"MA\"}"), .fine("state starts with \"N\""),
    .fine("state ends with \"Y\""), .fine("state contains \"Y\""), .fine("not (state contains \"Y\")"),
    .fine("owner is team \"sales\""), .fine("owner in {team \"sales\", team \"east\"}"), .fine("owner is open"),
    .fine("owner is closed"), .fine("team \"east\" is open"), .fine("owner is not team \"sales\""),
    .fine("tier is free"), .fine("free is tier"), .fine("tier in {free, business}"), .fine("tier >= business"),
    .fine("tier between starter and business"), .fine("business <= tier"),
    .fine("plan is paid"), .fine("role is boss"), .fine("role is not clerk"), .fine("role in {}"),
    .fine("urgency >= high"), .fine("urgency is urgent"), .fine("urgency between low and normal"),
    .fine("intent.pricing"), .fine("count of intent.pricing >= 2"), .fine("streak of intent.greeting > 1"),
    .fine("count of intent.pricing in last 10 minutes >= 2"), .fine("score.ready >= 50"), .fine("qualification.sales"),
    .fine("qualification.sales.money"), .fine("hours.office"), .fine("hours.office.opens_in < 1 hour"),
    .fine("hours.office.closes_in < 1 hour"), .fine("hours.office.opens_at > began"), .fine("rich"),
    .fine("owners_of[state].owner is open"), .fine("owners_of[state].tier is business"),
    .fine("sla_of[tier, state].sla <= 1 day"), .fine("sla_of[free, \"NY\"].sla <= 1 day"),
    .fine("known vip and unknown budget"), .fine("known (budget * 2)"), .fine("unknown intent.pricing"),
  ]

  @Test("a comparison that a type knows", arguments: known)
  func comparison(verdict: Verdict) { verdict.check() }

  /// A value of each type.
  static let operands = [
    "number": "seats", "money": "budget", "duration": "timeline", "instant": "began", "text": "state", "bool": "vip",
    "enum": "tier", "team": "owner", "set": "topics",
  ]
  /// What arithmetic gives; all other pairs mean nothing.
  static let results: [String: String] = [
    "number + number": "number", "number - number": "number", "number * number": "number", "number / number": "number",
    "money + money": "money", "money - money": "money", "money * number": "money", "number * money": "money",
    "money / number": "money", "money / money": "number",
    "duration + duration": "duration", "duration - duration": "duration", "duration * number": "duration",
    "number * duration": "duration", "duration / number": "duration", "duration / duration": "number",
    "instant - instant": "duration", "instant + duration": "instant", "instant - duration": "instant",
    "duration + instant": "instant",
  ]
  static let bounds = [
    "number": "5", "money": "5 usd", "duration": "5 days", "instant": "2026-11-20 10:30",
  ]

  @Test("arithmetic on two types", arguments: ["+", "-", "*", "/"])
  func arithmetic(sign: String) {
    for (left, a) in Self.operands.sorted(by: <) {
      for (right, b) in Self.operands.sorted(by: <) {
        if let bound = Self.results["\(left) \(sign) \(right)"].flatMap({ Self.bounds[$0] }) {
          Verdict.fine("\(a) \(sign) \(b) > \(bound)").check()
        } else {
          Verdict.mixUp("known (\(a) \(sign) \(b))", .noArithmetic, sign).check()
        }
      }
    }
  }

  static let bindings: [Verdict] = [
    .fine("seats + 1 * 2 - 3 / 4 > 1"), .fine("-seats < 5"), .fine("-budget < 5 usd"), .fine("- -seats < 5"),
    .fine("began - began > 3 days and began + 3 days > began"), .fine("budget / 2 usd > 3"),
    .fine("budget * seats - 5 usd > budget / seats"), .mixUp("-state is \"a\"", .noArithmetic, "state"),
    .mixUp("-vip", .noArithmetic, "vip"), .mixUp("-began > began", .noArithmetic, "began"),
    .mixUp("budget * budget > 1 usd", .noArithmetic, "*"), .mixUp("began + began > began", .noArithmetic, "+"),
    .mixUp("5 - budget > 1 usd", .missingUnit, "5"), .mixUp("seats / budget > 1", .noArithmetic, "/"),
    .mixUp("1 < seats < 5", .chainedComparison, "<"),
  ]

  @Test("signs bind as they should", arguments: bindings)
  func precedence(verdict: Verdict) { verdict.check() }
}
