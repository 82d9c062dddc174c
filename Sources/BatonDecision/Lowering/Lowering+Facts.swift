import BatonProgram
import BatonSemantics
import BatonValues

extension Lowering {
  /// Enums and facts.
  mutating func lowerFacts() {
    for enumeration in policy.enums {
      var row = Program.Enumeration()
      row.name = place(of: enumeration.name)
      row.isOrdered = enumeration.isOrdered ? 1 : 0
      let start = program.words.count
      for word in enumeration.words {
        var wordRow = Program.Word()
        wordRow.name = place(of: word.name)
        wordRow.folded = place(of: Text(word.name).folded)
        wordRow.label = place(of: word.label)
        program.words.append(wordRow)
      }
      row.words = Run(start..<program.words.count)
      program.enumerations.append(row)
    }
    for fact in policy.facts {
      var row = Program.Fact()
      row.path = place(of: fact.path)
      row.type = place(of: fact.type)
      row.defaultValue = datum(fact.defaultValue)
      row.computed = fact.computed?.place ?? .none
      program.facts.append(row)
    }
  }

  /// Hours with their calendars.
  mutating func lowerHours() {
    for hours in policy.hours {
      program.hours.append(Program.Hours(name: place(of: hours.name), calendar: hours.calendar))
    }
  }

  /// Teams.
  mutating func lowerTeams() {
    for team in policy.teams {
      var row = Program.Team()
      row.id = place(of: team.id)
      row.title = place(of: team.title)
      row.foldedTitle = place(of: Text(team.title).folded)
      row.hours = UInt32(place: team.hours?.index)
      row.hasSLA = team.sla == nil ? 0 : 1
      row.sla = team.sla ?? 0
      row.backup = UInt32(place: team.backup?.team.index)
      row.backupAfter = team.backup?.after ?? 0
      row.languages = set(team.languages)
      row.skills = set(team.skills)
      row.notify = notifications(team.notify)
      program.teams.append(row)
    }
  }

  private mutating func set(_ texts: [Text]) -> Run {
    guard case .set(let members) = Value.set(of: texts.map { .text($0) }) else { return Run() }
    return self.members(members)
  }

  /// Somebody to tell, as rows.
  mutating func notifications(_ notifications: [Decision.Notification]) -> Run {
    let start = program.notifications.count
    for notification in notifications {
      var row = Program.Notification()
      row.channel = place(of: notification.channel)
      row.to = place(of: notification.to)
      program.notifications.append(row)
    }
    return Run(start..<program.notifications.count)
  }
}
