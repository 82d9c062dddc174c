extension DiagnosticCode {
  /// E023x and E024x, types and literals.
  package static let types: [DiagnosticCode] = [
    typeMismatch, missingUnit, currencyMismatch, quotedEnumValue, notOrdered, notACondition, noArithmetic, notASet,
    literalExpected, numberOutOfRange, bareDate, dateDoesNotExist, zoneNeeded, notAValue,
  ]

  /// A value of another type than is needed.
  package static let typeMismatch = DiagnosticCode(
    "E0230", "a value of the wrong type",
    """
    Values are compared, assigned and passed on within one type only: a text is never a number, a duration never an \
    amount. The error says which type stands there and which one is needed.
    """,
    wrong: """
      fact lead.seats: number
      team "sales"
      when lead.seats > "ten" route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.seats: number
      team "sales"
      when lead.seats > 10 route to team "sales"
      otherwise hold
      """)

  /// A bare number where an amount or a duration is meant.
  package static let missingUnit = DiagnosticCode(
    "E0231", "a number without its unit",
    """
    An amount says its currency and a duration its unit, so that nobody has to guess: `5_000 usd`, `10 minutes`.
    """,
    wrong: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget >= 5000 route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget >= 5000 usd route to team "sales"
      otherwise hold
      """)

  /// Two currencies against each other.
  package static let currencyMismatch = DiagnosticCode(
    "E0232", "two currencies against each other",
    """
    Amounts of two currencies cannot be compared or added: a policy knows no exchange rate.
    """,
    wrong: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget >= 5_000 eur route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget >= 5_000 usd route to team "sales"
      otherwise hold
      """)

  /// A text where an enum's value is meant.
  package static let quotedEnumValue = DiagnosticCode(
    "E0233", "a text where an enum's value is meant",
    """
    The values of an enum are bare words. Quotes make a text of them, which is something else.
    """,
    wrong: """
      fact account.tier: one of free, enterprise
      team "sales"
      when account.tier is "enterprise" route to team "sales"
      otherwise hold
      """,
    right: """
      fact account.tier: one of free, enterprise
      team "sales"
      when account.tier is enterprise route to team "sales"
      otherwise hold
      """)

  /// `<` on what has no order.
  package static let notOrdered = DiagnosticCode(
    "E0234", "an order where there is none",
    """
    `<`, `<=`, `>`, `>=` and `between` compare numbers, amounts, durations, instants and the values of an ordered enum. \
    `type tier is free < pro` makes an enum ordered; `type tier is free, pro` does not.
    """,
    wrong: """
      fact account.tier: one of free, enterprise
      team "sales"
      when account.tier >= enterprise route to team "sales"
      otherwise hold
      """,
    right: """
      type tier is free < enterprise
      fact account.tier: tier
      team "sales"
      when account.tier >= enterprise route to team "sales"
      otherwise hold
      """)

  /// A value where a condition is needed.
  package static let notACondition = DiagnosticCode(
    "E0235", "a value where a condition is needed",
    """
    After `when`, `and`, `or` and `not` stands something that is true or false. A value becomes a condition by \
    comparing it, or by asking whether it is `known`.
    """,
    wrong: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when known lead.budget route to team "sales"
      otherwise hold
      """)

  /// Arithmetic that has no meaning.
  package static let noArithmetic = DiagnosticCode(
    "E0236", "arithmetic that means nothing",
    """
    Numbers go with numbers. Amounts and durations are added to and divided by their own kind, and multiplied and divided \
    by numbers. Two instants differ by a duration, and a duration is added to an instant.
    """,
    wrong: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget * lead.budget > 1 usd route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget * 2 > 1 usd route to team "sales"
      otherwise hold
      """)

  /// `in` or `has` without a set.
  package static let notASet = DiagnosticCode(
    "E0237", "something that is no set",
    """
    `X in S` and `S has X` need a set at S: a fact of type `set of …`, or values in braces, `{a, b}`.
    """,
    wrong: """
      fact account.tier: one of free, enterprise
      team "sales"
      when account.tier has enterprise route to team "sales"
      otherwise hold
      """,
    right: """
      fact account.tier: one of free, enterprise
      team "sales"
      when account.tier in {enterprise} route to team "sales"
      otherwise hold
      """)

  /// A computed value where a literal is needed.
  package static let literalExpected = DiagnosticCode(
    "E0238", "a literal is needed here",
    """
    A default, a cell of a table, an amount of a score and the lines of a team and of a test are written out: `42`, \
    `5_000 usd`, `enterprise`, `"text"`, `team "sales"`, `true`, `10 minutes`.
    """,
    wrong: """
      fact lead.seats: number
      fact lead.limit: number = lead.seats
      team "sales"
      when lead.seats > lead.limit route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.seats: number
      fact lead.limit: number = 10
      team "sales"
      when lead.seats > lead.limit route to team "sales"
      otherwise hold
      """)

  /// A number that does not fit.
  package static let numberOutOfRange = DiagnosticCode(
    "E0239", "a number that does not fit",
    """
    Numbers are exact decimals of six places between -9223372036854.775807 and 9223372036854.775807; durations are whole \
    milliseconds. What is finer or larger would have to be rounded, and nothing is rounded unasked.
    """,
    wrong: """
      fact lead.rate: number
      team "sales"
      when lead.rate > 0.1234567 route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.rate: number
      team "sales"
      when lead.rate > 0.123456 route to team "sales"
      otherwise hold
      """)

  /// A date where a moment is needed.
  package static let bareDate = DiagnosticCode(
    "E0240", "a date where a moment is needed",
    """
    A day is no point in time. Say the moment: `2026-12-24 00:00` is that day's midnight in the policy's zone.
    """,
    wrong: """
      policy "p" in "Europe/Paris"
      fact trial.end: instant
      team "sales"
      when trial.end < 2026-12-24 route to team "sales"
      otherwise hold
      """,
    right: """
      policy "p" in "Europe/Paris"
      fact trial.end: instant
      team "sales"
      when trial.end < 2026-12-24 00:00 route to team "sales"
      otherwise hold
      """)

  /// A day or a time that no calendar has.
  package static let dateDoesNotExist = DiagnosticCode(
    "E0241", "a date or a time that does not exist",
    """
    No February has 30 days, and no clock shows 24:30. `feb 29` stands for the leap years only. `24:00` ends a span.
    """,
    wrong: """
      policy "p" in "UTC"
      hours open { mon..fri 09:00-18:00; closed feb 30 }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """,
    right: """
      policy "p" in "UTC"
      hours open { mon..fri 09:00-18:00; closed feb 28 }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """)

  /// A wall clock without a zone.
  package static let zoneNeeded = DiagnosticCode(
    "E0242", "a time without a zone",
    """
    A wall clock means nothing without its zone. Say it once for the policy, `policy "name" in "Europe/Paris"`, or at the \
    hours or the instant itself.
    """,
    wrong: """
      hours open { mon..fri 09:00-18:00 }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """,
    right: """
      policy "p" in "Europe/Paris"
      hours open { mon..fri 09:00-18:00 }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """)

  /// A name that stands for no value.
  package static let notAValue = DiagnosticCode(
    "E0243", "a name that stands for no value",
    """
    A table is read by a key and a column, `territories[lead.state].owner`; `team` alone is nobody. `teams` stands only in \
    `first open of teams where …`.
    """,
    wrong: """
      fact lead.state: text
      team "east"
      table territories (state: text -> owner: team) { "NY": team "east" }
      when lead.state is "NY" route to first open of territories[lead.state]
      otherwise hold
      """,
    right: """
      fact lead.state: text
      team "east"
      table territories (state: text -> owner: team) { "NY": team "east" }
      when lead.state is "NY" route to first open of territories[lead.state].owner
      otherwise hold
      """)
}
