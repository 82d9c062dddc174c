extension DiagnosticCode {
  /// E02xx, names.
  package static let names: [DiagnosticCode] = [
    unknownName, unknownDeclaration, unknownEnumValue, unknownTeam, unknownType, declaredTwice, reservedName,
    unknownColumn, wrongKeyCount, unknownZone, unknownCurrency, unknownUnit, unknownRule, cycle, tooDeepChain,
    unknownModule, damagedZone,
  ]

  /// A path that nothing declares.
  package static let unknownName = DiagnosticCode(
    "E0201", "a name that nothing declares",
    """
    A path such as `lead.budget` must be a `fact` or a `define` of this policy or of a module that it uses. The error \
    names the nearest one that there is; if the fact is new, declare it.
    """,
    wrong: """
      fact lead.budget: money usd
      team "sales"
      when lead.buget >= 5_000 usd and lead.budget < 9_000 usd route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when lead.budget >= 5_000 usd and lead.budget < 9_000 usd route to team "sales"
      otherwise hold
      """)

  /// An intent, score, qualification, hours, holidays or table that nothing declares.
  package static let unknownDeclaration = DiagnosticCode(
    "E0202", "an intent, score, qualification, hours, holidays or table that nothing declares",
    """
    The names after `intent.`, `score.`, `qualification.` and `hours.`, and those of tables and holidays, must be \
    declared here or in a module that this policy uses. `use std.intents` brings the usual intents, `use std.holidays` \
    the usual holidays.
    """,
    wrong: """
      intent pricing says "how much"
      team "sales"
      when intent.pricing or intent.prcing route to team "sales"
      otherwise hold
      """,
    right: """
      intent pricing says "how much"
      team "sales"
      when intent.pricing route to team "sales"
      otherwise hold
      """)

  /// A word that is not of its enum.
  package static let unknownEnumValue = DiagnosticCode(
    "E0203", "a value that an enum does not have",
    """
    Beside a fact whose type is an enum a bare word must be one of its values. The error lists them, or the nearest.
    """,
    wrong: """
      fact account.tier: one of free, business, enterprise
      team "sales"
      when account.tier is enterprize route to team "sales"
      otherwise hold
      """,
    right: """
      fact account.tier: one of free, business, enterprise
      team "sales"
      when account.tier is enterprise route to team "sales"
      otherwise hold
      """)

  /// A team that nothing declares.
  package static let unknownTeam = DiagnosticCode(
    "E0204", "a team that nothing declares",
    """
    A chat can only go to a team that the policy declares: `team "sales"` on a line of its own is enough.
    """,
    wrong: """
      team "sales"
      otherwise route to team "sale"
      """,
    right: """
      team "sales"
      otherwise route to team "sales"
      """)

  /// A type that nothing declares.
  package static let unknownType = DiagnosticCode(
    "E0205", "a type that nothing declares",
    """
    A type is `bool`, `number`, `money usd` (any currency), `duration`, `instant`, `text`, `team`, `priority`, `one of \
    a, b`, `set of` one of these, or the name of a `type` of this policy.
    """,
    wrong: """
      fact lead.company: txt
      team "sales"
      when lead.company is "ACME" route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.company: text
      team "sales"
      when lead.company is "ACME" route to team "sales"
      otherwise hold
      """)

  /// One name for two things.
  package static let declaredTwice = DiagnosticCode(
    "E0206", "one name declared twice",
    """
    A name means one thing. Facts and defines share their names; types, intents, teams, hours and so on each have their \
    own. Only what a standard module declares may be declared again: the policy's own then counts.
    """,
    wrong: """
      fact lead.vip: bool
      fact lead.vip: bool
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

  /// A fact that begins like another kind of declaration.
  package static let reservedName = DiagnosticCode(
    "E0207", "a fact or define that begins with a reserved first name",
    """
    The first names `intent`, `score`, `qualification`, `hours` and `team` belong to those declarations: `score.ready` is \
    always a score. Give the fact another first name.
    """,
    wrong: """
      fact score.credit: number
      otherwise hold
      """,
    right: """
      fact credit.score: number
      team "sales"
      when credit.score > 700 route to team "sales"
      otherwise hold
      """)

  /// A column or property that is not there.
  package static let unknownColumn = DiagnosticCode(
    "E0208", "a column or property that is not there",
    """
    Behind a table's `[key]` stands one of its columns; behind `hours.NAME` one of `opens_in`, `closes_in`, `opens_at`, \
    `opens_time`, `opens_date`; behind `team` (in a text or in `teams where`) one of its properties; behind \
    `qualification.NAME` one of its criteria.
    """,
    wrong: """
      fact lead.state: text
      team "east"
      table territories (state: text -> owner: team) { "NY": team "east" }
      route to first open of territories[lead.state].ownr
      otherwise hold
      """,
    right: """
      fact lead.state: text
      team "east"
      table territories (state: text -> owner: team) { "NY": team "east" }
      route to first open of territories[lead.state].owner
      otherwise hold
      """)

  /// A table read with too few or too many keys.
  package static let wrongKeyCount = DiagnosticCode(
    "E0209", "too few or too many keys",
    """
    A table is read with as many keys as it declares before its `->`, in that order, set apart by commas.
    """,
    wrong: """
      fact lead.state: text
      team "east"
      table territories (state: text -> owner: team) { "NY": team "east" }
      route to first open of territories[lead.state, lead.state].owner
      otherwise hold
      """,
    right: """
      fact lead.state: text
      team "east"
      table territories (state: text -> owner: team) { "NY": team "east" }
      route to first open of territories[lead.state].owner
      otherwise hold
      """)

  /// A time zone that nobody knows.
  package static let unknownZone = DiagnosticCode(
    "E0210", "an unknown time zone",
    """
    Zones are named as the IANA time zone database names them: `America/New_York`, `Europe/Paris`, `UTC`. Abbreviations \
    such as `EST` say nothing of daylight saving; name a city.
    """,
    wrong: """
      policy "p" in "America/New_Yrok"
      otherwise hold
      """,
    right: """
      policy "p" in "America/New_York"
      otherwise hold
      """)

  /// A currency that is none.
  package static let unknownCurrency = DiagnosticCode(
    "E0211", "an unknown currency",
    """
    A currency is an ISO 4217 code of three letters, such as `usd`, `eur` or `jpy`.
    """,
    wrong: """
      fact lead.budget: money dollars
      team "sales"
      when known lead.budget route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      team "sales"
      when known lead.budget route to team "sales"
      otherwise hold
      """)

  /// A unit that is none.
  package static let unknownUnit = DiagnosticCode(
    "E0212", "an unknown unit",
    """
    A number's unit is a currency (`5_000 usd`) or a length of time: `seconds`, `minutes`, `hours`, `days`, `weeks`. Months \
    and years differ in length: write days.
    """,
    wrong: """
      fact lead.timeline: duration
      team "sales"
      when lead.timeline < 6 months route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.timeline: duration
      team "sales"
      when lead.timeline < 180 days route to team "sales"
      otherwise hold
      """)

  /// `by rule` names none.
  package static let unknownRule = DiagnosticCode(
    "E0213", "a rule that is not there",
    """
    `expect … by rule "name"` names a rule, or a block around it, as the policy does: `rule "name" when …`.
    """,
    wrong: """
      rule "nobody else" hold
      test "holds" { expect hold by rule "nobody" }
      """,
    right: """
      rule "nobody else" hold
      test "holds" { expect hold by rule "nobody else" }
      """)

  /// Declarations that lean on each other in a circle.
  package static let cycle = DiagnosticCode(
    "E0214", "declarations that lean on each other in a circle",
    """
    A `define`, `score`, `qualification`, an intent's `when` or `includes`, `hours … like`, a team's `backup` or a `use` \
    must not lead back to itself: nothing could be computed first. The error shows the way round.
    """,
    wrong: """
      define a as not b
      define b as not a
      team "sales"
      when a and b route to team "sales"
      otherwise hold
      """,
    right: """
      fact b: bool
      define a as not b
      team "sales"
      when a route to team "sales"
      otherwise hold
      """)

  /// Too long a chain of definitions.
  package static let tooDeepChain = DiagnosticCode(
    "E0215", "definitions that lean on each other too deeply",
    """
    Conditions and the definitions that they read may nest 512 deep together. No policy that people wrote comes near; \
    a generated one can compute in fewer steps, or read a table.
    """,
    wrong: "", right: "")

  /// A standard module that there is not.
  package static let unknownModule = DiagnosticCode(
    "E0216", "a standard module that there is not",
    """
    `use std.intents` brings a module of the standard library; the error lists them. A file of your own is named in quotes: \
    `use "shared/teams.baton"`.
    """,
    wrong: """
      use std.intent
      otherwise hold
      """,
    right: """
      use std.intents
      otherwise hold
      """)

  /// A zone whose file cannot be read.
  package static let damagedZone = DiagnosticCode(
    "E0217", "a time zone that cannot be read",
    """
    The zone's rules come from this system's copy of the IANA time zone database, whose files may be damaged, or count leap \
    seconds (the `right` zones do). Install the system's time zone data anew.
    """,
    wrong: "", right: "")
}
