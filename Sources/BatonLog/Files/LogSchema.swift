import Glibc
import GRDB

/// How a log lies in SQLite.
enum LogSchema {
  /// `BatL`: what tells a log from other databases.
  static let applicationID = 0x4261_744C
  /// The format of the tables of a log that was never trimmed.
  static let version = 1

  private static let tables = """
    CREATE TABLE entry (
      sequence INTEGER PRIMARY KEY,
      logged_at INTEGER NOT NULL,
      now INTEGER,
      chat TEXT,
      policy TEXT,
      digest TEXT NOT NULL,
      outcome TEXT NOT NULL,
      team TEXT,
      rule TEXT,
      place TEXT,
      receipt TEXT NOT NULL,
      mask TEXT NOT NULL,
      withheld TEXT NOT NULL,
      hash TEXT NOT NULL,
      decision TEXT NOT NULL,
      given TEXT
    ) STRICT;
    CREATE INDEX entry_of_chat ON entry (chat);
    CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;

    """

  /// Makes sure that a database is a log of this format; an empty one becomes one where that is wanted.
  ///
  /// - Throws: `LogError`, or what SQLite says.
  static func open(_ database: Database, creating: Bool) throws {
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if id == applicationID {
      guard version <= TrimTable.version else { throw LogError.newer(version: version) }
      return
    }
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    guard creating, isEmpty, id == 0, version == 0 else { throw LogError.notALog }
    try database.execute(sql: tables + HandoffTables.sql)
    try database.execute(
      sql: "INSERT INTO head VALUES (1, ?, ?)", arguments: [LogHead.empty.sequence, LogHead.empty.hash])
    try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(Self.version)")
  }

  /// Whether something with bytes in it is at a path.
  ///
  /// - Throws: `LogError.refused` where it is no file.
  static func hasFile(at path: String) throws(LogError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .refused("it is not a file") }
    return status.st_size > 0
  }
}
