package import BatonSemantics
package import BatonValues
import SeededRandom

/// Random chats of a policy, which lean on the values, words and times that it names, and on what is unknown.
package struct LeaningChats {
  private let policy: CheckedPolicy
  private let schema: FactSchema
  private var random: SeededGenerator
  private var values: [ValueType: [Value]] = [:]
  private var texts = ["", "Why?", "no", "Hello there, hello", "ÉLAN vital", "10 000", "👍🏽 退款 ﬁne"]
  private var times: [Int64] = [1_764_000_000_000, 1_763_884_800_000]

  /// The chats of a seed for a policy.
  package init(_ policy: CheckedPolicy, seed: UInt64) {
    self.policy = policy
    schema = FactSchema(policy)
    random = SeededGenerator(seed: seed)
    for expression in policy.expressions {
      guard case .literal(let value) = expression.form else { continue }
      values[expression.type, default: []].append(value)
      if case .text(let text) = value { texts.append(text.original) }
      if case .instant(let instant) = value { times.append(instant) }
    }
    for pattern in policy.intents.flatMap({ $0.says + $0.except }).prefix(400) { texts.append(words(of: pattern.part)) }
    for test in policy.tests {
      for case .message(let message) in test.steps { texts.append(message.text ?? "") }
      for case .at(let instant) in test.steps { times.append(instant) }
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &random) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }

  private mutating func words(of part: Pattern.Part) -> String {
    switch part {
    case .word(let word): word
    case .prefix(let beginning): beginning + "ing"
    case .sequence(let parts):
      parts.map { part in words(of: part) }.joined(separator: " ")
    case .alternatives(let parts): pick(parts).map { words(of: $0) } ?? ""
    case .optional(let part): below(2) == 0 ? "" : words(of: part)
    case .gap(upTo: let limit): Array(repeating: "so", count: below(min(limit, 5) + 2)).joined(separator: " ")
    }
  }

  /// The next chat.
  package mutating func next() -> Chat {
    let now = (pick(times) ?? 0) + Int64(below(5)) * 3_600_000 + Int64(below(3)) - 1
    var chat = Chat(id: below(3) == 0 ? nil : "c", now: below(6) == 0 ? nil : now)
    for fact in schema.facts where fact.computed != .now {
      switch below(fact.computed == nil ? 8 : 24) {
      case 0: chat.facts.append(Chat.Fact(path: fact.path, value: .null))
      case 1...5:
        if let given = value(fact.type).flatMap({ schema.given($0, as: fact.type) }) {
          chat.facts.append(Chat.Fact(path: fact.path, value: given))
        }
      default: break
      }
    }
    for team in schema.teams where below(4) == 0 {
      chat.teams.append(Chat.TeamState(team: team, isOpen: below(2) == 0))
    }
    for number in 0..<below(6) { chat.messages.append(message(number, now)) }
    return chat
  }

  private mutating func message(_ number: Int, _ now: Int64) -> Chat.Message {
    let sender = pick([Chat.Sender.customer, .customer, .customer, .bot, .agent]) ?? .customer
    let text = (0..<1 + below(2)).map { _ in pick(texts) ?? "" }.joined(separator: ", ")
    return Chat.Message(
      from: sender, text: below(9) == 0 ? nil : text,
      at: below(5) == 0 ? nil : now - 600_000 + Int64(number) * 100_000 + Int64(below(3)) - 1,
      confidence: sender == .bot && below(2) == 0 ? Decimal(millionths: Int64(below(11)) * 100_000) : nil,
      label: below(4) == 0 ? pick(policy.intents.flatMap(\.labels))?.original : nil)
  }

  private mutating func value(_ type: ValueType) -> Value? {
    if let known = values[type], below(4) != 0, let value = pick(known) { return nudged(value) }
    switch type {
    case .bool: return .bool(below(2) == 0)
    case .number: return .number(Decimal(millionths: Int64(below(200)) * 500_000 - 10_000_000))
    case .money: return .money(Decimal(millionths: Int64(below(200)) * 1_000_000_000))
    case .duration: return .duration(Int64(below(1000)) * 60_000)
    case .instant: return .instant((pick(times) ?? 0) + Int64(below(3)) - 1)
    case .text: return .text(Text(pick(texts) ?? ""))
    case .team: return schema.teams.isEmpty ? nil : .team(below(schema.teams.count))
    case .enumeration(let place): return .word(below(schema.enums[place].words.count))
    case .set(of: let element):
      var members: [Value] = []
      for _ in 0..<below(4) {
        if let member = value(element) { members.append(member) }
      }
      return .set(of: members)
    }
  }

  /// A value on a boundary, or a little beside it.
  private mutating func nudged(_ value: Value) -> Value {
    let step = Int64(below(3)) - 1
    return switch value {
    case .number(let number): .number(Decimal(millionths: number.millionths / 2 * 2 + step))
    case .money(let amount): .money(Decimal(millionths: amount.millionths / 2 * 2 + step))
    case .duration(let duration): .duration(duration / 2 * 2 + step)
    default: value
    }
  }
}
