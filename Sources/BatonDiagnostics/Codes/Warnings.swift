extension DiagnosticCode {
  /// W08xx, warnings.
  package static let warnings: [DiagnosticCode] = [
    unused, unreachableRule, noOtherwise, unguardedRoute, rangedScore, emptyHole, weekdayTwice, noEffect, doubtfulPoint,
    doubtfulBraces,
  ]

  /// Something that nothing reads.
  package static let unused = DiagnosticCode(
    "W0801", "something declared and not used",
    """
    Nothing reads it: a rule that should have may have been forgotten, or misspelt. Columns of tables, values of enums and \
    what a used module brings are excepted.
    """,
    wrong: """
      fact lead.vip: bool
      otherwise hold
      """,
    right: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route to team "sales"
      otherwise hold
      """)

  /// A rule that can never fire.
  package static let unreachableRule = DiagnosticCode(
    "W0802", "a rule that can never fire",
    """
    Rules are tried in order. An earlier rule fires for every chat for which this one would, so this one never does.
    """,
    wrong: """
      fact lead.vip: bool
      fact lead.big: bool
      team "sales"
      team "senior"
      when lead.vip route to team "sales"
      when lead.vip and lead.big route to team "senior"
      otherwise hold
      """,
    right: """
      fact lead.vip: bool
      fact lead.big: bool
      team "sales"
      team "senior"
      when lead.vip and lead.big route to team "senior"
      when lead.vip route to team "sales"
      otherwise hold
      """)

  /// A policy with a gap.
  package static let noOtherwise = DiagnosticCode(
    "W0803", "a policy without `otherwise`",
    """
    A chat for which no rule fires is held, silently. Say what should become of it: `otherwise hold`, or better, \
    `otherwise route to` a team.
    """,
    wrong: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route to team "sales"
      """,
    right: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route to team "sales"
      otherwise hold
      """)

  /// A route to a team that may be closed.
  package static let unguardedRoute = DiagnosticCode(
    "W0804", "a route to a team that may be closed",
    """
    The team has hours and nothing asks whether it is open, so a chat at night waits until morning. Ask `team "x" is open` \
    or `hours.NAME`, write `or queue`, choose with `first open of`, or say that it is meant: `even if closed`.
    """,
    wrong: """
      policy "p" in "UTC"
      hours office { mon..fri 09:00-17:00 }
      team "sales" { hours office }
      otherwise route to team "sales"
      """,
    right: """
      policy "p" in "UTC"
      hours office { mon..fri 09:00-17:00 }
      team "sales" { hours office }
      otherwise route to team "sales" or queue say "We are back {team.opens_at}"
      """)

  /// A deduction for what may be unknown.
  package static let rangedScore = DiagnosticCode(
    "W0805", "an amount that takes away and may be unknown",
    """
    While the condition is unknown the score is a range, and a comparison with it may be unknown too: not knowing then keeps \
    a chat from being handed over. If not knowing should count nothing, write `-25 when known lead.role and lead.role is \
    student`.
    """,
    wrong: """
      fact lead.role: one of student, buyer
      score ready { -25 when lead.role is student }
      team "sales"
      when score.ready >= 0 route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.role: one of student, buyer
      score ready { -25 when known lead.role and lead.role is student }
      team "sales"
      when score.ready >= 0 route to team "sales"
      otherwise hold
      """)

  /// A hole that may stay empty.
  package static let emptyHole = DiagnosticCode(
    "W0806", "a value that may be missing in a text",
    """
    Where the value is unknown the text has a hole. Say what should stand there instead: `{customer.name|there}`.
    """,
    wrong: """
      fact customer.name: text
      otherwise hold say "Hello {customer.name}!"
      """,
    right: """
      fact customer.name: text
      otherwise hold say "Hello {customer.name|there}!"
      """)

  /// Two weekday lines for one day.
  package static let weekdayTwice = DiagnosticCode(
    "W0807", "two lines for one weekday",
    """
    The later line counts for the whole day. Two spans of one day stand on one line: `mon 09:00-12:00, 13:00-17:00`.
    """,
    wrong: """
      policy "p" in "UTC"
      hours open { mon..fri 09:00-12:00; fri 13:00-17:00 }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """,
    right: """
      policy "p" in "UTC"
      hours open { mon..thu 09:00-12:00; fri 13:00-17:00 }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """)

  /// Something that does nothing where it stands.
  package static let noEffect = DiagnosticCode(
    "W0808", "something that does nothing where it stands",
    """
    A deadline, a backup and a notification belong to a handoff: `hold` and `ask` have none. A test's `wait` needs an `at` \
    before it.
    """,
    wrong: """
      otherwise hold within 5 minutes
      """,
    right: """
      team "sales"
      otherwise route to team "sales" within 5 minutes
      """)

  /// A point that may have been meant to set thousands apart.
  package static let doubtfulPoint = DiagnosticCode(
    "W0809", "a point before three digits",
    """
    A point begins the decimals, so `5.000 usd` is five dollars. Thousands are set apart by `_`, or written with `k`: \
    `5_000 usd`, `5k usd`. Whoever does mean five dollars writes `5 usd` or `5.00 usd`. Currencies with three decimals, such \
    as `kwd`, and amounts below one are never doubted.
    """,
    wrong: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget >= 5.000 usd route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget >= 5_000 usd route to team "sales"
      otherwise hold
      """)

  /// Doubled braces around a name that could be filled in.
  package static let doubtfulBraces = DiagnosticCode(
    "W0810", "doubled braces around a name",
    """
    `{customer.name}` is filled in; `{{` and `}}` write braces, so that the customer would read `{customer.name}`. Where \
    another program is to fill in what stands in doubled braces, double them once more: `{{{{customer.name}}}}`.
    """,
    wrong: """
      fact shop.name: text = "the shop"
      otherwise hold say "Welcome to {{shop.name}}"
      """,
    right: """
      fact shop.name: text = "the shop"
      otherwise hold say "Welcome to {shop.name}"
      """)
}
