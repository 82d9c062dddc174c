extension DiagnosticCode {
  /// E03xx, declarations.
  package static let declarations: [DiagnosticCode] = [
    misplacedPolicyLine, badPattern, emptyPattern, saidTwice, badTimeSpan, duplicateKey, wrongCellCount, missingColumn,
    extraColumn, emptyDeclaration, reversedBounds, badWindow, badDuration, contradictoryEnum, movedWeekday,
    tooLarge, emptyText,
  ]

  /// A policy line that is not the first, or a second one.
  package static let misplacedPolicyLine = DiagnosticCode(
    "E0301", "a `policy` line in the wrong place",
    """
    `policy "name" in "ZONE"` stands once, before every other declaration of the main file.
    """,
    wrong: """
      otherwise hold
      policy "late"
      """,
    right: """
      policy "early"
      otherwise hold
      """)

  /// A pattern that cannot be read.
  package static let badPattern = DiagnosticCode(
    "E0302", "a phrase pattern that cannot be read",
    """
    A pattern is words, `(a|b c)` for alternatives, `[please]` for what may be missing, `refund*` for a word that begins \
    so, `...` for a gap of up to 4 words between words, `...8` for up to 8.
    """,
    wrong: """
      intent pricing says "how (much|many"
      team "sales"
      when intent.pricing route to team "sales"
      otherwise hold
      """,
    right: """
      intent pricing says "how (much|many)"
      team "sales"
      when intent.pricing route to team "sales"
      otherwise hold
      """)

  /// A pattern without a word that must be there.
  package static let emptyPattern = DiagnosticCode(
    "E0303", "a phrase pattern that needs no word",
    """
    A pattern must have at least one word that cannot be missing; otherwise it would match every message, or none.
    """,
    wrong: """
      intent polite says "[please]"
      team "sales"
      when intent.polite route to team "sales"
      otherwise hold
      """,
    right: """
      intent polite says "please"
      team "sales"
      when intent.polite route to team "sales"
      otherwise hold
      """)

  /// Something that is said once was said twice.
  package static let saidTwice = DiagnosticCode(
    "E0304", "something said twice that is said once",
    """
    A team has one title and one backup, an intent one sender, a score one criterion of a name. Which of two should count \
    is not for a tool to guess.
    """,
    wrong: """
      team "sales" {
        title "Sales"
        title "The sales team"
      }
      route to team "sales"
      """,
    right: """
      team "sales" {
        title "The sales team"
      }
      route to team "sales"
      """)

  /// A span of time that is none.
  package static let badTimeSpan = DiagnosticCode(
    "E0305", "a span of time that is none",
    """
    `09:00-18:00` lies within a day and `22:00-06:00` goes over midnight; a span's ends must differ. A whole day is `24 \
    hours`.
    """,
    wrong: """
      policy "p" in "UTC"
      hours open { daily 09:00-09:00 }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """,
    right: """
      policy "p" in "UTC"
      hours open { daily 24 hours }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """)

  /// The same key in two rows.
  package static let duplicateKey = DiagnosticCode(
    "E0306", "one key in two rows",
    """
    A table finds one row for a key. Texts are compared in any case, so `"NY"` and `"ny"` are one key.
    """,
    wrong: """
      fact lead.state: text
      team "east"
      table owners (state: text -> owner: team) {
        "NY": team "east"
        "ny": team "east"
      }
      route to first open of owners[lead.state].owner
      otherwise hold
      """,
    right: """
      fact lead.state: text
      team "east"
      table owners (state: text -> owner: team) {
        "NY": team "east"
      }
      route to first open of owners[lead.state].owner
      otherwise hold
      """)

  /// Too few or too many cells.
  package static let wrongCellCount = DiagnosticCode(
    "E0307", "a row with too few or too many cells",
    """
    Each row has a key for each key column and a cell for each other column. A cell that is not known says `unknown`; in \
    a CSV file it is empty.
    """,
    wrong: """
      fact lead.state: text
      team "east"
      table owners (state: text -> owner: team, region: text) {
        "NY": team "east"
      }
      when owners[lead.state].region is "north" route to first open of owners[lead.state].owner
      otherwise hold
      """,
    right: """
      fact lead.state: text
      team "east"
      table owners (state: text -> owner: team, region: text) {
        "NY": team "east", "north"
      }
      when owners[lead.state].region is "north" route to first open of owners[lead.state].owner
      otherwise hold
      """)

  /// A CSV file without a declared column.
  package static let missingColumn = DiagnosticCode(
    "E0308", "a column that the CSV file does not have",
    """
    The first line of the CSV file names its columns. Every key and column that the table declares must be among them, in \
    any order.
    """,
    wrong: """
      fact lead.state: text
      team "east"
      table owners (state: text -> owner: team) from "owners.csv"
      route to first open of owners[lead.state].owner
      otherwise hold
      === owners.csv ===
      state,team
      NY,east
      """,
    right: """
      fact lead.state: text
      team "east"
      table owners (state: text -> owner: team) from "owners.csv"
      route to first open of owners[lead.state].owner
      otherwise hold
      === owners.csv ===
      state,owner
      NY,east
      """)

  /// A CSV file with a column that is not declared, or twice the same.
  package static let extraColumn = DiagnosticCode(
    "E0309", "a column of the CSV file that the table does not declare",
    """
    Every column of the file must be declared, once: a column that nobody reads is a column that somebody believes is read.
    """,
    wrong: """
      fact lead.state: text
      team "east"
      table owners (state: text -> owner: team) from "owners.csv"
      route to first open of owners[lead.state].owner
      otherwise hold
      === owners.csv ===
      state,owner,note
      NY,east,new
      """,
    right: """
      fact lead.state: text
      team "east"
      table owners (state: text -> owner: team) from "owners.csv"
      route to first open of owners[lead.state].owner
      otherwise hold
      === owners.csv ===
      state,owner
      NY,east
      """)

  /// A declaration with nothing in it.
  package static let emptyDeclaration = DiagnosticCode(
    "E0310", "a declaration with nothing in it",
    """
    An intent needs something to be found by, a qualification a criterion, a score an amount, a `define` by cases a case.
    """,
    wrong: """
      qualification sales { }
      team "sales"
      when qualification.sales route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.budget: money usd
      qualification sales { budget lead.budget >= 5_000 usd }
      team "sales"
      when qualification.sales route to team "sales"
      otherwise hold
      """)

  /// Bounds the wrong way round.
  package static let reversedBounds = DiagnosticCode(
    "E0311", "bounds the wrong way round",
    """
    `between A and B` holds nothing when A is greater than B.
    """,
    wrong: """
      fact lead.seats: number
      team "sales"
      when lead.seats between 100 and 10 route to team "sales"
      otherwise hold
      """,
    right: """
      fact lead.seats: number
      team "sales"
      when lead.seats between 10 and 100 route to team "sales"
      otherwise hold
      """)

  /// A window that holds no message.
  package static let badWindow = DiagnosticCode(
    "E0312", "a window that holds no message",
    """
    `in last message`, `in last 3 messages` and `in last 10 minutes` look at the newest messages: a whole number of them, \
    one at least, or a length of time above zero.
    """,
    wrong: """
      intent pricing { says "how much"; in last 0 messages }
      team "sales"
      when intent.pricing route to team "sales"
      otherwise hold
      """,
    right: """
      intent pricing { says "how much"; in last 3 messages }
      team "sales"
      when intent.pricing route to team "sales"
      otherwise hold
      """)

  /// A length of time below zero.
  package static let badDuration = DiagnosticCode(
    "E0313", "a length of time below zero",
    """
    A deadline, the time until a backup and a wait are zero or more.
    """,
    wrong: """
      team "sales" { sla -5 minutes }
      route to team "sales"
      """,
    right: """
      team "sales" { sla 5 minutes }
      route to team "sales"
      """)

  /// An enum that is half ordered.
  package static let contradictoryEnum = DiagnosticCode(
    "E0314", "an enum that names a value twice or is half ordered",
    """
    The values of an enum are all set apart by commas, or all by `<`, and each is named once.
    """,
    wrong: """
      type tier is free, pro, free
      fact account.tier: tier
      team "sales"
      when account.tier is pro route to team "sales"
      otherwise hold
      """,
    right: """
      type tier is free, pro
      fact account.tier: tier
      team "sales"
      when account.tier is pro route to team "sales"
      otherwise hold
      """)

  /// A weekday that should move.
  package static let movedWeekday = DiagnosticCode(
    "E0315", "a weekday that moves or has an `if`",
    """
    After `closed` a weekday stands alone: `closed sun`. Only dates move by `+ N days` and count on some weekdays only, \
    `dec 24 if fri`.
    """,
    wrong: """
      policy "p" in "UTC"
      hours open { daily 09:00-18:00; closed sun + 1 day }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """,
    right: """
      policy "p" in "UTC"
      hours open { tue..sun 09:00-18:00 }
      team "sales"
      when hours.open route to team "sales"
      otherwise hold
      """)

  /// Alternatives or holidays that multiply beyond what is kept.
  package static let tooLarge = DiagnosticCode(
    "E0316", "a list that grows beyond a million",
    """
    Alternatives in several keys of one row multiply, and holidays that name other holidays hold the dates of all of them. \
    A million keys from alternatives, or a million dates, is where that ends: nobody wrote that many.
    """,
    wrong: "", right: "")

  /// Nothing where something must stand.
  package static let emptyText = DiagnosticCode(
    "E0317", "nothing where something must stand",
    """
    A team's id, its title, a language, a skill, whom to notify, and the keys of a table's CSV file cannot be empty.
    """,
    wrong: """
      team "sales" { title "" }
      route to team "sales"
      """,
    right: """
      team "sales" { title "Sales" }
      route to team "sales"
      """)
}
