extension DiagnosticCode {
  /// E04xx, rules, actions and templates.
  package static let rules: [DiagnosticCode] = [
    modifierTwice, queueBesideEvenIfClosed, noTeamHere, otherwiseNotLast, onlyFacts, onlyOpenHours, nothingToExpect,
    onlyInTeamsWhere,
  ]

  /// A single-valued modifier twice in one action.
  package static let modifierTwice = DiagnosticCode(
    "E0401", "a modifier twice in one action",
    """
    `priority`, `say`, `because`, `next`, `summary` and `within` stand once in an action. `tag`, `notify`, `attach` and \
    `backup` add up and may stand as often as you like.
    """,
    wrong: """
      team "sales"
      route to team "sales" priority high priority urgent
      """,
    right: """
      team "sales"
      route to team "sales" priority urgent
      """)

  /// `or queue` beside `even if closed`.
  package static let queueBesideEvenIfClosed = DiagnosticCode(
    "E0402", "`or queue` beside `even if closed`",
    """
    `even if closed` means that closed hours are ignored, `or queue` that they are waited for.
    """,
    wrong: """
      team "sales"
      route to team "sales" even if closed or queue
      """,
    right: """
      team "sales"
      route to team "sales" or queue
      """)

  /// A property of a team where none is chosen.
  package static let noTeamHere = DiagnosticCode(
    "E0403", "a team's property where no team is chosen",
    """
    `{team.title}` and its like are filled in with the team that gets the chat. `hold` and `ask` choose none.
    """,
    wrong: """
      otherwise hold say "{team.title} will write to you"
      """,
    right: """
      otherwise hold say "We will write to you"
      """)

  /// A rule after `otherwise`.
  package static let otherwiseNotLast = DiagnosticCode(
    "E0404", "something after `otherwise`",
    """
    `otherwise` is the last rule of its block: it takes what the rules before it left. The rules of a used file stand where its \
    `use` does, so that after a file with an `otherwise` of its own no rule follows.
    """,
    wrong: """
      fact lead.vip: bool
      team "sales"
      otherwise hold
      when lead.vip route to team "sales"
      """,
    right: """
      fact lead.vip: bool
      team "sales"
      when lead.vip route to team "sales"
      otherwise hold
      """)

  /// A question for something that is not a fact.
  package static let onlyFacts = DiagnosticCode(
    "E0405", "a fact is needed here",
    """
    `ask … for` names the facts that the answer gives, and a test sets facts. What is defined follows from facts: name those.
    """,
    wrong: """
      fact lead.budget: money usd
      define lead.big as lead.budget > 5_000 usd
      team "sales"
      when lead.big route to team "sales"
      ask "How much may it cost?" for lead.big
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      define lead.big as lead.budget > 5_000 usd
      team "sales"
      when lead.big route to team "sales"
      ask "How much may it cost?" for lead.budget
      otherwise hold
      """)

  /// `within D of` something that is no hours.
  package static let onlyOpenHours = DiagnosticCode(
    "E0406", "hours are needed here",
    """
    `within 4 hours of hours.NAME` counts open time only; what follows `of` is the name of hours.
    """,
    wrong: """
      fact lead.seats: number
      team "sales"
      when lead.seats > 1 route to team "sales" within 4 hours of lead.seats
      otherwise hold
      """,
    right: """
      policy "p" in "UTC"
      hours office { mon..fri 09:00-17:00 }
      team "sales"
      otherwise route to team "sales" within 4 hours of hours.office
      """)

  /// An expectation that cannot be met.
  package static let nothingToExpect = DiagnosticCode(
    "E0407", "an outcome that cannot be",
    """
    Only `route` and `queue` have a team, a deadline and a backup; `hold` and `ask` have none.
    """,
    wrong: """
      team "sales"
      otherwise hold
      test "holds" { expect hold to team "sales" }
      """,
    right: """
      otherwise hold
      test "holds" { expect hold }
      """)

  /// A candidate's property outside `teams where`.
  package static let onlyInTeamsWhere = DiagnosticCode(
    "E0408", "a candidate's property outside `teams where`",
    """
    `team.languages` and `team.skills` stand in the condition of `first open of teams where …`, where each team is tried in \
    turn.
    """,
    wrong: """
      team "sales" { languages en }
      when team.languages has "en" route to team "sales"
      otherwise hold
      """,
    right: """
      team "sales" { languages en }
      route to first open of teams where team.languages has "en"
      otherwise hold
      """)
}
