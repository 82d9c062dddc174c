import BatonDiagnostics
import BatonProgram
import BatonSemantics
import BatonValues

extension Lowering {
  /// Rules in the order they are tried, and each `also`.
  mutating func lowerRules() {
    for rule in policy.topRules { lower(rule, in: .none) }
    for also in policy.alsos {
      var row = Program.Also()
      row.condition = UInt32(place: also.condition?.index)
      row.modifiers = modifiers(also.modifiers)
      program.alsos.append(row)
    }
  }

  /// A rule and those inside it.
  private mutating func lower(_ id: ID<Rule>, in parent: UInt32) {
    let rule = policy.rules[id]
    var row = Program.Rule()
    row.name = place(of: rule.name)
    row.isOtherwise = rule.isOtherwise ? 1 : 0
    row.condition = UInt32(place: rule.condition?.index)
    row.modifiers = modifiers(rule.modifiers)
    row.parent = parent
    let position = policy.sources[rule.firstWord.file].position(at: rule.firstWord.start)
    row.source = rule.firstWord.file.index
    row.line = UInt32(clamping: position.line)
    row.column = UInt32(clamping: position.column)
    lower(rule.action, into: &row)
    let place = program.rules.count
    program.rules.append(row)
    if case .block(let inner) = rule.action {
      for rule in inner { lower(rule, in: UInt32(place)) }
    }
    program.rules[place].next = UInt32(program.rules.count)
  }

  private mutating func lower(_ action: Rule.Action, into row: inout Program.Rule) {
    let kind: Program.Rule.Action
    switch action {
    case .route(let target, evenIfClosed: let evenIfClosed, orQueue: let orQueue):
      row.isEvenIfClosed = evenIfClosed ? 1 : 0
      row.orQueue = orQueue.map { modifiers($0) } ?? .none
      switch target {
      case .team(let team): (kind, row.a) = (.route, UInt32(team.index))
      case .firstOpen(let teams):
        let run = list(teams)
        (kind, row.a, row.b) = (.routeToFirstOpen, run.start, run.count)
      case .firstOpenWhere(let condition): (kind, row.a) = (.routeToFirstOpenWhere, UInt32(condition.index))
      }
    case .queue(let team): (kind, row.a) = (.queue, UInt32(team.index))
    case .ask(let question, for: let facts):
      let run = list(facts.map { UInt32($0.index) })
      (kind, row.a, row.b) = (.ask, run.start, run.count)
      row.question = template(question)
    case .hold: kind = .hold
    case .block: kind = .block
    }
    row.rawAction = kind.rawValue
  }
}

extension Lowering {
  /// The place of some modifiers.
  private mutating func modifiers(_ modifiers: Modifiers) -> UInt32 {
    var row = Program.Modifiers()
    row.priority = UInt32(place: modifiers.priority?.index)
    row.say = modifiers.say.map { template($0) } ?? .none
    row.because = modifiers.because.map { template($0) } ?? .none
    row.next = modifiers.next.map { template($0) } ?? .none
    row.summary = modifiers.summary.map { template($0) } ?? .none
    row.within = UInt32(place: modifiers.within?.duration.index)
    row.withinHours = UInt32(place: modifiers.within?.hours?.index)
    row.attachments = modifiers.attach.reduce(0) { $0 | Self.bit($1).rawValue }
    row.notify = notifications(modifiers.notify)
    let start = program.backups.count
    for backup in modifiers.backups {
      var backupRow = Program.Backup()
      backupRow.team = UInt32(backup.team.index)
      backupRow.after = UInt32(backup.after.index)
      program.backups.append(backupRow)
    }
    row.backups = Run(start..<program.backups.count)
    row.tags = list(modifiers.tags.map { template($0) })
    program.modifiers.append(row)
    return UInt32(program.modifiers.count - 1)
  }

  private static func bit(_ attachment: Modifiers.Attachment) -> Program.Attachment {
    switch attachment {
    case .transcript: .transcript
    case .qualification: .qualification
    case .intents: .intents
    case .source: .source
    case .facts: .facts
    case .questions: .questions
    }
  }

  private mutating func template(_ template: Template) -> UInt32 {
    let start = program.segments.count
    for segment in template.segments {
      var row = Program.Segment()
      switch segment {
      case .literal(let text): row.text = place(of: text)
      case .hole(let expression, fallback: let fallback):
        row.hole = UInt32(expression.index)
        row.text = place(of: fallback)
      }
      program.segments.append(row)
    }
    var row = Program.Template()
    row.segments = Run(start..<program.segments.count)
    program.templates.append(row)
    return UInt32(program.templates.count - 1)
  }
}
