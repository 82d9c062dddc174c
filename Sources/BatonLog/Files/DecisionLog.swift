import Baton
import GRDB
import Synchronization

/// A log that is written: entries are put down in batches, each whole or not at all, and are acknowledged after that.
///
/// Any number of threads, and of programs, may write one: each batch begins with the end of the log as it is then.
package final class DecisionLog: Sendable {
  /// How it stands.
  package struct Status: Sendable, Hashable {
    /// How many entries were acknowledged since it was opened.
    package var written: Int64 = 0
    /// How many were refused, because they could not be written.
    package var refused: Int64 = 0
    /// Why the last batch could not be written; nil where it could.
    package var alarm: LogError?
    /// The last entry that was acknowledged.
    package var head: LogHead
  }

  /// How it is opened.
  package struct Options: Sendable {
    /// What an acknowledged entry survives.
    package var sync = LogSync.normal
    /// How many pages of 4096 bytes it may have; nil is as many as there is room for.
    package var pageLimit: Int?
    /// Who gets every event of a handoff, by name.
    package var hooks: [String] = []
    /// Whether what is removed is also overwritten.
    package var erases = false
    /// What time it is, in milliseconds since 1970 UTC.
    package var clock: @Sendable () -> Int64 = SystemClock.now

    /// As it is mostly wanted.
    package init() {}
  }

  /// What time it is, in milliseconds since 1970 UTC.
  let clock: @Sendable () -> Int64
  /// Who gets every event of a handoff, by name.
  let hooks: [String]
  private let pool: DatabasePool
  private let state: Mutex<Status>

  /// Opens a log, or begins one where there is none.
  package init(_ path: String, _ options: Options = Options()) throws(LogError) {
    do {
      if try LogSchema.hasFile(at: path) {
        // Another database must not be touched, not even to find out what it is.
        _ = try LogFile(path)
      }
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { database in
        guard !database.configuration.readonly else { return }
        // A new log can be made smaller; this is settled before anything else is.
        try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
        if options.erases { try database.execute(sql: "PRAGMA secure_delete = ON") }
        if let limit = options.pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(limit)") }
      }
      pool = try DatabasePool(path: path, configuration: configuration)
      // Opening sets it to what is usual, so it is said afterwards.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = \(options.sync.rawValue)") }
      let head = try pool.write { database in
        try LogSchema.open(database, creating: true)
        return try LogHead.read(database)
      }
      state = Mutex(Status(head: head))
      clock = options.clock
      hooks = options.hooks
    } catch {
      throw LogError(error)
    }
  }

  /// How it stands.
  package var status: Status { state.withLock { $0 } }

  /// Puts records down, all or none; when this returns they are logged.
  ///
  /// - Returns: Their entries, in their order.
  /// - Throws: `LogError` when they could not be written; then none was, and the status says so until some can be.
  @discardableResult
  package func append(_ records: [LogRecord]) throws(LogError) -> [LogEntry] {
    try append(records.map { LogDraft($0) })
  }

  /// Puts records down, and what follows from them, all or none; when this returns they are logged.
  ///
  /// - Returns: Their entries, in their order.
  /// - Throws: As above.
  @discardableResult
  package func append(_ drafts: [LogDraft]) throws(LogError) -> [LogEntry] {
    guard !drafts.isEmpty else { return [] }
    do {
      let entries = try pool.write { database in
        var head = try LogHead.read(database)
        let statement = try database.cachedStatement(sql: Self.insertion)
        let now = clock()
        var entries: [LogEntry] = []
        entries.reserveCapacity(drafts.count)
        for draft in drafts {
          let entry = LogEntry(draft.record, after: head, loggedAt: now)
          try statement.execute(arguments: entry.arguments)
          if let plan = draft.plan {
            try HandoffTables.begin(plan, entry.sequence, at: now, hooks: hooks, in: database)
          }
          head = LogHead(sequence: entry.sequence, hash: entry.hash)
          entries.append(entry)
        }
        try database.execute(sql: "UPDATE head SET sequence = ?, hash = ?", arguments: [head.sequence, head.hash])
        return entries
      }
      state.withLock { state in
        state.written += Int64(entries.count)
        state.alarm = nil
        if let last = entries.last, last.sequence > state.head.sequence {
          state.head = LogHead(sequence: last.sequence, hash: last.hash)
        }
      }
      return entries
    } catch {
      let error = LogError(error)
      state.withLock { state in
        state.refused += Int64(drafts.count)
        state.alarm = error
      }
      throw error
    }
  }

  /// Tries whether entries can be written again, where the last ones could not be; nobody may come with one as long as
  /// the alarm lasts.
  package func retry() {
    guard status.alarm != nil else { return }
    let result = Result { () throws(LogError) in
      try writing { database in
        let record = LogRecord(
          chat: nil, policy: nil, digest: "", now: nil, outcome: "", team: nil, rule: nil, place: nil, receipt: "",
          decision: "", given: nil, mask: .none, withheld: [])
        let entry = LogEntry(record, after: try LogHead.read(database), loggedAt: clock())
        try database.inSavepoint {
          try database.execute(sql: Self.insertion, arguments: entry.arguments)
          return .rollback
        }
        // What was taken back is never on the disk: this is.
        try database.execute(sql: "UPDATE head SET sequence = sequence")
      }
    }
    state.withLock { state in
      switch result {
      case .success: state.alarm = nil
      case .failure(let error): state.alarm = error
      }
    }
  }

  /// Reads.
  func reading<Result>(_ body: (Database) throws -> Result) throws(LogError) -> Result {
    do {
      return try pool.read(body)
    } catch {
      throw LogError(error)
    }
  }

  /// Changes what is not chained, all or nothing.
  func writing<Result>(_ body: (Database) throws -> Result) throws(LogError) -> Result {
    do {
      return try pool.write(body)
    } catch {
      throw LogError(error)
    }
  }

  /// Asks or does what is no transaction, while nobody else here writes.
  func apart<Result>(_ body: (Database) throws -> Result) throws(LogError) -> Result {
    do {
      return try pool.writeWithoutTransaction(body)
    } catch {
      throw LogError(error)
    }
  }

  /// What an acknowledged entry survives, as SQLite says it.
  package func sync() throws(LogError) -> LogSync? {
    let levels: [Int: LogSync] = [0: .off, 1: .normal, 2: .full]
    return try apart { levels[try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1] }
  }

  private static let insertion = """
    INSERT INTO entry (sequence, logged_at, now, chat, policy, digest, outcome, team, rule, place, receipt, mask, withheld, \
    hash, decision, given) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

extension LogEntry {
  /// What is put into its row.
  fileprivate var arguments: StatementArguments {
    [
      sequence, loggedAt, record.now, record.chat, record.policy, record.digest, record.outcome, record.team,
      record.rule,
      record.place, record.receipt, record.mask.description, record.withheld.joined(separator: ","), hash,
      record.decision,
      record.given,
    ]
  }
}
