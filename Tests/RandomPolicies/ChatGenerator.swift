package import BatonValues
import SeededRandom

/// Writes random chats for a policy, leaning on the values it compares with and on what is not known.
package struct ChatGenerator {
  private var random: SeededGenerator
  private let policy: RandomPolicy

  /// The generator of a seed for a policy.
  package init(seed: UInt64, for policy: RandomPolicy) {
    random = SeededGenerator(seed: seed)
    self.policy = policy
  }

  /// The next chat.
  package mutating func next() -> Chat {
    var chat = Chat(id: "c-\(random.number(0...999))")
    if !random.oneIn(4) { chat.now = instant() }
    for _ in 0..<random.number(0...6) { chat.messages.append(message(now: chat.now)) }
    for fact in policy.facts where !random.oneIn(3) {
      chat.facts.append(Chat.Fact(path: fact.path, value: random.oneIn(8) ? .null : given(fact.kind)))
    }
    if random.oneIn(4) {
      chat.facts.append(Chat.Fact(path: "customer.language", value: .text(random.pick(["de", "en_US", "fr"]))))
    }
    if random.oneIn(4) { chat.facts.append(Chat.Fact(path: "customer.name", value: .text(random.pick(Pool.texts)))) }
    if random.oneIn(8) {
      chat.facts.append(Chat.Fact(path: "chat.messages", value: random.oneIn(2) ? .null : .number("2")))
    }
    for team in policy.teams where random.oneIn(4) {
      chat.teams.append(Chat.TeamState(team: team, isOpen: random.oneIn(2)))
    }
    return chat
  }

  /// Around the policy's instants, to the minute and a little beside.
  private mutating func instant() -> Int64 {
    let base: Int64 = random.pick([
      1_772_953_200_000, 1_793_514_600_000, 1_795_170_600_000, 1_795_188_600_000, 1_798_110_000_000,
    ])
    return base + random.pick([0, -1, 1, 60_000, -60_000, 3_600_000, 7_200_000, 43_200_000, 86_400_000, -86_400_000])
  }

  private mutating func message(now: Int64?) -> Chat.Message {
    var message = Chat.Message(from: random.pick([.customer, .customer, .bot, .agent]))
    if !random.oneIn(6) {
      let words = (0..<random.number(0...6)).map { _ in random.pick(Pool.words) }
      message.text = words.joined(separator: random.pick([" ", ", ", "-", "! "])) + random.pick(["", "?", "."])
    }
    if !random.oneIn(4) { message.at = (now ?? instant()) - Int64(random.pick([0, 1, 60_000, 600_000, 600_001])) }
    if message.from == .bot, random.oneIn(2) {
      message.confidence = Decimal(millionths: random.pick([0, 400_000, 399_999, 500_000, 1_000_000]))
    }
    if random.oneIn(6) { message.label = random.pick(["ask refund", "other"]) }
    return message
  }

  /// A value of that type, as a chat gives it.
  private mutating func given(_ kind: RandomPolicy.Kind) -> Chat.Given {
    switch kind {
    case .bool: .bool(random.oneIn(2))
    case .number: .number(random.pick(["-1", "0", "0.5", "1", "1.000001", "2", "5000", "0.7", "9223372036854.775807"]))
    case .money:
      random.oneIn(3)
        ? .money(amount: random.pick(["5", "50"]), currency: "USD")
        : .number(random.pick(["0", "5.00", "49.99", "49.990001", "5e1", "5000"]))
    case .duration: random.oneIn(2) ? .number(random.pick(["0", "90", "60", "5400", "86400.001"])) : .text("PT90S")
    case .instant: .text(random.pick(["2026-11-20T15:30:00Z", "2026-11-20T15:29:59.999Z", "2026-03-08T07:30:00Z"]))
    case .text: .text(random.pick(Pool.texts))
    case .team: .text(random.pick(policy.teams))
    case .grade: .text(random.pick(Pool.grades))
    case .colour: .text(random.pick(Pool.colours))
    case .set(let element): .list((0..<random.number(0...3)).map { _ in given(element) })
    }
  }
}
