/// The digest of a chat as a policy reads it: of its messages, of the declared facts that it gives or withholds, and of what
/// it says of declared teams. Not in it: its id, its time, and what the policy does not know.
package enum ChatDigest {
  /// The digest of a situation.
  ///
  /// What is hashed is read in one way only: every text goes behind its length, every list behind its count.
  ///
  /// - Precondition: The situation was bound to that schema.
  /// - Complexity: O(bytes of the messages and of the given facts).
  package static func digest(of situation: Situation, in schema: FactSchema) -> Receipt.Digest {
    var bytes = CanonicalBytes()
    bytes.count(situation.messages.count)
    for message in situation.messages { bytes.message(message.message) }
    for (place, slot) in situation.facts.enumerated() where slot.origin == .given || slot.origin == .null {
      bytes.text(schema.facts[place].path)
      bytes.value(slot.value, schema, schema.facts[place].type)
    }
    bytes.byte(0xFF)
    for (place, isOpen) in situation.teams.enumerated() {
      guard let isOpen else { continue }
      bytes.text(schema.teams[place])
      bytes.byte(isOpen ? 1 : 0)
    }
    return Receipt.Digest(SHA256.digest(of: bytes.bytes))
  }
}

/// Values written so that different ones give different bytes.
private struct CanonicalBytes {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func number(_ number: Int64) {
    for shift in stride(from: Int64(56), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func count(_ count: Int) {
    var rest = count
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest & 0x7F | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func message(_ message: Chat.Message) {
    let sender: UInt8 =
      switch message.from {
      case .customer: 0
      case .bot: 1
      case .agent: 2
      }
    let marks =
      (message.text == nil ? 0 : 4) | (message.at == nil ? 0 : 8) | (message.confidence == nil ? 0 : 16)
      | (message.label == nil ? 0 : 32) as UInt8
    byte(sender | marks)
    if let text = message.text { self.text(text) }
    if let at = message.at { number(at) }
    if let confidence = message.confidence { number(confidence.millionths) }
    if let label = message.label { text(label) }
  }

  mutating func value(_ value: Value?, _ schema: FactSchema, _ type: ValueType) {
    switch value {
    case nil: byte(0)
    case .bool(let truth): byte(truth ? 2 : 1)
    case .number(let number):
      byte(3)
      self.number(number.millionths)
    case .money(let amount):
      byte(4)
      number(amount.millionths)
    case .duration(let duration):
      byte(5)
      number(duration)
    case .instant(let instant):
      byte(6)
      number(instant)
    case .text(let text):
      byte(7)
      self.text(text.original)
    case .team(let team):
      byte(8)
      text(schema.teams.indices.contains(team) ? schema.teams[team] : "")
    case .word(let word):
      byte(9)
      count(word)
    case .set(let members):
      byte(10)
      count(members.count)
      for member in members { self.value(member, schema, type) }
    }
  }
}
