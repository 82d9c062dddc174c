import BatonDiagnostics
import Testing

/// Intents, windows, and every mistake that a pattern can have.
struct IntentTests {
  private static func pattern(_ text: String) -> String {
    "intent i says \"\(text)\"\nwhen intent.i hold\notherwise hold"
  }
  private static func intent(_ items: String, _ rest: String = "") -> String {
    "fact b: bool\nfact n: number\nintent i { \(items) }\n\(rest)when intent.i and b and n > 0 hold\notherwise hold"
  }

  static let patterns: [Verdict] = [
    .silent(pattern("how much")), .silent(pattern("how (much|many seats)")), .silent(pattern("[please] help")),
    .silent(pattern("refund*")), .silent(pattern("talk ... human")), .silent(pattern("talk ...8 human")),
    .silent(pattern("a|b c|(d|e) f")), .silent(pattern("(a|(b|[c] d)) e")),
    .silent(pattern("(talk|speak) [to] (a|the) [real] person")),
    .silent(pattern("don't")), .silent(pattern("e-mail")), .silent(pattern("日本")), .silent(pattern("👍🏽")),
    .silent(pattern("a ... (b|c) ...2 [d] e")),
    .silent(pattern(#"a\n(b|\t[\u{e9}])"#)), .silent(pattern(#"say \"no\" \\"#)),
    .wrong(pattern(#"a (\n|b)"#), .badPattern, #"(\n"#), .wrong(pattern(#"\n\t\\"#), .emptyPattern, #"\\"#),
    .wrong(pattern(#"\u{e9} )"#), .badPattern, ")"),
    .wrong(pattern(""), .emptyPattern, "\"\""), .wrong(pattern("[a]"), .emptyPattern, "[a]"),
    .wrong(pattern("[a] [b|c]"), .emptyPattern, "[a] [b|c]"), .wrong(pattern("!?"), .emptyPattern, "!?"),
    .wrong(pattern("a|"), .badPattern, "\"a|\""), .wrong(pattern("|a"), .badPattern, "\"|a\""),
    .wrong(pattern("a|[b]"), .emptyPattern, "[b]"),
    .wrong(pattern("(a"), .badPattern, "("), .wrong(pattern("a [b"), .badPattern, "["),
    .wrong(pattern("(a (b)"), .badPattern, "("),
    .wrong(pattern("a)"), .badPattern, ")"), .wrong(pattern("a] b"), .badPattern, "]"),
    .wrong(pattern("(a|)"), .badPattern, "(a|"), .wrong(pattern("()"), .badPattern, "("),
    .wrong(pattern("(|a)"), .badPattern, "("),
    .wrong(pattern("... a"), .badPattern, "..."), .wrong(pattern("a ..."), .badPattern, "..."),
    .wrong(pattern("a ... ... b"), .badPattern, "..."), .wrong(pattern("a (... b)"), .badPattern, "..."),
    .wrong(pattern("a ...0 b"), .badPattern, "...0"), .wrong(pattern("a ...101 b"), .badPattern, "...101"),
    .wrong(pattern("*"), .badPattern, "*"), .wrong(pattern("a * b"), .badPattern, "*"),
    .wrong(pattern("(a)* b"), .badPattern, "*"),
    .wrong("intent i says \"a\", \"(b\"\nwhen intent.i hold\notherwise hold", .badPattern, "("),
  ]

  @Test("patterns", arguments: patterns)
  func pattern(verdict: Verdict) { verdict.check() }

  static let intents: [Verdict] = [
    .silent(intent("says \"a\", \"b\"; except \"c\"; labelled \"x\", \"y\"; when b; from bot; in last message")),
    .silent(intent("labelled \"x\"")), .silent(intent("when n > 3")),
    .silent(intent("includes intent.j", "intent j says \"x\"\n")),
    .silent(intent("says \"a\"; from anyone; in last 3 messages")),
    .silent(intent("says \"a\"; in last 10 minutes; from agent")),
    .silent(intent("says \"a\"\n  says \"b\"\n  when b\n  when n > 3")),
    .wrong(intent(""), .emptyDeclaration, "i"), .wrong(intent("except \"a\""), .emptyDeclaration, "i"),
    .wrong(intent("from bot"), .emptyDeclaration, "i"),
    .wrong(intent("says \"a\"; when n"), .notACondition, "n"),
    .wrong(intent("says \"a\"; from bot; from agent"), .saidTwice, "from agent"),
    .wrong(intent("says \"a\"; in last message; in last 3 messages"), .saidTwice, "in last 3 messages"),
    .wrong(intent("says \"a\"; in last 0 messages"), .badWindow, "0"),
    .wrong(intent("says \"a\"; in last 1.5 messages"), .badWindow, "1.5"),
    .wrong(intent("says \"a\"; in last 0 minutes"), .badWindow, "0 minutes"),
    .wrong(intent("says \"a\"; in last 3"), .missingUnit, "3"),
    .wrong(intent("says \"a\"; in last 3 usd"), .unknownUnit, "usd"),
    .wrong(intent("says \"a\"; includes intent.nope"), .unknownDeclaration, "nope"),
    .wrong(intent("says \"a\"; includes b"), .unknownDeclaration, "b"),
    .wrong("fact b: bool\nwhen b and intent.b hold\notherwise hold", .unknownDeclaration, "b"),
    .mixUp("count of intent.pricing in last 0 messages > 1", .badWindow, "0"),
    .mixUp("count of intent.pricng > 1", .unknownDeclaration, "pricng"),
    .mixUp("count of intent.pricing", .notACondition, "count of intent.pricing"),
    .mixUp("intent.pricing.much", .unknownDeclaration, "much"), .mixUp("intent > 3", .unknownDeclaration, "intent"),
  ]

  @Test("intents", arguments: intents)
  func intent(verdict: Verdict) { verdict.check() }
}
