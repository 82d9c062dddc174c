extension DiagnosticCode {
  /// E01xx, what the parser finds.
  package static let syntax: [DiagnosticCode] = [
    unexpected, missingValue, unclosed, strayBracket, reservedWord, chainedComparison, missingAction, misplacedModifier,
    nestedTooDeeply, badTemplate, foreignWord, itemGoesOn, noDeclaration, unitOnItsOwnLine, isUnknown,
  ]

  /// Something else than what must stand there.
  package static let unexpected = DiagnosticCode(
    "E0101", "a word or a sign in the wrong place",
    """
    What was read so far can go on in a few ways only, and this is none of them. The message says what was expected; often a \
    word before it is missing or misspelt.
    """,
    wrong: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route team "sales"
      otherwise hold
      """,
    right: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route to team "sales"
      otherwise hold
      """)

  /// A value or a condition that is not there.
  package static let missingValue = DiagnosticCode(
    "E0102", "a missing value or condition",
    """
    A comparison has two sides, `and` and `or` join two conditions, and a rule's `when` wants one. The place where it is missing \
    is marked.
    """,
    wrong: """
      fact lead.seats: number
      team "sales"
      when lead.seats >=
      route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.seats: number
      team "sales"
      when lead.seats >= 50
      route to team "sales"
      otherwise hold
      """)

  /// A bracket without its end.
  package static let unclosed = DiagnosticCode(
    "E0103", "a bracket that is never closed",
    """
    Every `(`, `[` and `{` has its `)`, `]` and `}`. The message names the one that is open, and the place where it could be \
    closed at the latest.
    """,
    wrong: """
      fact lead.seats: number
      team "sales"
      when not (lead.seats < 50 route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.seats: number
      team "sales"
      when not (lead.seats < 50) route to team "sales"
      otherwise hold
      """)

  /// A closing bracket that nothing opened.
  package static let strayBracket = DiagnosticCode(
    "E0104", "a bracket that closes nothing",
    """
    A closing bracket was left over, or the one that it belongs to is missing.
    """,
    wrong: """
      team "sales" { title "Sales" } }
      route to team "sales"
      """,
    right: """
      team "sales" { title "Sales" }
      route to team "sales"
      """)

  /// A reserved word where a name is wanted.
  package static let reservedWord = DiagnosticCode(
    "E0105", "a reserved word as a name",
    """
    `and`, `or`, `not`, `is`, `in`, `known`, `unknown`, `true`, `false`, `when` and `otherwise` always mean what they mean. \
    Every other word, keywords too, may be a name. A language or a text that is spelt so stands in quotes.
    """,
    wrong: """
      team "sales" { languages en, is }
      route to team "sales"
      """,
    right: """
      team "sales" { languages en, "is" }
      route to team "sales"
      """)

  /// A comparison of a comparison.
  package static let chainedComparison = DiagnosticCode(
    "E0106", "comparisons that chain",
    """
    `1 < a < 5` compares a condition with a number. Join two comparisons with `and`, or say `between`, which includes both ends.
    """,
    wrong: """
      fact lead.seats: number
      team "sales"
      when 10 <= lead.seats <= 50 route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.seats: number
      team "sales"
      when lead.seats between 10 and 50 route to team "sales"
      otherwise hold
      """)

  /// A rule that does nothing.
  package static let missingAction = DiagnosticCode(
    "E0107", "a rule without an action",
    """
    A rule ends in what it does: `route to`, `queue for`, `ask`, `hold`, or a block of rules in braces.
    """,
    wrong: """
      fact lead.vip: bool
      team "sales"
      when lead.vip
      otherwise route to team "sales"
      """,
    right: """
      fact lead.vip: bool
      team "sales"
      when lead.vip hold
      otherwise route to team "sales"
      """)

  /// A modifier in the wrong place.
  package static let misplacedModifier = DiagnosticCode(
    "E0108", "a modifier in the wrong place",
    """
    `priority`, `say`, `within` and their like stand after the action that they belong to. Before the `{` of a block they hold \
    for all rules inside. `also` takes modifiers and no action.
    """,
    wrong: """
      fact lead.vip: bool
      team "sales"
      when lead.vip priority high route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route to team "sales" priority high
      otherwise hold
      """)

  /// More than 256 levels.
  package static let nestedTooDeeply = DiagnosticCode(
    "E0109", "too many levels in each other",
    """
    Brackets, blocks, `not` and their like may stand in each other 256 deep. Nobody writes that by hand: give parts of it names \
    with `define`.
    """,
    wrong: "", right: "")

  /// A hole in a text that cannot be read.
  package static let badTemplate = DiagnosticCode(
    "E0110", "a hole in a text that cannot be read",
    """
    In what is said, `{E}` is filled in, `{E|fallback}` has a text for the case that E is unknown, and a brace itself is \
    written `{{` or `}}`.
    """,
    wrong: """
      otherwise hold say "See you at {the office"
      """,
    right: """
      otherwise hold say "See you at {{the office"
      """)

  /// A keyword of another language.
  package static let foreignWord = DiagnosticCode(
    "E0111", "a word of another language",
    """
    A rule's condition follows `when`, its action follows that without a `then`, and what is left goes to `otherwise`. There is \
    no `else if`: rules are tried in order.
    """,
    wrong: """
      fact lead.vip: bool
      team "sales"
      if lead.vip route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route to team "sales"
      otherwise hold
      """)

  /// Two items on one line.
  package static let itemGoesOn = DiagnosticCode(
    "E0112", "two items on one line",
    """
    In the blocks that list items each item ends with its line; two on a line have a `;` between them. A line goes on where a \
    bracket is open, after a comma and after a word or sign that wants more, and where the next begins with `and` or `or`.
    """,
    wrong: """
      team "sales" { title "Sales" sla 5 minutes }
      route to team "sales"
      """,
    right: """
      team "sales" { title "Sales"; sla 5 minutes }
      route to team "sales"
      """)

  /// Something that begins no declaration.
  package static let noDeclaration = DiagnosticCode(
    "E0113", "no declaration and no rule",
    """
    A policy is made of declarations, which begin with `fact`, `team`, `hours` and their like, and of rules, which begin with \
    `rule`, `when`, `otherwise` or an action. A block holds rules only.
    """,
    wrong: """
      fcat lead.vip: bool
      team "sales"
      when lead.vip route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route to team "sales"
      otherwise hold
      """)

  /// A unit on the line after its number.
  package static let unitOnItsOwnLine = DiagnosticCode(
    "E0114", "a unit apart from its number",
    """
    Line ends mean nothing in a rule, with one exception: a unit stands on its number's line.
    """,
    wrong: """
      fact lead.timeline: duration
      team "sales"
      when lead.timeline <= 180
        days route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.timeline: duration
      team "sales"
      when lead.timeline <= 180 days
        route to team "sales"
      otherwise hold
      """)

  /// `is unknown` instead of `unknown`.
  package static let isUnknown = DiagnosticCode(
    "E0115", "`is known` or `is unknown`",
    """
    `known` and `unknown` stand before what they ask after: `unknown lead.budget`.
    """,
    wrong: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget is unknown route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when unknown lead.budget route to team "sales"
      otherwise hold
      """)
}
