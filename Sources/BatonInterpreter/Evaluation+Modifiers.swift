import BatonSemantics
import BatonValues

/// What is said once: the nearest that is known wins, and an unknown one is as if it were not written.
extension Evaluation {
  /// `priority P`; `normal` where nobody says.
  func priority(_ inheritance: Inheritance) -> String {
    for modifiers in inheritance.modifiers {
      if let priority = modifiers.priority, case .word(let word) = value(priority) {
        return EnumType.priority.words[word].name
      }
    }
    return EnumType.priority.words[1].name
  }

  /// `say`, `because`, `next` or `summary`, filled in; nil where nothing is left to say.
  func text(_ inheritance: Inheritance, _ modifier: KeyPath<Modifiers, Template?>) -> String? {
    let nearest = inheritance.modifiers.lazy.compactMap { $0[keyPath: modifier] }.first
    return nearest.map(fill).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `within D [of hours.NAME]`, or the team's `sla`, and by when that is: from now, or for a queue from its opening.
  func setDeadline(of decision: inout Decision, _ inheritance: Inheritance) {
    guard let (duration, hours) = deadline(inheritance) else { return }
    decision.within = duration
    guard let start = decision.outcome == .queue ? decision.opensAt : situation.now else { return }
    decision.dueAt =
      if let hours {
        policy.hours[hours].calendar.adding(openTime: duration, from: start)
      } else {
        Instant.adding(duration, to: start)
      }
  }

  private func deadline(_ inheritance: Inheritance) -> (Int64, ID<Hours>?)? {
    for layer in inheritance.layers {
      switch layer {
      case .modifiers(let modifiers):
        if let within = modifiers.within, let duration = duration(within.duration) { return (duration, within.hours) }
      case .team(let team):
        if let sla = team.sla { return (sla, nil) }
      }
    }
    return nil
  }
}

/// What adds up, the nearest first, without doubles.
extension Evaluation {
  /// `tag "…"`, filled in; one that comes out empty is none.
  func tags(_ inheritance: Inheritance) -> [String] {
    inheritance.modifiers.flatMap(\.tags).map(fill).filter { !$0.isEmpty }.withoutDoubles
  }

  /// `notify CHANNEL "…"`.
  func notifications(_ inheritance: Inheritance) -> [Decision.Notification] {
    inheritance.layers.flatMap { layer in
      switch layer {
      case .modifiers(let modifiers): modifiers.notify
      case .team(let team): team.notify
      }
    }.withoutDoubles
  }

  /// `backup TEAM after D`.
  func backups(of chosen: ID<Team>, _ inheritance: Inheritance) -> [Decision.Backup] {
    var timetable = Timetable(of: chosen, in: policy)
    for layer in inheritance.layers {
      switch layer {
      case .modifiers(let modifiers):
        for backup in modifiers.backups {
          if let team = team(backup.team), let after = duration(backup.after) { timetable.add(team, after: after) }
        }
      case .team(let team):
        if let backup = team.backup { timetable.add(backup.team, after: backup.after) }
      }
    }
    return timetable.backups
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  fileprivate var withoutDoubles: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
