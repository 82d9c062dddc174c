import BatonProgram
import BatonValues

/// What is said once: the nearest that is known wins, and an unknown one is as if it were not written.
extension Evaluator {
  /// `priority P`; `normal` where nobody says.
  mutating func priority(_ modifiers: [Program.Modifiers]) -> String {
    for modifiers in modifiers where modifiers.priority != .none {
      let priority = read(modifiers.priority)
      guard priority.kind == .word, EnumType.priority.words.indices.contains(priority.place) else { continue }
      return EnumType.priority.words[priority.place].name
    }
    return EnumType.priority.words[1].name
  }

  /// `say`, `because`, `next` or `summary`, filled in; nil where nothing is left to say.
  mutating func text(_ modifiers: [Program.Modifiers], _ template: (Program.Modifiers) -> UInt32) -> String? {
    for modifiers in modifiers where template(modifiers) != .none {
      let text = fill(template(modifiers))
      return text.isEmpty ? nil : text
    }
    return nil
  }

  /// `within D [of hours.NAME]`, or the team's `sla`, and by when that is: from now, or for a queue from its opening.
  mutating func setDeadline(of decision: inout Decision, _ layers: [Layer]) {
    guard let (duration, hours) = deadline(layers) else { return }
    decision.within = duration
    guard let start = decision.outcome == .queue ? decision.opensAt : now else { return }
    decision.dueAt =
      if let hours {
        program.hours[hours].calendar.adding(openTime: duration, from: start)
      } else {
        Instant.adding(duration, to: start)
      }
  }

  private mutating func deadline(_ layers: [Layer]) -> (Int64, Int?)? {
    for layer in layers {
      switch layer {
      case .modifiers(let place):
        let row = program.modifiers[Int(place)]
        if row.within != .none, let duration = duration(row.within) { return (duration, row.withinHours.place) }
      case .team(let team):
        if program.teams[team].hasSLA != 0 { return (program.teams[team].sla, nil) }
      }
    }
    return nil
  }
}

/// What adds up, the nearest first, without doubles.
extension Evaluator {
  /// `tag "…"`, filled in; one that comes out empty is none.
  mutating func tags(_ modifiers: [Program.Modifiers]) -> [String] {
    var tags: [String] = []
    for modifiers in modifiers {
      for place in modifiers.tags.places {
        let tag = fill(program.lists[place])
        if !tag.isEmpty { tags.append(tag) }
      }
    }
    return Self.withoutDoubles(tags)
  }

  private static func withoutDoubles<Element: Hashable>(_ elements: [Element]) -> [Element] {
    guard elements.count > 1 else { return elements }
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }

  /// `notify CHANNEL "…"`.
  func notifications(_ layers: [Layer]) -> [Decision.Notification] {
    var notifications: [Decision.Notification] = []
    for layer in layers {
      let run =
        switch layer {
        case .modifiers(let place): program.modifiers[Int(place)].notify
        case .team(let team): program.teams[team].notify
        }
      for row in program.notifications[run.places] {
        notifications.append(Decision.Notification(channel: string(row.channel), to: string(row.to)))
      }
    }
    return Self.withoutDoubles(notifications)
  }

  /// `backup TEAM after D`, as a timetable: each counts from the handoff, a backup's own backup follows it, each team
  /// stands there once at its earliest and never the chosen one.
  mutating func backups(of chosen: Int, _ layers: [Layer]) -> [Decision.Backup] {
    var turns: [Turn] = []
    for layer in layers {
      switch layer {
      case .modifiers(let place):
        for place in program.modifiers[Int(place)].backups.places {
          let backup = program.backups[place]
          if let team = team(backup.team), let after = duration(backup.after) {
            add(team, after, chosen, to: &turns)
          }
        }
      case .team(let team):
        let row = program.teams[team]
        if let backup = row.backup.place { add(backup, row.backupAfter, chosen, to: &turns) }
      }
    }
    // Sorted by time; a later change of a team's turn stands at the end already.
    let order = turns.enumerated().sorted { ($0.element.after, $0.offset) < ($1.element.after, $1.offset) }
    return order.map { Decision.Backup(team: string(program.teams[$0.element.team].id), after: $0.element.after) }
  }

  /// A team's turn to take over.
  private struct Turn {
    let team: Int
    let after: Int64
  }

  private func add(_ team: Int, _ after: Int64, _ chosen: Int, to turns: inout [Turn]) {
    var next: Turn? = Turn(team: team, after: after)
    while let turn = next, turn.team != chosen {
      if let earlier = turns.firstIndex(where: { $0.team == turn.team }) {
        // Who is there already at that time or earlier has had its own backups added as early.
        if turns[earlier].after <= turn.after { return }
        turns.remove(at: earlier)
      }
      turns.append(turn)
      let row = program.teams[turn.team]
      next = row.backup.place.flatMap { own in
        DurationValue.sum(turn.after, row.backupAfter).map { Turn(team: own, after: $0) }
      }
    }
  }
}
