extension DiagnosticCode {
  /// E00xx, what the lexer finds.
  package static let words: [DiagnosticCode] = [
    brokenText, strangeCharacter, wrongSign, wrongQuotes, unclosedText, badEscape, stuckNumber, badName, badInstant,
  ]

  /// Bytes that are no UTF-8.
  package static let brokenText = DiagnosticCode(
    "E0001", "bytes that are not UTF-8",
    """
    A policy is a text file in UTF-8, which every editor can write. What was read is not: the file may have been saved in \
    another encoding, or it may not be a text at all.

    Save it as UTF-8. Each run of broken bytes, and each run of NUL bytes, is told once.
    """,
    wrong: "", right: "")

  /// A character that means nothing.
  package static let strangeCharacter = DiagnosticCode(
    "E0002", "a character that means nothing",
    """
    Outside of texts and comments a policy is made of words, numbers and a few signs. This character is none of them; often \
    it came along with something that was pasted. So do blanks that look like a space and are none. An amount has its currency \
    behind it, as a word.
    """,
    wrong: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget > $50 route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 50 usd route to team "sales"
      otherwise hold
      """)

  /// A sign of another language.
  package static let wrongSign = DiagnosticCode(
    "E0003", "a sign of another language",
    """
    Baton writes `is` and `is not` for equality, `and`, `or` and `not` for logic, `<=` and `>=` for order, and `#` before a \
    comment. `=` gives a fact its default, and its value in a test; it compares nothing.
    """,
    wrong: """
      fact lead.state: text
      team "sales"
      when lead.state == "NY" route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.state: text
      team "sales"
      when lead.state is "NY" route to team "sales"
      otherwise hold
      """)

  /// Quotes other than the straight double ones.
  package static let wrongQuotes = DiagnosticCode(
    "E0004", "quotes of another kind",
    """
    A text stands between straight double quotes: `"New York"`. Word processors turn them into curly ones.
    """,
    wrong: """
      fact lead.state: text
      team "sales"
      when lead.state is 'NY' route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.state: text
      team "sales"
      when lead.state is "NY" route to team "sales"
      otherwise hold
      """)

  /// A text without its end.
  package static let unclosedText = DiagnosticCode(
    "E0005", "a text without its end",
    """
    A text begins and ends with `"`, on one line. A quote inside it is written `\\"`, a line end `\\n`.
    """,
    wrong: """
      otherwise hold say "One moment, please
      """,
    right: """
      otherwise hold say "One moment, please"
      """)

  /// A backslash that begins no escape.
  package static let badEscape = DiagnosticCode(
    "E0006", "a backslash that means nothing",
    """
    In a text a backslash begins one of `\\"`, `\\\\`, `\\n`, `\\t` and `\\u{1F600}`, a character by its number. A backslash \
    itself is written twice.
    """,
    wrong: """
      otherwise hold say "In \\docs you find more"
      """,
    right: """
      otherwise hold say "In \\\\docs you find more"
      """)

  /// A number with a word stuck to it.
  package static let stuckNumber = DiagnosticCode(
    "E0007", "a number that cannot be read",
    """
    A number is digits, `_` between them as one likes, and at most one fraction: `5_000`, `0.25`. `%`, `k` and `m` stick to \
    it: `70%`, `5k`, `2.5m`. A unit stands apart: `5_000 usd`, `3 days`. A time is `09:00` or `17:30`.
    """,
    wrong: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget >= 5000usd route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget >= 5000 usd route to team "sales"
      otherwise hold
      """)

  /// A word that cannot be a name.
  package static let badName = DiagnosticCode(
    "E0008", "a word that cannot be a name",
    """
    Names and keywords are small letters `a` to `z`, digits and `_`, and begin with a letter. What people read may be \
    anything: it stands in quotes.
    """,
    wrong: """
      fact lead.vip: bool
      team "sales"
      when lead.VIP route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route to team "sales"
      otherwise hold
      """)

  /// An instant that has not its form.
  package static let badInstant = DiagnosticCode(
    "E0009", "an instant that cannot be read",
    """
    An instant is a date and a time on the policy's own clock, `2026-11-20 10:30`, on the clock of a zone, `2026-11-20 10:30 \
    in "Europe/Paris"`, or with its offset, `2026-11-20T15:30:00Z` or `2026-11-20T16:30:00+01:00`.
    """,
    wrong: """
      fact trial.end: instant
      team "sales"
      when trial.end < 2026-11-20T15:30 route to team "sales"
      otherwise hold
      """,
    right: """
      fact trial.end: instant
      team "sales"
      when trial.end < 2026-11-20T15:30:00Z route to team "sales"
      otherwise hold
      """)
}
