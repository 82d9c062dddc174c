import BatonProgram
package import BatonValues

extension Evaluator {
  /// The receipt of a verdict on the chat. The chat is hashed anew each time.
  ///
  /// - Precondition: It is the newest verdict, and nothing came in since.
  /// - Complexity: O(facts, and bytes of the messages and of the given facts).
  package func receipt(of verdict: Verdict) -> Receipt {
    Receipt(
      policy: runtime.policyHash, chat: chatDigest, now: now, rule: verdict.rule.place.map { UInt32($0) },
      team: verdict.team.place.map { UInt32($0) }, outcome: verdict.deed.outcome)
  }

  /// The digest of the chat as the policy reads it: of its messages, of the declared facts that it gives or withholds, and
  /// of what it says of declared teams. Not in it: its id, its time, and what the policy does not know.
  ///
  /// What is hashed is read in one way only: every text goes behind its length, every list behind its count. Facts, teams
  /// and words count by their places, which the policy's digest settles.
  private var chatDigest: Receipt.Digest {
    var hash = SipHash()
    transcript.hash(into: &hash)
    for place in origins.indices where origins[place] == .given || origins[place] == .null {
      add(slots[place], of: place, to: &hash)
    }
    hash.take(.max)
    for place in teamStates.indices {
      guard let isOpen = teamStates[place] else { continue }
      hash.take(UInt64(place) << 1 | (isOpen ? 1 : 0))
    }
    return hash.digest()
  }

  private func add(_ datum: Datum, of fact: Int, to hash: inout SipHash) {
    let head = UInt64(truncatingIfNeeded: fact) &<< 40 | UInt64(datum.rawKind) &<< 32
    switch datum.kind {
    case .unknown: hash.take(head)
    case .bool, .team, .word: hash.take(head | UInt64(truncatingIfNeeded: datum.bits))
    case .text:
      hash.take(head)
      let own = Int(datum.extra) - program.strings.count
      if own >= 0 { strings.hash(own, into: &hash) } else { add(string(datum.extra), to: &hash) }
    case .set:
      hash.take(head | UInt64(datum.extra))
      for place in members(of: datum) { add(member(place), of: 0, to: &hash) }
    case .number, .money, .duration, .instant, .range:
      hash.take(head)
      hash.take(UInt64(bitPattern: datum.bits))
    }
  }

  private func add(_ text: String, to hash: inout SipHash) { Array(text.utf8).withUnsafeBytes { hash.take($0) } }
}

extension Verdict.Deed {
  /// What happens, as people read it.
  package var outcome: Decision.Outcome {
    switch self {
    case .hold: .hold
    case .route: .route
    case .queue: .queue
    case .ask: .ask
    }
  }
}
