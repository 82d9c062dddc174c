import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Teams.
extension Checker {
  /// The lines of a team that were read.
  private struct Draft {
    var title: String?
    var hours: ID<Hours>?
    var languages: [Text] = []
    var skills: [Text] = []
    var sla: Int64?
    var backup: (team: DependencyOrder.Reference, after: Int64)?
    var notify: [Decision.Notification] = []
  }

  /// Checks the teams.
  mutating func checkTeams() {
    var backups: [[DependencyOrder.Reference]] = []
    for entry in scope.teams.entries {
      let draft = draft(of: entry)
      policy.teams.append(
        Team(
          id: entry.name, title: draft.title ?? entry.name, hours: draft.hours, languages: draft.languages,
          skills: draft.skills, sla: draft.sla,
          backup: draft.backup.map { Team.Backup(team: ID($0.team.place), after: $0.after) },
          notify: draft.notify, documentation: entry.declaration.documentation, range: entry.range))
      backups.append(draft.backup.map { [$0.team] } ?? [])
    }
    report(DependencyOrder(backups).cycles, among: scope.teams) { "team \"\($0)\"" }
  }

  private mutating func draft(of entry: Namespace<TeamSyntax>.Entry) -> Draft {
    if Text(entry.name).folded.isEmpty { report(.emptyText("a team's id", at: entry.range)) }
    var draft = Draft()
    var said: [SyntaxKind: SourceRange] = [:]
    for item in entry.declaration.items {
      let syntax = item.syntax
      if case .notify = item {
      } else if let first = said.updateValue(syntax.range, forKey: syntax.kind) {
        report(.teamItemTwice(syntax.firstToken?.text ?? "", at: syntax.range, first: first))
        continue
      }
      read(item, into: &draft)
    }
    return draft
  }

  private mutating func read(_ item: TeamItemSyntax, into draft: inout Draft) {
    switch item {
    case .title(let view): draft.title = view.title.flatMap { filled($0, "a title") }
    case .hours(let view): draft.hours = view.name.flatMap { hoursOfTeam($0) }
    case .languages(let view): draft.languages = texts(of: view.languages, "a language")
    case .skills(let view): draft.skills = texts(of: view.skills, "a skill")
    case .sla(let view): draft.sla = view.duration.flatMap { duration($0) }
    case .backup(let view):
      let after = view.after.map { duration($0) } ?? 0
      guard let team = view.team, case .team(let place) = literal(team, of: .team), let after else { return }
      draft.backup = (DependencyOrder.Reference(place: place, range: team.range), after)
    case .notify(let view):
      guard let channel = view.channel, let recipient = view.recipient, let to = filled(recipient, "a recipient") else {
        return
      }
      let notification = Decision.Notification(channel: channel.text, to: to)
      if !draft.notify.contains(notification) { draft.notify.append(notification) }
    }
  }

  private mutating func hoursOfTeam(_ name: SyntaxToken) -> ID<Hours>? {
    if let place = scope.hours.use(name.text) { return ID(place) }
    reportUnknown(.hours, name.text, at: name.range, among: scope.hours.names)
    return nil
  }

  /// Words, each once.
  private mutating func texts(of words: [WordSyntax], _ what: String) -> [Text] {
    var seen: Set<Text> = []
    return words.compactMap { word in
      let text = Text(word.value)
      guard !text.folded.isEmpty else {
        report(.emptyText(what, at: word.token.range))
        return nil
      }
      return seen.insert(text).inserted ? text : nil
    }
  }

  /// A text in which something stands.
  private mutating func filled(_ token: TextToken, _ what: String) -> String? {
    let value = token.value
    if !Text(value).folded.isEmpty { return value }
    report(.emptyText(what, at: token.range))
    return nil
  }
}

extension TeamItemSyntax {
  /// The node.
  fileprivate var syntax: Syntax {
    switch self {
    case .title(let view): view.syntax
    case .hours(let view): view.syntax
    case .languages(let view): view.syntax
    case .skills(let view): view.syntax
    case .sla(let view): view.syntax
    case .backup(let view): view.syntax
    case .notify(let view): view.syntax
    }
  }
}
