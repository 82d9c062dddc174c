/// What a decision can be rebuilt from later, with the policy and the chat: of fixed size, whatever the chat.
public struct Receipt: Sendable, Hashable {
  /// Sixteen bytes: of a policy the first half of its SHA-256, of a chat its SipHash.
  public struct Digest: Sendable, Hashable {
    /// The first eight bytes, the first the highest.
    package let high: UInt64
    /// The next eight.
    package let low: UInt64

    /// Those bytes.
    package init(high: UInt64, low: UInt64) {
      self.high = high
      self.low = low
    }
  }

  /// Of the policy: its sources and tables.
  public let policy: Digest
  /// Of the chat as the policy reads it: messages, declared facts, and what is said of declared teams; not its id and not
  /// the time.
  public let chat: Digest
  /// The time of the decision, in milliseconds since 1970 UTC.
  public let now: Int64?
  /// The rule that decided, by its place in the order tried, from 0; nil where none fired.
  public let rule: UInt32?
  /// The team that got the chat, by its place in the order declared, from 0.
  public let team: UInt32?
  /// What happened.
  public let outcome: Decision.Outcome

  /// A receipt of those parts.
  package init(
    policy: Digest, chat: Digest, now: Int64?, rule: UInt32?, team: UInt32?, outcome: Decision.Outcome
  ) {
    self.policy = policy
    self.chat = chat
    self.now = now
    self.rule = rule
    self.team = team
    self.outcome = outcome
  }
}

extension Receipt.Digest {
  /// The digest of which those are the bytes; those beyond the sixteenth do not count, those that are missing are 0.
  package init(_ bytes: some Sequence<UInt8>) {
    var words: (high: UInt64, low: UInt64) = (0, 0)
    for (place, byte) in bytes.enumerated() {
      switch place {
      case 0..<8: words.high |= UInt64(byte) << UInt64(56 - 8 * place)
      case 8..<16: words.low |= UInt64(byte) << UInt64(120 - 8 * place)
      default: break
      }
    }
    self.init(high: words.high, low: words.low)
  }

  /// The digest that a text such as `sha256:1f…` begins with.
  package init(hexadecimal text: String) {
    let digits = text.split(separator: ":").last?.utf8.map { UInt8($0) } ?? []
    func value(_ digit: UInt8) -> UInt8 {
      digit <= UInt8(ascii: "9") ? digit &- UInt8(ascii: "0") : (digit | 0x20) &- UInt8(ascii: "a") &+ 10
    }
    self.init(
      stride(from: 0, to: digits.count - 1, by: 2).map { value(digits[$0]) << 4 | value(digits[$0 + 1]) & 15 })
  }

  /// The sixteen bytes.
  package var bytes: [UInt8] {
    [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) } }
  }
}
