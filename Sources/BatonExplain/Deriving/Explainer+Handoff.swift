import BatonProgram
import BatonRuntime
import BatonValues

/// One that has a say in how a chat is handed over, and who that is.
private struct Layer {
  let giver: Explanation.HandoffItem.Giver
  /// What it says; nil for a team.
  let modifiers: Program.Modifiers?
  /// The team; nil for all others.
  let team: Program.Team?
}

extension Explainer {
  /// Who gave a handoff what it carries.
  mutating func handoff(of decision: Decision, _ verdict: Verdict) -> [Explanation.HandoffItem] {
    let layers = layers(of: verdict)
    evaluator.chosen = verdict.team
    defer { evaluator.chosen = .none }
    var items: [Explanation.HandoffItem] = []
    func add(_ kind: Explanation.HandoffItem.Kind, _ words: String?, from layer: Layer?) {
      if let words, let layer { items.append(Explanation.HandoffItem(kind, words, from: layer.giver)) }
    }
    for layer in layers {
      guard let priority = layer.modifiers?.priority, priority != .none, evaluator.value(priority).isKnown else {
        continue
      }
      add(.priority, decision.priority, from: layer)
      break
    }
    func nearest(_ modifier: KeyPath<Program.Modifiers, UInt32>) -> Layer? {
      layers.first { $0.modifiers.map { $0[keyPath: modifier] != .none } ?? false }
    }
    add(.say, decision.say, from: nearest(\.say))
    add(.because, decision.because, from: nearest(\.because))
    add(.next, decision.next, from: nearest(\.next))
    add(.summary, decision.summary, from: nearest(\.summary))
    add(.within, decision.within.map(DurationValue.words), from: deadlineGiver(layers))
    items += backups(of: decision, layers)
    for notification in decision.notify {
      add(.notify, "\(notification.channel) \(notification.to)", from: layers.first { names(notification, $0) })
    }
    items += tags(of: decision, layers)
    for attachment in Program.Attachment.allCases {
      let isThere = layers.first { ($0.modifiers?.attachments ?? 0) & attachment.rawValue != 0 }
      add(.attach, "\(attachment)", from: isThere)
    }
    return items
  }

  /// Who has a say, the nearest first.
  private mutating func layers(of verdict: Verdict) -> [Layer] {
    var layers: [Layer] = []
    func add(_ giver: Explanation.HandoffItem.Giver, _ modifiers: UInt32) {
      layers.append(Layer(giver: giver, modifiers: program.modifiers[Int(modifiers)], team: nil))
    }
    if let place = verdict.rule.place {
      if verdict.isOrQueue { add(.orQueue, program.rules[place].orQueue) }
      add(.rule, program.rules[place].modifiers)
      var next = program.rules[place].parent.place
      while let block = next {
        add(.block(reference(block)), program.rules[block].modifiers)
        next = program.rules[block].parent.place
      }
    }
    if let team = verdict.team.place {
      let row = program.teams[team]
      layers.append(Layer(giver: .team(program.strings[row.id]), modifiers: nil, team: row))
    }
    for (place, also) in program.alsos.enumerated() where evaluator.truth(orTrue: also.condition) == true {
      let condition = also.condition == .none ? nil : condition(also.condition)
      add(.also(at: words(for: program.origin(of: .also, place)), condition: condition), also.modifiers)
    }
    return layers
  }

  private mutating func deadlineGiver(_ layers: [Layer]) -> Layer? {
    for layer in layers {
      if let team = layer.team, team.hasSLA != 0 { return layer }
      if let within = layer.modifiers?.within, within != .none, evaluator.duration(within) != nil { return layer }
    }
    return nil
  }

  private func names(_ notification: Decision.Notification, _ layer: Layer) -> Bool {
    let run = layer.team?.notify ?? layer.modifiers?.notify ?? Run()
    return program.notifications[run.places].contains {
      program.strings[$0.channel] == notification.channel && program.strings[$0.to] == notification.to
    }
  }

  private mutating func tags(of decision: Decision, _ layers: [Layer]) -> [Explanation.HandoffItem] {
    var items: [Explanation.HandoffItem] = []
    for layer in layers {
      for place in layer.modifiers?.tags.places ?? 0..<0 {
        let tag = evaluator.fill(program.lists[place])
        guard decision.tags.contains(tag), !items.contains(where: { $0.words == tag }) else { continue }
        items.append(Explanation.HandoffItem(.tag, tag, from: layer.giver))
      }
    }
    return items
  }

  /// The backups of the timetable: who said them, or the team whose own backup one is.
  private mutating func backups(of decision: Decision, _ layers: [Layer]) -> [Explanation.HandoffItem] {
    var items: [Explanation.HandoffItem] = []
    for backup in decision.backup {
      var giver: Explanation.HandoffItem.Giver?
      for layer in layers where giver == nil && says(layer, backup) { giver = layer.giver }
      if giver == nil {
        let before = decision.backup.first { other in
          program.teams.contains { team in
            program.strings[team.id] == other.team && other.after + team.backupAfter == backup.after
              && team.backup.place.map { program.strings[program.teams[$0].id] } == backup.team
          }
        }
        giver = before.map { .team($0.team) }
      }
      let words = "team \"\(backup.team)\" after \(DurationValue.words(backup.after))"
      if let giver { items.append(Explanation.HandoffItem(.backup, words, from: giver)) }
    }
    return items
  }

  private mutating func says(_ layer: Layer, _ backup: Decision.Backup) -> Bool {
    if let team = layer.team {
      return team.backupAfter == backup.after
        && team.backup.place.map { program.strings[program.teams[$0].id] } == backup.team
    }
    for place in layer.modifiers?.backups.places ?? 0..<0 {
      let row = program.backups[place]
      if let team = evaluator.team(row.team), program.strings[program.teams[team].id] == backup.team,
        evaluator.duration(row.after) == backup.after
      {
        return true
      }
    }
    return false
  }
}
