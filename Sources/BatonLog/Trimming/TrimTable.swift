import GRDB

/// Where a log says what was trimmed off it: a row each time. It is there once something was, and a Baton that does not know it
/// does not read the log.
enum TrimTable {
  /// The format of a log that was trimmed.
  static let version = 2

  /// What was trimmed, the oldest first.
  static func all(in database: Database) throws -> [LogTrim] {
    guard try isThere(in: database) else { return [] }
    return try Row.fetchAll(database, sql: "SELECT sequence, hash, at, count FROM trim ORDER BY sequence").map { row in
      let cells = Cells(row, of: "what was trimmed")
      return LogTrim(
        end: LogHead(sequence: try cells.value("sequence"), hash: try cells.value("hash")), at: try cells.value("at"),
        count: try cells.value("count"))
    }
  }

  /// Where the entries begin: after the last one that was trimmed.
  static func start(in database: Database) throws -> LogHead { try all(in: database).last?.end ?? .empty }

  /// Says what was trimmed; what was said of the same trimming before is said no more.
  static func put(_ trim: LogTrim, insteadOf earlier: LogTrim?, in database: Database) throws {
    if try !isThere(in: database) {
      try database.execute(
        sql: """
          CREATE TABLE trim (sequence INTEGER PRIMARY KEY, hash TEXT NOT NULL, at INTEGER NOT NULL, count INTEGER NOT NULL) STRICT;
          PRAGMA user_version = \(version)
          """)
    }
    if let earlier {
      try database.execute(sql: "DELETE FROM trim WHERE sequence = ?", arguments: [earlier.end.sequence])
    }
    try database.execute(
      sql: "INSERT INTO trim VALUES (?, ?, ?, ?)",
      arguments: [trim.end.sequence, trim.end.hash, trim.at, trim.count])
  }

  private static func isThere(in database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 >= version
  }
}
