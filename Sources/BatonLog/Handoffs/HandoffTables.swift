import GRDB

/// The handoffs of a log: what happened to each, what is still to happen, and who has not been told yet.
///
/// None of it is chained: it is what the service does, not what the policy decided.
enum HandoffTables {
  /// How they lie in SQLite.
  static let sql = """
    CREATE TABLE handoff (
      number INTEGER PRIMARY KEY,
      team TEXT NOT NULL,
      claimed_by TEXT,
      claimed_at INTEGER,
      unclaimed INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE timer (
      handoff INTEGER NOT NULL,
      due INTEGER NOT NULL,
      team TEXT
    ) STRICT;
    CREATE INDEX timer_by_due ON timer (due);
    CREATE INDEX timer_of_handoff ON timer (handoff);
    CREATE TABLE event (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      handoff INTEGER NOT NULL,
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      team TEXT NOT NULL,
      person TEXT
    ) STRICT;
    CREATE TABLE delivery (
      event INTEGER NOT NULL,
      hook TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      due INTEGER,
      PRIMARY KEY (event, hook)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX delivery_by_due ON delivery (hook, due);
    \(indexes)
    """

  /// What logs of before have not.
  private static let indexes = """
    CREATE INDEX IF NOT EXISTS handoff_unclaimed ON handoff (number) WHERE claimed_by IS NULL;
    CREATE INDEX IF NOT EXISTS event_of_handoff ON event (handoff);
    """

  /// Makes handoffs quick to find, in a log of before.
  static func index(in database: Database) throws { try database.execute(sql: indexes) }

  /// Begins a handoff: it is told, and what happens while nobody claims it is put down.
  static func begin(
    _ plan: HandoffPlan, _ number: Int64, at time: Int64, hooks: [String], in database: Database
  ) throws {
    try database.cachedStatement(sql: "INSERT INTO handoff (number, team) VALUES (?, ?)")
      .execute(arguments: [number, plan.team])
    let timer = try database.cachedStatement(sql: "INSERT INTO timer (handoff, due, team) VALUES (?, ?, ?)")
    for step in plan.steps { try timer.execute(arguments: [number, time &+ step.after, step.team]) }
    if let end = plan.end { try timer.execute(arguments: [number, time &+ end, nil]) }
    try tell(.handoff, of: number, team: plan.team, at: time, hooks: hooks, in: database)
  }

  /// Puts an event down, and that every receiver is to get it.
  static func tell(
    _ kind: HandoffEvent.Kind, of handoff: Int64, team: String, by person: String? = nil, at time: Int64,
    hooks: [String], in database: Database
  ) throws {
    try database.cachedStatement(sql: "INSERT INTO event (handoff, kind, at, team, person) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [handoff, kind.rawValue, time, team, person])
    let number = database.lastInsertedRowID
    for hook in hooks {
      try database.cachedStatement(sql: "INSERT INTO delivery (event, hook, attempts, due) VALUES (?, ?, 0, ?)")
        .execute(arguments: [number, hook, time])
    }
  }
}

extension Handoff {
  /// The handoff of a number; nil where there is none.
  static func find(_ number: Int64, in database: Database) throws -> Handoff? {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM handoff WHERE number = ?", arguments: [number])
    else { return nil }
    let cells = Cells(row, of: "handoff \(number)")
    let unclaimed: Int64 = try cells.value("unclaimed")
    return Handoff(
      number: number, team: try cells.value("team"), claimedBy: cells.optional("claimed_by"),
      claimedAt: cells.optional("claimed_at"), isUnclaimed: unclaimed != 0)
  }
}

extension HandoffEvent {
  /// What an event with its entry is read from.
  static let columns = """
    event.number AS event_number, event.kind AS kind, event.at AS at, event.team AS told, event.person AS person, entry.*
    """

  /// The event of a row.
  init(_ row: Row) throws {
    let cells = Cells(row, of: "an event")
    let kind: String = try cells.value("kind")
    self.init(
      number: try cells.value("event_number"), kind: Kind(rawValue: kind) ?? .handoff, at: try cells.value("at"),
      team: try cells.value("told"), by: cells.optional("person"), entry: try LogEntry(row))
  }
}
