import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Names: facts, definitions, intents, scores, qualifications, hours, and what is asked of a team.
extension Checker {
  /// Checks a path; beside an enum a bare word is its value, whatever else bears the name.
  mutating func path(_ view: PathSyntax, expecting expected: ValueType?, beside other: ExpressionID?) -> ExpressionID? {
    guard !view.isUnfinished, let first = view.parts.first, !lost.names(view.text) else { return nil }
    if case .enumeration(let place) = expected, view.parts.count == 1 { return word(view, of: place, beside: other) }
    switch first.text {
    case "intent": return intent(view).flatMap { add(.intent($0), .bool, view.range) }
    case "score": return score(view)
    case "qualification": return qualification(view)
    case "hours": return hours(view)
    case "team": return teamProperty(view)
    default: return fact(view, expecting: expected)
    }
  }

  /// A bare word beside an enum.
  private mutating func word(_ view: PathSyntax, of place: Int, beside other: ExpressionID?) -> ExpressionID? {
    let text = view.text
    if let word = policy.enums[place].words.firstIndex(where: { $0.name == text }) {
      return add(.literal(.word(word)), .enumeration(place), view.range)
    }
    if scope.facts.place(of: text) != nil || scope.defines.place(of: text) != nil { return fact(view) }
    if lost.contains(text) { return nil }
    let subject = other.flatMap { asked(by: $0) } ?? policy.enums[place].name ?? "the type"
    report(.unknownEnumValue(text, of: subject, at: view.range, words: policy.enums[place].words.map(\.name)))
    return nil
  }

  /// An expression that stands for a value of its own, as it is written.
  private func asked(by id: ExpressionID) -> String? {
    switch policy.expressions[id].form {
    case .fact, .define, .cell: text(of: id)
    default: nil
    }
  }

  private mutating func fact(_ view: PathSyntax, expecting expected: ValueType? = nil) -> ExpressionID? {
    switch scope.useValue(view.text) {
    case .fact(let id): return factTypes[id.index].flatMap { add(.fact(id), $0, view.range) }
    case .define(let id):
      guard let type = definedType(id, at: view.range) else { return nil }
      return add(.define(id), type, view.range)
    case nil:
      if scope.tables.place(of: view.text) != nil || view.text == "teams" {
        report(.notAValue(view.text, at: view.range, isTable: view.text != "teams"))
      } else {
        reportUnknown(
          .value, view.text, at: view.range, among: scope.valueNames, meant: meant(by: view.text, expecting: expected),
          help: declaration(of: view.text, expecting: expected))
      }
      return nil
    }
  }

  /// What else bears a name that no fact and no definition has.
  func meant(by name: String) -> String? {
    if scope.teams.place(of: name) != nil { return "team \"\(name)\"" }
    if scope.intents.place(of: name) != nil { return "intent.\(name)" }
    if scope.hours.place(of: name) != nil { return "hours.\(name)" }
    if scope.scores.place(of: name) != nil { return "score.\(name)" }
    return scope.qualifications.place(of: name).map { _ in "qualification.\(name)" }
  }

  /// The intent that `intent.NAME` means.
  mutating func intent(_ view: PathSyntax) -> ID<Intent>? {
    guard let name = part(1, of: view, in: "intent") else { return nil }
    guard let place = scope.intents.use(name.text) else {
      reportUnknown(.intent, name.text, at: name.range, among: scope.intents.names)
      return nil
    }
    return define(.intent(place), at: view.range) ? ID(place) : nil
  }

  private mutating func score(_ view: PathSyntax) -> ExpressionID? {
    guard let name = part(1, of: view, in: "score") else { return nil }
    guard let place = scope.scores.use(name.text) else {
      reportUnknown(.score, name.text, at: name.range, among: scope.scores.names)
      return nil
    }
    return define(.score(place), at: view.range) ? add(.score(ID(place)), .number, view.range) : nil
  }

  private mutating func qualification(_ view: PathSyntax) -> ExpressionID? {
    guard view.parts.count <= 3, view.parts.count >= 2 else {
      reportUnknown(.value, view.text, at: view.range, among: [])
      return nil
    }
    let name = view.parts[1]
    guard let place = scope.qualifications.use(name.text) else {
      reportUnknown(.qualification, name.text, at: name.range, among: scope.qualifications.names)
      return nil
    }
    guard define(.qualification(place), at: view.range) else { return nil }
    guard view.parts.count == 3 else { return add(.qualification(ID(place)), .bool, view.range) }
    let label = view.parts[2]
    let labels = scope.qualifications.entries[place].declaration.criteria.compactMap { $0.label?.text }
    guard let criterion = labels.firstIndex(of: label.text) else {
      report(.unknownColumn(label.text, of: "qualification `\(name.text)`", at: label.range, among: labels))
      return nil
    }
    return add(.criterion(ID(place), criterion), .bool, view.range)
  }

  private mutating func hours(_ view: PathSyntax) -> ExpressionID? {
    guard let id = hoursID(view, mayHaveProperty: true) else { return nil }
    guard view.parts.count == 3 else { return add(.hours(id, .isOpen), .bool, view.range) }
    let name = view.parts[2]
    let properties = Expression.OpeningProperty.allCases.filter { $0 != .isOpen }
    guard let property = properties.first(where: { $0.rawValue == name.text }) else {
      report(.unknownColumn(name.text, of: "hours", at: name.range, among: properties.map(\.rawValue)))
      return nil
    }
    return add(.hours(id, property), property.type, view.range)
  }

  /// The hours that `hours.NAME` means.
  mutating func hoursID(_ view: PathSyntax, mayHaveProperty: Bool) -> ID<Hours>? {
    guard view.parts.first?.text == "hours", view.parts.count == 2 || mayHaveProperty && view.parts.count == 3 else {
      report(.notHours(view.text, at: view.range, isName: scope.hours.place(of: view.text) != nil))
      return nil
    }
    let name = view.parts[1]
    guard let place = scope.hours.use(name.text) else {
      reportUnknown(.hours, name.text, at: name.range, among: scope.hours.names)
      return nil
    }
    return ID(place)
  }

  private mutating func teamProperty(_ view: PathSyntax) -> ExpressionID? {
    guard let name = part(1, of: view, in: "team") else { return nil }
    let candidate = Expression.CandidateProperty(rawValue: name.text)
    let chosen = Expression.ChosenProperty(rawValue: name.text)
    switch teamContext {
    case .candidate:
      if let candidate { return add(.candidate(candidate), .set(of: .text), view.range) }
    case .chosen:
      if let chosen { return add(.chosen(chosen), chosen.type, view.range) }
    case .none: break
    }
    if chosen == nil && candidate == nil || teamContext != .none && candidate == nil {
      let all =
        teamContext == .candidate
        ? Expression.CandidateProperty.allCases.map(\.rawValue) : Expression.ChosenProperty.allCases.map(\.rawValue)
      report(.unknownColumn(name.text, of: "team", at: name.range, among: all))
    } else if candidate != nil {
      report(.onlyInTeamsWhere(view.text, at: view.range))
    } else {
      report(.noTeamHere(view.text, at: view.range))
    }
    return nil
  }

  /// The name at a place of a path that has no more names than that.
  private mutating func part(_ place: Int, of view: PathSyntax, in kind: String) -> SyntaxToken? {
    guard view.parts.count == place + 1 else {
      let range = view.parts.count > place + 1 ? view.parts[place + 1].range : view.range
      report(.notAName(view.text, of: kind, at: range))
      return nil
    }
    return view.parts[place]
  }
}

extension Expression.OpeningProperty {
  /// The type of its value.
  var type: ValueType {
    switch self {
    case .isOpen: .bool
    case .opensIn, .closesIn: .duration
    case .opensAt: .instant
    case .opensTime, .opensDate: .text
    }
  }
}

extension Expression.ChosenProperty {
  /// The type of its value.
  var type: ValueType {
    switch self {
    case .title, .opensTime, .opensDate: .text
    case .sla: .duration
    case .opensAt: .instant
    }
  }
}
