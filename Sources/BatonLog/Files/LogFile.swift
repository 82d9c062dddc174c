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
      while let row = try rows.next() { try body(try LogEntry(row)) }
    }
  }

  /// What was trimmed off the log, the oldest first.
  package func trims() throws(LogError) -> [LogTrim] { try reading { try TrimTable.all(in: $0) } }

  /// Does something with what was trimmed off the log, and then with every entry, in order.
  ///
  /// - Returns: The end of the log at the same moment, as the log itself says it.
  package func walk(
    from begin: ([LogTrim]) -> Void, _ body: (LogEntry) throws -> Void
  ) throws(LogError) -> LogHead {
    try reading { database in
      begin(try TrimTable.all(in: database))
      let rows = try Row.fetchCursor(database, sql: LogFilter().sql)
      while let row = try rows.next() { try body(try LogEntry(row)) }
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
    let cells = Cells(row, of: "where it ends")
    return LogHead(sequence: try cells.value("sequence"), hash: try cells.value("hash"))
  }
}

extension LogEntry {
  /// The entry of a row.
  ///
  /// - Throws: `LogError.unusable` where something that every entry has is not there.
  init(_ row: Row) throws {
    let number = Cells(row, of: "an entry")
    let sequence: Int64 = try number.value("sequence")
    let cells = Cells(row, of: "entry \(sequence)")
    self.init(
      sequence: sequence, loggedAt: try cells.value("logged_at"),
      record: LogRecord(
        chat: cells.optional("chat"), policy: cells.optional("policy"), digest: try cells.value("digest"),
        now: cells.optional("now"), outcome: try cells.value("outcome"), team: cells.optional("team"),
        rule: cells.optional("rule"), place: cells.optional("place"), receipt: try cells.value("receipt"),
        decision: try cells.value("decision"), given: cells.optional("given"),
        mask: FactMask(kept: try cells.value("mask")), withheld: FactMask.names(kept: try cells.value("withheld"))),
      hash: try cells.value("hash"))
  }
}
