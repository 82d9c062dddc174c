import GRDB

/// Which entries of a log are wanted.
package struct LogFilter: Sendable, Hashable {
  /// Of that outcome.
  package var outcome: String?
  /// For that team.
  package var team: String?
  /// By the rule of that name, or at that place; a place may leave out its end, as `desk.baton:7`.
  package var rule: String?
  /// Of the chat of that id.
  package var chat: String?
  /// By the policy of that name, or whose digest begins so.
  package var policy: String?
  /// Logged at that time or after, in milliseconds since 1970 UTC.
  package var since: Int64?
  /// Logged before that time.
  package var until: Int64?
  /// With a greater number.
  package var after: Int64?
  /// The newest so many of what is wanted.
  package var last: Int?

  /// All entries.
  package init() {}

  private var conditions: [(sql: String, values: [any DatabaseValueConvertible])] {
    var conditions: [(String, [any DatabaseValueConvertible])] = []
    func add(_ sql: String, _ value: (any DatabaseValueConvertible)?, times: Int = 1) {
      if let value { conditions.append((sql, Array(repeating: value, count: times))) }
    }
    add("outcome = ?", outcome)
    add("team = ?", team)
    add("(rule = ? OR place = ? OR substr(place, 1, length(?) + 1) = ? || ':')", rule, times: 4)
    add("chat = ?", chat)
    add("(policy = ? OR substr(digest, 1, length(?)) = ? OR substr(digest, 8, length(?)) = ?)", policy, times: 5)
    add("logged_at >= ?", since)
    add("logged_at < ?", until)
    add("sequence > ?", after)
    return conditions
  }

  /// What SQLite is asked.
  var sql: String {
    let conditions = conditions.map(\.sql)
    let wanted = "SELECT * FROM entry" + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
    guard last != nil else { return wanted + " ORDER BY sequence" }
    return "SELECT * FROM (\(wanted) ORDER BY sequence DESC LIMIT ?) ORDER BY sequence"
  }

  /// The values in it.
  var arguments: StatementArguments {
    var values = conditions.flatMap(\.values)
    if let last { values.append(last) }
    return StatementArguments(values)
  }
}
