import GRDB
import Glibc

extension DecisionLog {
  /// What came of trimming.
  package struct Trimming: Sendable, Hashable {
    /// What was removed; nil where nothing was.
    package fileprivate(set) var trim: LogTrim?
    /// What is in the way of more.
    package fileprivate(set) var obstacle: TrimObstacle?

    /// Those.
    package init(trim: LogTrim? = nil, obstacle: TrimObstacle? = nil) {
      self.trim = trim
      self.obstacle = obstacle
    }
  }

  /// How many entries are removed at once: whoever writes meanwhile waits no longer than that takes.
  private static let piece: Int64 = 500

  /// Removes the oldest entries, with all that belongs to them, as far as a bound lets them go; others may write meanwhile.
  ///
  /// However it ends, what was removed by then is said in the log, and the rest is whole.
  ///
  /// - Throws: `LogError.broken` where what would be removed is not whole: that must not be hidden by removing it.
  package func trim(_ bound: TrimBound) throws(LogError) -> Trimming {
    let (start, limit) = try reading { (try TrimTable.start(in: $0), try bound.limit(in: $0)) }
    var chain = ChainCheck(after: start)
    var result = Trimming()
    while result.obstacle == nil, chain.head.sequence < limit {
      let begin = ContinuousClock.now
      let first = chain.head
      let entries = try checked(&chain, upTo: min(limit, first.sequence + Self.piece))
      result = try writing { database in
        guard try TrimTable.start(in: database) == first else { throw LogError.busy }
        try HandoffTables.index(in: database)
        var next = result
        next.obstacle = try bound.obstacle(upTo: limit, in: database)
        let end = min(entries.last?.sequence ?? 0, (next.obstacle?.entry ?? .max) - 1)
        guard let last = entries.last(where: { $0.sequence <= end }) else { return next }
        try Self.remove(upTo: end, in: database)
        let trim = LogTrim(
          end: last, at: result.trim?.at ?? clock(), count: (result.trim?.count ?? 0) + end - first.sequence)
        try TrimTable.put(trim, insteadOf: result.trim, in: database)
        next.trim = trim
        // What stands before the obstacle goes first.
        if end < (next.obstacle?.entry ?? 0) - 1 { next.obstacle = nil }
        return next
      }
      Self.pause(since: begin)
    }
    return result
  }

  /// Follows the chain up to an entry.
  private func checked(_ chain: inout ChainCheck, upTo last: Int64) throws(LogError) -> [LogHead] {
    let first = chain.head.sequence
    let entries = try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM entry WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
        arguments: [first, last]
      ).map { try LogEntry($0) }
    }
    for entry in entries { if let fault = chain.take(entry) { throw .broken(fault) } }
    guard chain.head.sequence == last else { throw .broken(.gap(after: chain.head.sequence, before: last + 1)) }
    return entries.map { LogHead(sequence: $0.sequence, hash: $0.hash) }
  }

  private static func remove(upTo last: Int64, in database: Database) throws {
    for sql in [
      "DELETE FROM delivery WHERE event IN (SELECT number FROM event WHERE handoff <= ?)",
      "DELETE FROM event WHERE handoff <= ?", "DELETE FROM timer WHERE handoff <= ?",
      "DELETE FROM handoff WHERE number <= ?", "DELETE FROM entry WHERE sequence <= ?",
    ] { try database.cachedStatement(sql: sql).execute(arguments: [last]) }
  }

  /// Gives the room that trimming left back to the disk, a piece at a time.
  package func shrink() throws(LogError) {
    if try reading({ try Int.fetchOne($0, sql: "PRAGMA auto_vacuum") != 2 }) {
      // A log of before, which is written anew once.
      try apart { try $0.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL; VACUUM") }
    }
    var left = Int.max
    while left > 0 {
      let begin = ContinuousClock.now
      let before = left
      left = try apart { database in
        // Each step of it frees one page.
        _ = try Row.fetchAll(database, sql: "PRAGMA incremental_vacuum(\(Self.piece))")
        return try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
      }
      guard left < before else { break }
      Self.pause(since: begin)
    }
    try apart { database in
      // The file gets as small as it can be now, unless somebody reads; then the next who writes sees to it.
      try database.execute(sql: "PRAGMA busy_timeout = 200")
      defer { try? database.execute(sql: "PRAGMA busy_timeout = 10000") }
      _ = try? database.checkpoint(.truncate)
    }
  }

  /// Lets others write.
  private static func pause(since begin: ContinuousClock.Instant) {
    let taken = (ContinuousClock.now - begin) / Duration.microseconds(1)
    usleep(UInt32(min(max(taken, 2000), 100_000)))
  }
}
