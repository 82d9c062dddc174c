import GRDB

/// What of a log is to be trimmed off: its oldest entries, as far as all of this lets them go.
package struct TrimBound: Sendable, Hashable {
  /// Only what was logged before that time, in milliseconds since 1970 UTC: up to the first entry that was not.
  package var before: Int64?
  /// How many of the newest entries stay.
  package var keep: Int64 = 0
  /// Whether handoffs may go that nobody claimed, once everybody was told of them.
  package var takesUnclaimed = false

  /// Everything may go.
  package init() {}

  /// The last entry that is old enough; 0 for none.
  func limit(in database: Database) throws -> Int64 {
    let end = try LogHead.read(database).sequence
    let limit = end - min(max(keep, 0), end)
    guard let before else { return limit }
    let young = try Int64.fetchOne(
      database, sql: "SELECT sequence FROM entry WHERE logged_at >= ? ORDER BY sequence LIMIT 1", arguments: [before])
    return young.map { min(limit, $0 - 1) } ?? limit
  }

  /// The first entry that is old enough and has to stay all the same; nil for none.
  func obstacle(upTo limit: Int64, in database: Database) throws -> TrimObstacle? {
    func first(_ sql: String) throws -> Int64? {
      guard let number = try Int64.fetchOne(database, sql: sql), number <= limit else { return nil }
      return number
    }
    let open = try first(
      takesUnclaimed
        ? "SELECT min(handoff) FROM timer" : "SELECT min(number) FROM handoff WHERE claimed_by IS NULL")
    let undelivered = try first(
      """
      SELECT min(event.handoff) FROM delivery JOIN event ON event.number = delivery.event WHERE delivery.due IS NOT NULL
      """)
    guard let number = [open, undelivered].compactMap({ $0 }).min() else { return nil }
    return number == open ? .open(number, isWaiting: takesUnclaimed) : .undelivered(number)
  }
}

/// Why an entry stays that is old enough to go, and all after it.
package enum TrimObstacle: Sendable, Hashable {
  /// It is a handoff that nobody has claimed; `isWaiting` where somebody is still to be told of it.
  case open(Int64, isWaiting: Bool)
  /// It is a handoff of which a receiver has not been told everything.
  case undelivered(Int64)

  /// The entry.
  package var entry: Int64 {
    switch self {
    case .open(let entry, _), .undelivered(let entry): entry
    }
  }

  /// Why, in words.
  package var reason: String {
    switch self {
    case .open(_, isWaiting: false):
      "nobody has claimed that handoff: claim it, or say `--unclaimed` to trim what nobody claimed"
    case .open(_, isWaiting: true): "nobody has claimed that handoff, and somebody is still to be told of it"
    case .undelivered: "a webhook of that handoff is still to be delivered"
    }
  }
}
