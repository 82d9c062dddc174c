import BatonDiagnostics
import BatonSyntax
import BatonValues

/// What an action does, as far as its modifiers care.
enum ActionKind {
  /// `route` and `queue`: somebody gets the chat.
  case handoff
  /// `hold` and `ask`: nobody does.
  case noHandoff
  /// A block or an `also`: it depends.
  case any

  /// The kind of an action.
  init(_ action: ActionSyntax) {
    switch action {
    case .route, .queue: self = .handoff
    case .ask, .hold: self = .noHandoff
    case .block: self = .any
    }
  }
}

extension Checker {
  /// Checks what follows an action.
  mutating func modifiers(_ syntax: [ModifierSyntax], beside action: ActionKind) -> Modifiers {
    var modifiers = Modifiers()
    var first: [String: SourceRange] = [:]
    for modifier in syntax {
      guard let word = modifier.keyword else { continue }
      if Self.singleModifiers.contains(word.text) {
        if let other = first[word.text] {
          report(.modifierTwice(word.text, at: word.range, first: other))
          continue
        }
        first[word.text] = word.range
      }
      if action == .noHandoff, Self.handoffModifiers.contains(word.text) {
        report(.modifierWithoutHandoff(word.text, at: word.range))
      }
      add(modifier, to: &modifiers, beside: action)
    }
    return modifiers
  }

  /// Those that an action says once.
  private static let singleModifiers: Set<String> = ["priority", "say", "because", "next", "summary", "within"]
  /// Those that only a handoff has.
  private static let handoffModifiers: Set<String> = ["within", "backup", "notify"]

  private mutating func add(_ syntax: ModifierSyntax, to modifiers: inout Modifiers, beside action: ActionKind) {
    switch syntax {
    case .priority(let view):
      modifiers.priority = view.value.flatMap { value($0, of: .enumeration(0)) }
    case .text(let view): add(view, to: &modifiers, beside: action)
    case .within(let view): modifiers.within = deadline(view)
    case .backup(let view):
      guard let team = view.team.flatMap({ value($0, of: .team) }), let syntax = view.after,
        let after = time(syntax)
      else { return }
      modifiers.backups.append(Modifiers.Backup(team: team, after: after))
    case .notify(let view):
      guard let channel = view.channel, let recipient = view.recipient else { return }
      modifiers.notify.append(Decision.Notification(channel: channel.text, to: recipient.value))
    case .attach(let view):
      for item in view.items {
        guard let attachment = Modifiers.Attachment(rawValue: item.text) else {
          report(.unknownAttachment(item.text, at: item.range, among: Modifiers.Attachment.allCases.map(\.rawValue)))
          continue
        }
        if !modifiers.attach.contains(attachment) { modifiers.attach.append(attachment) }
      }
    }
  }

  private mutating func add(
    _ view: TextModifierSyntax, to modifiers: inout Modifiers, beside action: ActionKind
  ) {
    guard let syntax = view.template,
      let template = template(syntax, in: action == .noHandoff ? .none : .chosen)
    else { return }
    switch view.purpose {
    case .say: modifiers.say = template
    case .because: modifiers.because = template
    case .next: modifiers.next = template
    case .summary: modifiers.summary = template
    case .tag: modifiers.tags.append(template)
    }
  }

  private mutating func deadline(_ view: WithinSyntax) -> Modifiers.Deadline? {
    guard let syntax = view.duration, let duration = time(syntax) else { return nil }
    guard view.of != nil else { return Modifiers.Deadline(duration: duration, hours: nil) }
    guard let path = view.hours, !path.isUnfinished else { return nil }
    return hoursID(path, mayHaveProperty: false).map { Modifiers.Deadline(duration: duration, hours: $0) }
  }

  /// A length of time, which is not written below zero.
  private mutating func time(_ syntax: ExpressionSyntax) -> ExpressionID? {
    guard let id = value(syntax, of: .duration) else { return nil }
    if case .duration(let length) = constant(id), length < 0 {
      report(.badDuration(at: syntax.range))
      return nil
    }
    return id
  }

  /// Checks a text with holes, in which `team` is the chosen team or nobody.
  mutating func template(_ view: TemplateSyntax, in context: TeamContext) -> Template? {
    let outer = teamContext
    teamContext = context
    defer { teamContext = outer }
    var segments: [Template.Segment] = []
    for segment in view.segments {
      switch segment {
      case .literal(let text, let range):
        doubtBraces(in: range)
        segments.append(.literal(text))
      case .hole(let hole):
        guard let syntax = hole.expression, let id = check(syntax) else { return nil }
        segments.append(.hole(id, fallback: hole.fallback))
      }
    }
    return Template(segments: segments, range: view.range)
  }
}
