extension Sentence {
  /// "What is not known".
  package static let ofTheUnknown: [Sentence] = [
    Sentence(
      "A fact that the input does not give has its default, or else is unknown; one given as null is unknown",
      """
      fact a: number = 1
      fact b: number
      also when a is 1 tag "default"
      also when unknown a tag "a unknown"
      also when unknown b tag "b unknown"
      otherwise hold
      test "t" {
        expect hold tag "default" no tag "a unknown" tag "b unknown"
        a = 2
        b = 2
        expect hold no tag "default" no tag "a unknown" no tag "b unknown"
        a = unknown
        expect hold no tag "default" tag "a unknown"
      }
      """),
    Sentence(
      "`false and unknown` is false, `true or unknown` is true, `not unknown` is unknown",
      """
      fact yes: bool = true
      fact no: bool = false
      fact maybe: bool
      also when not (no and maybe) tag "1"
      also when not (maybe and no) tag "2"
      also when maybe or yes tag "3"
      also when yes or maybe tag "4"
      also when not maybe tag "never"
      also when yes and maybe or no or maybe tag "never"
      also when unknown (not maybe) and unknown (yes and maybe) and unknown (no or maybe) tag "5"
      otherwise hold
      test "t" { expect hold tag "1" tag "2" tag "3" tag "4" tag "5" no tag "never" }
      """),
    Sentence(
      "a comparison with an unknown side is unknown; `known E` and `unknown E` are never unknown",
      """
      fact a: number
      fact b: number = 1
      also when unknown (a < b) and unknown (b is a) and unknown (a between 0 and 2) and unknown (b in {a}) tag "unknown"
      also when b in {a, 1} tag "in"
      also when unknown a and not known a and known (known a) tag "never unknown"
      otherwise hold
      test "t" { expect hold tag "unknown" tag "in" tag "never unknown" }
      """),
    Sentence(
      "`not (lead.budget < 5k usd)` does not fire for a lead whose budget nobody asked",
      """
      fact lead.budget: money usd
      team "sales"
      when not (lead.budget < 5k usd) route to team "sales"
      otherwise hold
      test "t" {
        expect hold
        lead.budget = 4_999.99 usd
        expect hold
        lead.budget = 5_000 usd
        expect route to team "sales"
      }
      """),
    Sentence(
      "A score is a range: each amount counted or not, independently, then clamped; a comparison holds over all of it",
      """
      fact a: bool
      fact b: bool
      fact c: bool = true
      score s between 0 and 100 {
        +30 when c
        +20 when a
        -10 when b
      }
      also when score.s >= 20 tag ">= 20"
      also when score.s <= 50 tag "<= 50"
      also when not (score.s > 50) tag "not > 50"
      also when not (score.s is 60) tag "not 60"
      also when score.s between 20 and 50 tag "between"
      also when unknown (score.s >= 30) tag "unknown"
      also when unknown score.s tag "range"
      also when unknown (score.s + 1) tag "sum unknown"
      otherwise hold
      test "t" {
        expect hold tag ">= 20" tag "<= 50" tag "not > 50" tag "not 60" tag "between" tag "unknown" tag "range" tag "sum unknown"
        a = true
        b = false
        expect hold no tag "unknown" no tag "range" no tag "sum unknown"
      }
      """),
    Sentence(
      "An intent is never unknown, and an unknown `when` in it counts as not found",
      """
      fact maybe: bool
      intent x {
        says "x"
        when maybe
      }
      also when not intent.x tag "not there"
      also when intent.x tag "there"
      otherwise hold
      test "t" {
        expect hold tag "not there" no tag "there"
        maybe = true
        expect hold tag "there"
        maybe = unknown
        customer "x"
        expect hold tag "there"
      }
      """),
    Sentence(
      "Arithmetic without a value (division by zero, overflow, a key that a table lacks) is unknown",
      """
      fact a: number = 0
      fact state: text = "NY"
      table t (state: text -> owner: number) {
        "NY": 1
        "MA": unknown
      }
      also when unknown (1 / a) tag "division"
      also when unknown (9_000_000_000_000 * (2 + a) > 0) tag "overflow"
      also when unknown t[state].owner tag "no cell"
      otherwise hold
      test "t" {
        expect hold tag "division" tag "overflow" no tag "no cell"
        a = 1
        expect hold no tag "division"
        state = "MA"
        expect hold tag "no cell"
        state = "CA"
        expect hold tag "no cell"
        state = unknown
        expect hold tag "no cell"
      }
      """),
  ]
}
