import BatonDiagnostics
import BatonValues

@testable import BatonInterpreter
@testable import BatonSemantics

/// A checked policy put together by hand, one declaration after the other.
struct Draft {
  var policy = CheckedPolicy()
  let nowhere: SourceRange

  init() {
    // Each rule stands on a line of its own, so that its place is its number: `test.baton:1:1`.
    let text = SourceText(name: "test.baton", String(repeating: "rule\n", count: 100))
    nowhere = SourceRange(policy.sources.add(text), 0, 0)
  }

  mutating func add(_ form: Expression.Form, _ type: ValueType = .bool) -> ExpressionID {
    policy.expressions.append(Expression(form, type, nowhere))
    return ID(policy.expressions.count - 1)
  }

  mutating func fact(
    _ path: String, _ type: ValueType = .bool, default value: Value? = nil, computed: ComputedFact? = nil
  ) -> ExpressionID {
    policy.facts.append(
      Fact(path: path, type: type, defaultValue: value, computed: computed, documentation: nil, range: nowhere))
    return add(.fact(ID(policy.facts.count - 1)), type)
  }

  mutating func literal(_ value: Value, _ type: ValueType) -> ExpressionID { add(.literal(value), type) }

  mutating func number(_ number: Int64) -> ExpressionID {
    literal(.number(Decimal(millionths: number * 1_000_000)), .number)
  }

  mutating func text(_ text: String) -> ExpressionID { literal(.text(Text(text)), .text) }

  mutating func truth(_ truth: Bool?) -> ExpressionID {
    guard let truth else { return fact("unknown\(policy.facts.count)") }
    return literal(.bool(truth), .bool)
  }

  mutating func enumeration(_ words: String...) -> ValueType {
    policy.enums.append(
      EnumType(name: nil, words: words.map { EnumType.Word(name: $0, label: "the \($0)") }, isOrdered: true))
    return .enumeration(policy.enums.count - 1)
  }

  mutating func define(_ path: String, _ type: ValueType, _ cases: [(ExpressionID?, ExpressionID)]) -> ExpressionID {
    policy.defines.append(
      Define(
        path: path, type: type, cases: cases.map { Define.Case(condition: $0, value: $1) }, documentation: nil,
        range: nowhere))
    return add(.define(ID(policy.defines.count - 1)), type)
  }

  mutating func score(_ terms: [(Int64, ExpressionID)], between bounds: ClosedRange<Int64>? = nil) -> ExpressionID {
    func decimal(_ number: Int64) -> Decimal { Decimal(millionths: number * 1_000_000) }
    policy.scores.append(
      Score(
        name: "s\(policy.scores.count)", bounds: bounds.map { decimal($0.lowerBound)...decimal($0.upperBound) },
        terms: terms.map { Score.Term(amount: decimal($0), condition: $1, range: nowhere) }, documentation: nil,
        range: nowhere))
    return add(.score(ID(policy.scores.count - 1)), .number)
  }

  mutating func qualification(_ name: String, _ criteria: [(String, ExpressionID)]) -> ExpressionID {
    policy.qualifications.append(
      Qualification(
        name: name, criteria: criteria.map { Qualification.Criterion(label: $0, condition: $1) }, documentation: nil,
        range: nowhere))
    return add(.qualification(ID(policy.qualifications.count - 1)))
  }

  /// Hours that are open every day from one minute to another, in Greenwich.
  mutating func hours(_ name: String, from start: Int, to end: Int) -> ID<Hours> {
    var week = WeeklySpans()
    for day in Weekday.allCases { week[day] = [MinuteSpan(from: start, to: end) ?? .day] }
    policy.hours.append(Hours(name: name, calendar: Calendar(zone: .utc, week: week), range: nowhere))
    return ID(policy.hours.count - 1)
  }

  mutating func team(
    _ id: String, title: String? = nil, hours: ID<Hours>? = nil, languages: [String] = [], skills: [String] = [],
    sla: Int64? = nil, backup: (ID<Team>, Int64)? = nil, notify: [Decision.Notification] = []
  ) -> ID<Team> {
    policy.teams.append(
      Team(
        id: id, title: title ?? id, hours: hours, languages: languages.map { Text($0) },
        skills: skills.map { Text($0) }, sla: sla, backup: backup.map { Team.Backup(team: $0, after: $1) },
        notify: notify, documentation: nil, range: nowhere))
    return ID(policy.teams.count - 1)
  }

  mutating func named(_ team: ID<Team>) -> ExpressionID { literal(.team(team.index), .team) }

  mutating func intent(
    _ name: String, says: [Pattern.Part] = [], except: [Pattern.Part] = [], labels: [String] = [],
    includes: [ID<Intent>] = [], when conditions: [ExpressionID] = [], from sender: Chat.Sender? = .customer,
    in window: Window? = nil
  ) -> ID<Intent> {
    policy.intents.append(
      Intent(
        name: name, says: says.map { Pattern($0, nowhere) }, except: except.map { Pattern($0, nowhere) },
        labels: labels.map { Text($0) }, includes: includes, conditions: conditions, sender: sender, window: window,
        documentation: nil, range: nowhere))
    return ID(policy.intents.count - 1)
  }

  /// Adds a rule at the end of its block, or of the policy.
  @discardableResult
  mutating func rule(
    named name: String? = nil, isOtherwise: Bool = false, when condition: ExpressionID? = nil, _ action: Rule.Action,
    _ modifiers: Modifiers = Modifiers(), in parent: ID<Rule>? = nil
  ) -> ID<Rule> {
    let id = ID<Rule>(policy.rules.count)
    let place = SourceRange(nowhere.file, id.index * 5, id.index * 5 + 4)
    policy.rules.append(
      Rule(
        name: name, isOtherwise: isOtherwise, condition: condition, action: action, modifiers: modifiers,
        parent: parent, documentation: nil, firstWord: place, range: place))
    guard let parent else {
      policy.topRules.append(id)
      return id
    }
    let block = policy.rules[parent]
    guard case .block(let inner) = block.action else { return id }
    policy.rules[parent.index] = Rule(
      name: block.name, isOtherwise: block.isOtherwise, condition: block.condition, action: .block(inner + [id]),
      modifiers: block.modifiers, parent: block.parent, documentation: nil, firstWord: block.firstWord,
      range: block.range)
    return id
  }

  mutating func also(when condition: ExpressionID? = nil, _ modifiers: Modifiers) {
    policy.alsos.append(Also(condition: condition, modifiers: modifiers, range: nowhere))
  }

  /// A text with holes: words that are expressions are filled in.
  func template(_ segments: Template.Segment...) -> Template { Template(segments: segments, range: nowhere) }

  func decide(_ chat: Chat = Chat()) throws -> Decision { try Interpreter(policy).decide(chat) }

  func trace(_ chat: Chat = Chat()) throws -> (Decision, Trace) {
    let interpreter = Interpreter(policy)
    return interpreter.trace(try interpreter.situation(of: chat))
  }

  // Mutating, so that an expression made in its argument is there already.
  mutating func read(_ expression: ExpressionID, of chat: Chat = Chat()) throws -> Reading {
    let interpreter = Interpreter(policy)
    let evaluation = Evaluation(policy, places: [], situation: try interpreter.situation(of: chat))
    return evaluation.read(expression)
  }
}

extension Modifiers {
  /// Modifiers that something was said of.
  static func saying(_ change: (inout Modifiers) -> Void) -> Modifiers {
    var modifiers = Modifiers()
    change(&modifiers)
    return modifiers
  }
}

extension Reading {
  static func number(_ number: Int64) -> Reading { .known(.number(Decimal(millionths: number * 1_000_000))) }

  static func range(_ low: Int64, _ high: Int64) -> Reading {
    .range(Decimal(millionths: low * 1_000_000)...Decimal(millionths: high * 1_000_000))
  }
}

extension Chat {
  /// A chat of texts by the customer, a minute apart, the last one now.
  static func saying(_ texts: String...) -> Chat {
    Chat(
      now: Int64(texts.count) * 60_000,
      messages: texts.enumerated().map { Message(from: .customer, text: $1, at: Int64($0 + 1) * 60_000) })
  }

  static func giving(_ facts: (String, Given)...) -> Chat {
    Chat(facts: facts.map { Fact(path: $0, value: $1) })
  }
}

/// Milliseconds.
let minute: Int64 = 60_000
/// Milliseconds.
let hour: Int64 = 3_600_000

extension Rule.Action {
  /// `route to …`.
  static func route(_ target: Rule.Target, orQueue: Modifiers? = nil) -> Rule.Action {
    .route(target, evenIfClosed: false, orQueue: orQueue)
  }
}
