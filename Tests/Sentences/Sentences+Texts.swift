extension Sentence {
  /// What texts print.
  package static let ofTexts: [Sentence] = [
    Sentence(
      "`{E}` is filled in, `{E|fallback}` where unknown, `{{` and `}}` are braces",
      """
      fact name: text
      hold say "Hi {name|there}{name}, {{you}}"
      test "t" {
        expect hold say "Hi there, {you}"
        name = "Ann"
        expect hold say "Hi AnnAnn, {you}"
      }
      """),
    Sentence(
      "A bool prints yes or no, a number in its shortest form, money and durations as people read them",
      """
      fact b: bool = true
      fact n: number = 2.50
      fact m: money usd = 40_000 usd
      fact d: duration = 1.5 hours
      fact t: type
      type type is a "the A", b
      hold say "{b}, {not b}, {n}, {m}, {-m - 0.5 usd}, {d}, {d * 24}, {d - d}, {t}"
      test "t" {
        t = a
        expect hold say "yes, no, 2.5, 40,000 USD, -40,000.50 USD, 1 hour 30 minutes, 1 day 12 hours, 0 seconds, the A"
      }
      """),
    Sentence(
      "An instant prints in the policy's zone, a team its title, a set its values by commas in the order declared",
      """
      policy "p" in "Europe/Paris"
      fact i: instant = 2026-11-20T09:30:00Z
      fact owner: team
      fact s: set of one of x, y, z
      fact texts: set of text
      team "a" { title "The A team" }
      hold say "{i}, {owner}, {s}, {texts}"
      test "t" {
        owner = team "a"
        s = {z, x}
        texts = {"b", "a"}
        expect hold say "2026-11-20 10:30, The A team, x, z, a, b"
      }
      """),
    Sentence(
      "No zone anywhere: UTC, and says so",
      """
      fact i: instant = 2026-11-20T09:30:00Z
      hold say "{i}"
      test "t" { expect hold say "2026-11-20 09:30 UTC" }
      """),
    Sentence(
      "`opens_at` prints in the hours' own zone, with `opens_time` and `opens_date` beside it",
      """
      policy "p" in "UTC"
      hours paris in "Europe/Paris" { mon..fri 09:00-18:00 }
      team "paris" { hours paris; title "Paris" }
      queue for team "paris"
        say "{team.title} {team.opens_at}; {hours.paris.opens_time} {hours.paris.opens_date}"
      test "today" { at 2026-11-20 06:00; expect queue say "Paris at 09:00; 09:00 2026-11-20" }
      test "tomorrow" { at 2026-11-19 20:00; expect queue say "Paris tomorrow at 09:00; 09:00 2026-11-20" }
      test "monday" { at 2026-11-20 20:00; expect queue say "Paris on Monday at 09:00; 09:00 2026-11-23" }
      test "open" { at 2026-11-20 10:00; expect queue say "Paris ;  " }
      """),
  ]
}
