public import BatonValues

extension Receipt {
  /// Why a receipt does not fit what it is held against.
  public struct Mismatch: Error, Sendable, Hashable, CustomStringConvertible {
    /// What differs.
    public enum Part: String, Sendable, Hashable, CaseIterable {
      /// The receipt is for another policy, or another version of it.
      case policy
      /// The receipt is for another chat, or the chat has changed.
      case chat
      /// The receipt is for another time.
      case time
      /// All else is the same, and another decision comes of it.
      case decision
    }

    /// What differs; never empty.
    public let parts: [Part]

    /// What is wrong, in words.
    public var description: String {
      if parts.contains(.policy) { return "the receipt is for another policy, or for another version of this one" }
      if parts.contains(.decision) {
        return
          "policy, chat and time are those of the receipt, but the decision is another: it was made by another Baton"
      }
      if parts.contains(.chat) {
        let time = parts.contains(.time) ? ", and for another time" : ""
        return "the receipt is for another chat, or the chat has changed since\(time)"
      }
      return "the receipt is for another time"
    }
  }
}

extension Receipt {
  /// Checks that it is the same as the receipt of a decision that was made anew.
  ///
  /// - Throws: What differs.
  package func check(against now: Receipt) throws(Receipt.Mismatch) {
    // Another policy may read another chat out of the same one.
    guard policy == now.policy else { throw Receipt.Mismatch(parts: [.policy]) }
    var parts: [Receipt.Mismatch.Part] = []
    if chat != now.chat { parts.append(.chat) }
    if self.now != now.now { parts.append(.time) }
    if parts.isEmpty, self != now { parts.append(.decision) }
    guard parts.isEmpty else { throw Receipt.Mismatch(parts: parts) }
  }
}
