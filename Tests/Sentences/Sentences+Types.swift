extension Sentence {
  /// "Types".
  package static let ofTypes: [Sentence] = [
    Sentence(
      "Numbers are exact decimals of six places; `*` and `/` round half to even",
      """
      fact a: number = 0.1
      fact b: number = 0.2
      also when a + b is 0.3 tag "exact"
      also when 0.000001 * (a + 0.4) is 0 and 0.000003 * (a + 0.4) is 0.000002 tag "even"
      also when (a + 0.9) / 3 is 0.333333 and (a + 1.9) / 3 is 0.666667 tag "thirds"
      also when 70% is 0.7 and 5k is 5_000 and 2.5m is 2_500_000 tag "literals"
      otherwise hold
      test "t" { expect hold tag "exact" tag "even" tag "thirds" tag "literals" }
      """),
    Sentence(
      "money ± money, money * number, money / number, money / money",
      """
      fact m: money usd = 100 usd
      also when m + 1 usd is 101 usd and m - 1 usd is 99 usd tag "sums"
      also when m * 2 is 200 usd and 2 * m is 200 usd and m / 4 is 25 usd tag "scaled"
      also when m / 40 usd is 2.5 tag "ratio"
      also when -m < 0 usd tag "negative"
      otherwise hold
      test "t" { expect hold tag "sums" tag "scaled" tag "ratio" tag "negative" }
      """),
    Sentence(
      "durations likewise; instant − instant, instant ± duration",
      """
      policy "p" in "UTC"
      fact d: duration = 90 seconds
      fact i: instant
      also when d is 1.5 minutes and d * 2 is 3 minutes and d / 45 seconds is 2 tag "durations"
      also when i - 2026-11-20 10:00 is 30 minutes tag "difference"
      also when i + 1 hour is 2026-11-20T11:30:00Z and i - 1 hour < i tag "shifted"
      otherwise hold
      test "t" {
        i = 2026-11-20 10:30
        expect hold tag "durations" tag "difference" tag "shifted"
      }
      """),
    Sentence(
      "Texts are compared after full case folding, NFC and trimming",
      """
      fact t: text
      also when t is "STRASSE" tag "is"
      also when t starts with "STR" and t ends with "e" and t contains "ass" tag "parts"
      also when t in {"x", "strasse"} tag "in"
      otherwise hold
      test "t" {
        t = "  Straße "
        expect hold tag "is" tag "parts" tag "in"
        t = "x"
        expect hold no tag "is" no tag "parts" tag "in"
      }
      """),
    Sentence(
      "An enum declared with `<` is ordered, and a bare word beside an enum is that enum's value",
      """
      type tier is free < starter < business
      fact tier: tier = starter
      fact free: number = 5
      also when tier > free tag "more"
      also when tier between free and starter tag "between"
      also when tier is not business and tier in {free, starter} tag "in"
      otherwise hold
      test "t" { expect hold tag "more" tag "between" tag "in" }
      """),
    Sentence(
      "`has X`, `has any of S`, `has all of S`, `has none of S`; a set of text also takes an enum's words",
      """
      fact s: set of text
      fact topic: one of networking, billing
      also when s has "B" tag "has"
      also when s has any of {"x", "a"} tag "any"
      also when s has all of {"b", "a"} tag "all"
      also when s has none of {"x", "y"} tag "none"
      also when s has topic tag "topic"
      otherwise hold
      test "t" {
        s = {"a", "b", "billing"}
        topic = billing
        expect hold tag "has" tag "any" tag "all" tag "none" tag "topic"
        s = {"x"}
        expect hold no tag "has" tag "any" no tag "all" no tag "none" no tag "topic"
        s = {}
        expect hold no tag "any" no tag "all" tag "none"
        s = unknown
        expect hold no tag "any" no tag "all" no tag "none"
      }
      """),
    Sentence(
      "Precedence: `or` < `and` < `not` < comparisons < `+ -` < `* /` < unary `-`",
      """
      fact yes: bool = true
      fact no: bool = false
      fact n: number = 2
      also when yes or no and no tag "1"
      also when not no and yes tag "2"
      also when 1 + n * 3 is 7 and -n + 1 is -1 tag "3"
      also when not n is 3 tag "4"
      otherwise hold
      test "t" { expect hold tag "1" tag "2" tag "3" tag "4" }
      """),
  ]
}
