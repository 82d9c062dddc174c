extension Sentence {
  /// "Declarations", without the intents.
  package static let ofDeclarations: [Sentence] = [
    Sentence(
      "A define by cases: the first true one counts, unknown where one before it is unknown",
      """
      fact site.down: bool
      fact users.hit: number
      define severity: one of sev1, sev2, sev4 as {
        sev1 when site.down
        sev2 when users.hit >= 50
        otherwise sev4
      }
      also when severity is sev1 tag "1"
      also when severity is sev2 tag "2"
      also when severity is sev4 tag "4"
      also when unknown severity tag "?"
      otherwise hold
      test "t" {
        users.hit = 60
        expect hold tag "?"
        site.down = false
        expect hold tag "2"
        users.hit = 1
        expect hold tag "4"
        site.down = true
        users.hit = unknown
        expect hold tag "1" no tag "?"
      }
      """),
    Sentence(
      "A qualification is the condition of all of its criteria, and each is one by itself",
      """
      fact a: number
      fact b: number
      qualification q {
        big   a > 10
        small b < 10
      }
      also when qualification.q tag "q"
      also when qualification.q.big tag "big"
      also when unknown qualification.q tag "unknown"
      also when not qualification.q tag "not"
      otherwise hold
      test "t" {
        expect hold tag "unknown"
        a = 11
        expect hold tag "unknown" tag "big" no tag "q"
        b = 10
        expect hold tag "not" no tag "unknown"
        b = 9
        expect hold tag "q"
      }
      """),
    Sentence(
      "`hours` is a condition at the chat's `now`, unknown without one; the end is not inside; dates beat weekdays",
      """
      policy "p" in "America/New_York"
      hours open {
        mon..fri 09:00-18:00
        closed dec 24..jan 1
        on 2026-12-24 09:00-12:00
      }
      also when hours.open tag "open"
      also when unknown hours.open tag "unknown"
      also when hours.open.opens_in <= 1 hour tag "soon"
      also when hours.open.closes_in <= 1 hour tag "closing"
      otherwise hold
      test "none" { expect hold tag "unknown" }
      test "friday" { at 2026-11-20 09:00; expect hold tag "open" no tag "soon" no tag "closing" }
      test "evening" { at 2026-11-20 17:30; expect hold tag "open" tag "closing" }
      test "the end" { at 2026-11-20 18:00; expect hold no tag "open" no tag "closing" }
      test "early" { at 2026-11-20 08:00; expect hold no tag "open" tag "soon" }
      test "saturday" { at 2026-11-21 10:00; expect hold no tag "open" }
      test "christmas eve" { at 2026-12-24 11:00; expect hold tag "open" }
      test "christmas" { at 2026-12-25 11:00; expect hold no tag "open" }
      """),
    Sentence(
      "Spans over midnight belong to the day they start on",
      """
      policy "p" in "UTC"
      hours night { fri 22:00-06:00 }
      also when hours.night tag "open"
      otherwise hold
      test "before" { at 2026-11-20 05:00; expect hold no tag "open" }
      test "friday" { at 2026-11-20 23:00; expect hold tag "open" }
      test "saturday" { at 2026-11-21 05:59; expect hold tag "open" }
      test "over" { at 2026-11-21 06:00; expect hold no tag "open" }
      """),
    Sentence(
      "Tables: alternatives in keys, an unknown cell, `otherwise` for a key that is known and not there",
      """
      type region is north, south
      fact state: text
      fact size: one of small, big
      table t (state: text, size: one of small, big -> region: region, n: number) {
        "NY" | "MA", big: north, 1
        "NY", small:      south, unknown
        otherwise:        south, 9
      }
      also when t[state, size].region is north tag "north"
      also when t[state, size].n is 9 tag "otherwise"
      also when unknown t[state, size].n tag "unknown"
      otherwise hold
      test "t" {
        expect hold tag "unknown"
        state = "ma"
        expect hold tag "unknown"
        size = big
        expect hold tag "north" no tag "unknown"
        size = small
        expect hold tag "otherwise"
        state = "NY"
        expect hold tag "unknown"
      }
      """),
    Sentence(
      "A team is open when its hours are (or it has none) and the input does not say that it is not",
      """
      policy "p" in "UTC"
      hours day { daily 09:00-18:00 }
      team "day" { hours day }
      team "always"
      also when team "day" is open tag "day"
      also when team "day" is closed tag "day closed"
      also when team "always" is open tag "always"
      otherwise hold
      test "t" {
        expect hold no tag "day" no tag "day closed" tag "always"
        at 2026-11-20 10:00
        expect hold tag "day" no tag "day closed"
        team "day" is closed
        team "always" is closed
        expect hold no tag "day" tag "day closed" no tag "always"
      }
      """),
    Sentence(
      "Every `also` that holds adds its modifiers, whichever rule won, and if none did",
      """
      fact a: bool
      team "t"
      when a route to team "t" tag "rule" priority high
      also tag "always" priority low
      also when a tag "a" say "second"
      also when not a tag "not a"
      test "t" {
        expect hold tag "always" no tag "a" no tag "not a" priority low
        a = true
        expect route tag "rule" tag "always" tag "a" no tag "not a" priority high say "second"
      }
      """),
  ]
}
