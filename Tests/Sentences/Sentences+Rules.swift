extension Sentence {
  /// "Rules and actions".
  package static let ofRules: [Sentence] = [
    Sentence(
      "Rules are tried in the order written; a block whose inner rules all fail falls through",
      """
      fact a: bool = true
      fact b: bool
      team "one"
      team "two"
      rule "outer" when a {
        when b route to team "one"
        rule "inner" { when not b route to team "one" tag "not b" }
      }
      when a route to team "two"
      otherwise hold
      test "t" {
        expect route to team "two"
        b = true
        expect route to team "one" by rule "outer"
        b = false
        expect route to team "one" tag "not b" by rule "inner"
      }
      """),
    Sentence(
      "An `otherwise` whose action cannot fire does not, and the chat goes on after the block",
      """
      fact a: bool = true
      fact owner: team
      team "one"
      when a {
        when not a hold tag "never"
        otherwise route to owner
      }
      otherwise hold tag "after"
      test "t" {
        expect hold tag "after"
        owner = team "one"
        expect route to team "one" no tag "after"
      }
      """),
    Sentence(
      "`route to first open of`: the first that is open, unknown ones skipped; none: the rule does not fire",
      """
      fact owner: team
      team "one"
      team "two"
      route to first open of owner, team "one"
      otherwise hold
      test "t" {
        expect route to team "one"
        owner = team "two"
        expect route to team "two"
        team "two" is closed
        expect route to team "one"
        team "one" is closed
        expect hold
      }
      """),
    Sentence(
      "`first open of teams where`, in the order declared; a language compares `-` and `_` alike, and `en` meets `en-US`",
      """
      use std.chat
      team "none"
      team "pt" { languages "pt-BR" }
      team "en" { languages en; skills billing }
      team "also en" { languages en }
      route to first open of teams where team.languages has customer.language
      otherwise hold
      test "t" {
        expect hold
        customer.language = "en_us"
        expect route to team "en"
        team "en" is closed
        expect route to team "also en"
        customer.language = "PT_br"
        expect route to team "pt"
        customer.language = "de"
        expect hold
      }
      """),
    Sentence(
      "`or queue`: instead of reaching a closed team, hand over when it next opens; its modifiers are nearer and win",
      """
      policy "p" in "UTC"
      hours day { daily 09:00-18:00 }
      fact owner: team
      team "one" { hours day; title "One" }
      team "two" { hours day }
      route to first open of owner, team "one"
        say "Now." priority high
        or queue say "{team.title} is back {team.opens_at}."
      test "open" { at 2026-11-20 10:00; expect route to team "one" say "Now." priority high }
      test "closed" { at 2026-11-20 20:00; expect queue for team "one" say "One is back tomorrow at 09:00." priority high }
      test "of several, the first named that is known" {
        at 2026-11-20 20:00
        owner = team "two"
        expect queue for team "two"
      }
      test "unknown hours" { expect queue for team "one" say "One is back ." }
      """),
    Sentence(
      "A plain `route` to a team whose hours are unknown goes there, one with `or queue` queues",
      """
      policy "p" in "UTC"
      hours day { daily 09:00-18:00 }
      fact a: bool
      team "one" { hours day }
      when a route to team "one"
      otherwise route to team "one" or queue
      test "t" {
        expect queue for team "one"
        a = true
        expect route to team "one"
      }
      """),
    Sentence(
      "`ask` fires only while one of its facts is unknown",
      """
      fact a: number
      fact b: number
      ask "What?" for a, b
      otherwise hold
      test "t" {
        expect ask
        a = 1
        expect ask
        b = 1
        expect hold
        a = unknown
        expect ask
      }
      """),
    Sentence(
      "When nothing fires the outcome is `hold`",
      """
      fact a: bool
      when a hold tag "a"
      test "t" { expect hold no tag "a" }
      """),
    Sentence(
      "Of modifiers said once the nearest wins: own, inner block, outer block, team, then `also`; unknown: left out",
      """
      fact p: priority
      fact n: number
      team "t" { sla 10 minutes }
      rule "outer" when n >= 1 priority urgent within 1 minute say "outer" {
        rule "inner" when n >= 2 priority p say "inner" {
          when n >= 3 route to team "t" say "own"
          otherwise route to team "t"
        }
        otherwise route to team "t"
      }
      otherwise route to team "t"
      also within 1 second say "also"
      test "t" {
        expect route priority normal within 10 minutes say "also"
        n = 1
        expect route priority urgent within 1 minute say "outer"
        n = 2
        expect route priority urgent say "inner"
        p = low
        expect route priority low
        n = 3
        expect route say "own"
      }
      """),
    Sentence(
      "`within` counts for `route` and `queue` only",
      """
      hold within 5 minutes tag "x"
      test "t" { expect hold tag "x" }
      """),
    Sentence(
      "`tag` adds up: own, inner block, outer block, then `also`, without doubles",
      """
      fact word: text = "own"
      rule "outer" tag "outer" {
        rule "inner" tag "inner" { hold tag "{word}" tag "outer" }
      }
      also tag "also"
      test "t" { expect hold tag "own" tag "inner" tag "outer" tag "also" by rule "outer" }
      """),
  ]
}
