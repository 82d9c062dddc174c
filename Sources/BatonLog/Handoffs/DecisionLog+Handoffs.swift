import GRDB

extension DecisionLog {
  /// How many handoffs stand how.
  package struct HandoffCounts: Sendable, Hashable {
    /// Nobody has claimed them yet.
    package let open: Int
    /// Nobody claimed them in time, and everybody was told; they are among the open ones.
    package let unclaimed: Int
    /// Deliveries that wait to be made.
    package let pending: Int
    /// Deliveries that nobody tries any more.
    package let failed: Int
  }

  /// How many handoffs stand how, now.
  package func handoffCounts() throws(LogError) -> HandoffCounts {
    try reading { database in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: "SELECT count(*) FROM " + sql) ?? 0 }
      return HandoffCounts(
        open: try count("handoff WHERE claimed_by IS NULL"),
        unclaimed: try count("handoff WHERE claimed_by IS NULL AND unclaimed = 1"),
        pending: try count("delivery WHERE due IS NOT NULL"), failed: try count("delivery WHERE due IS NULL"))
    }
  }

  /// How a handoff stands; nil where there is none of that number.
  package func handoff(_ number: Int64) throws(LogError) -> Handoff? {
    try reading { try Handoff.find(number, in: $0) }
  }

  /// Gives a handoff to whoever claims it first.
  package func claim(_ number: Int64, by person: String) throws(LogError) -> ClaimOutcome {
    let time = clock()
    return try writing { database in
      guard let handoff = try Handoff.find(number, in: database) else { return .missing }
      if let owner = handoff.claimedBy { return owner == person ? .claimed(handoff) : .taken(handoff) }
      try database.execute(
        sql: "UPDATE handoff SET claimed_by = ?, claimed_at = ? WHERE number = ?", arguments: [person, time, number])
      try database.execute(sql: "DELETE FROM timer WHERE handoff = ?", arguments: [number])
      try HandoffTables.tell(
        .claimed, of: number, team: handoff.team, by: person, at: time, hooks: hooks, in: database)
      return .claimed(
        Handoff(
          number: number, team: handoff.team, claimedBy: person, claimedAt: time, isUnclaimed: handoff.isUnclaimed))
    }
  }

  /// Does what is due by now: the next teams are told, and what nobody claimed to the end is marked.
  ///
  /// - Returns: What happened, in the order in which it was due.
  package func advance() throws(LogError) -> [(kind: HandoffEvent.Kind, handoff: Int64, team: String)] {
    let time = clock()
    let isDue = try reading { database in
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM timer WHERE due <= ?)", arguments: [time]) ?? false
    }
    guard isDue else { return [] }
    return try writing { database in
      var done: [(kind: HandoffEvent.Kind, handoff: Int64, team: String)] = []
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT timer.rowid AS place, timer.handoff, timer.team AS next, handoff.team AS team FROM timer
          JOIN handoff ON handoff.number = timer.handoff WHERE due <= ? ORDER BY due, timer.rowid LIMIT 1000
          """, arguments: [time])
      var told: [Int64: String] = [:]
      for row in rows {
        let cells = Cells(row, of: "a timer")
        let (place, number): (Int64, Int64) = (try cells.value("place"), try cells.value("handoff"))
        try database.execute(sql: "DELETE FROM timer WHERE rowid = ?", arguments: [place])
        if let next: String = cells.optional("next") {
          try database.execute(sql: "UPDATE handoff SET team = ? WHERE number = ?", arguments: [next, number])
          told[number] = next
          done.append((.backup, number, next))
        } else {
          try database.execute(sql: "UPDATE handoff SET unclaimed = 1 WHERE number = ?", arguments: [number])
          done.append((.unclaimed, number, try told[number] ?? cells.value("team")))
        }
        let last = done[done.count - 1]
        try HandoffTables.tell(last.kind, of: number, team: last.team, at: time, hooks: hooks, in: database)
      }
      return done
    }
  }

  /// The number of the newest event; 0 where nothing has happened.
  package func lastEvent() throws(LogError) -> Int64 {
    try reading { try Int64.fetchOne($0, sql: "SELECT max(number) FROM event") ?? 0 }
  }

  /// The next events after one, in order.
  package func events(after number: Int64, most: Int = 100) throws(LogError) -> [HandoffEvent] {
    try reading { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(HandoffEvent.columns) FROM event JOIN entry ON entry.sequence = event.handoff
          WHERE event.number > ? ORDER BY event.number LIMIT ?
          """, arguments: [number, most])
      return try rows.map { try HandoffEvent($0) }
    }
  }

  /// What a receiver is to get by now, the oldest first.
  package func deliveries(to hook: String, most: Int) throws(LogError) -> [Delivery] {
    let time = clock()
    return try reading { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(HandoffEvent.columns), delivery.attempts AS attempts FROM delivery
          JOIN event ON event.number = delivery.event JOIN entry ON entry.sequence = event.handoff
          WHERE delivery.hook = ? AND delivery.due <= ? ORDER BY delivery.due, delivery.event LIMIT ?
          """, arguments: [hook, time, most])
      return try rows.map { row in
        Delivery(event: try HandoffEvent(row), hook: hook, attempts: try Cells(row, of: "a delivery").value("attempts"))
      }
    }
  }

  /// Puts aside what is to be delivered to receivers that there are no longer, and takes up what was put aside for those that
  /// there are again.
  ///
  /// - Returns: What was put aside: how many events for each of these receivers.
  package func sortDeliveries() throws(LogError) -> [(hook: String, count: Int)] {
    let (time, hooks) = (clock(), hooks)
    let known = "hook IN (\(databaseQuestionMarks(count: hooks.count)))"
    let (aside, again) = ("due IS NOT NULL AND NOT \(known)", "due IS NULL AND attempts < ? AND \(known)")
    let asideValues = StatementArguments(hooks)
    let againValues = StatementArguments([Delivery.mostAttempts]) + asideValues
    let (lost, isBack) = try reading { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT hook, count(*) AS count FROM delivery WHERE \(aside) GROUP BY hook ORDER BY hook",
        arguments: asideValues)
      return (
        try rows.map { row in
          let cells = Cells(row, of: "a delivery")
          return (hook: try cells.value("hook") as String, count: try cells.value("count") as Int)
        },
        try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM delivery WHERE \(again))", arguments: againValues) ?? false
      )
    }
    guard !lost.isEmpty || isBack else { return [] }
    try writing { database in
      try database.execute(sql: "UPDATE delivery SET due = NULL WHERE \(aside)", arguments: asideValues)
      try database.execute(
        sql: "UPDATE delivery SET due = ? WHERE \(again)", arguments: StatementArguments([time]) + againValues)
    }
    return lost
  }

  /// A receiver has got what it was to get.
  package func finish(_ delivery: Delivery) throws(LogError) {
    try writing { database in
      try database.cachedStatement(sql: "DELETE FROM delivery WHERE event = ? AND hook = ?")
        .execute(arguments: [delivery.event.number, delivery.hook])
    }
  }

  /// A receiver has not got it; it is tried again later.
  ///
  /// - Returns: False where it was tried often enough, and is given up.
  package func postpone(_ delivery: Delivery) throws(LogError) -> Bool {
    let attempts = delivery.attempts + 1
    let isGivenUp = attempts >= Delivery.mostAttempts
    let due = isGivenUp ? nil : clock() + Delivery.pause(after: attempts)
    try writing { database in
      try database.cachedStatement(sql: "UPDATE delivery SET attempts = ?, due = ? WHERE event = ? AND hook = ?")
        .execute(arguments: [attempts, due, delivery.event.number, delivery.hook])
    }
    return !isGivenUp
  }

  /// The latest time that the log knows of: nothing that is written later should be earlier.
  package func latestTime() throws(LogError) -> Int64? {
    try reading { database in
      let times = [
        try Int64.fetchOne(database, sql: "SELECT logged_at FROM entry ORDER BY sequence DESC LIMIT 1"),
        try Int64.fetchOne(database, sql: "SELECT at FROM event ORDER BY number DESC LIMIT 1"),
      ]
      return times.compactMap { $0 }.max()
    }
  }
}
