import GRDB

/// A log that is only read, while another program may be writing it.
package struct LogFile: Sendable {
  private let queue: DatabaseQueue

  /// Opens a log.
  package init(_ path: String) throws(LogError) {
    guard try LogSchema.hasFile(at: path) else { throw .missing }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try LogSchema.open($0, creating: false) }
    } catch {
      throw LogError(error)
    }
  }

  /// The end of the log, as the log itself says it.
  package func head() throws(LogError) -> LogHead { try reading { try LogHead.read($0) } }

  /// The entry of a number; nil where there is none.
  package func entry(_ sequence: Int64) throws(LogError) -> LogEntry? {
    try reading { database in
      try Row.fetchOne(database, sql: "SELECT * FROM entry WHERE sequence = ?", arguments: [sequence]).map(
        LogEntry.init)
    }
  }

  /// Does something with each entry that is wanted, in order, with no more of them in memory than one.
  package func forEach(_ filter: LogFilter = LogFilter(), _ body: (LogEntry) throws -> Void) throws(LogError) {
    try reading { database in
      let rows = try Row.fetchCursor(database, sql: filter.sql, arguments: filter.arguments)
      while let row = try rows.next() { try body(LogEntry(row)) }
    }
  }

  /// Does something with every entry, in order.
  ///
  /// - Returns: The end of the log at the same moment, as the log itself says it.
  package func walk(_ body: (LogEntry) throws -> Void) throws(LogError) -> LogHead {
    try reading { database in
      let rows = try Row.fetchCursor(database, sql: LogFilter().sql)
      while let row = try rows.next() { try body(LogEntry(row)) }
      return try LogHead.read(database)
    }
  }

  private func reading<Result>(_ body: (Database) throws -> Result) throws(LogError) -> Result {
    do {
      return try queue.read(body)
    } catch {
      throw LogError(error)
    }
  }
}

extension LogHead {
  /// The end of the log as its table says it.
  static func read(_ database: Database) throws -> LogHead {
    guard let row = try Row.fetchOne(database, sql: "SELECT sequence, hash FROM head") else {
      throw LogError.unusable("it does not say where it ends")
    }
    return LogHead(sequence: row["sequence"], hash: row["hash"])
  }
}

extension LogEntry {
  /// The entry of a row.
  init(_ row: Row) {
    let withheld: String = row["withheld"]
    self.init(
      sequence: row["sequence"], loggedAt: row["logged_at"],
      record: LogRecord(
        chat: row["chat"], policy: row["policy"], digest: row["digest"], now: row["now"], outcome: row["outcome"],
        team: row["team"], rule: row["rule"], place: row["place"], receipt: row["receipt"], decision: row["decision"],
        given: row["given"], mask: FactMask(kept: row["mask"]),
        withheld: withheld.split(separator: ",").map(String.init)),
      hash: row["hash"])
  }
}
