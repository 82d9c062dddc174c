import Baton
import BatonDiagnostics
import BatonExplain
import BatonValues

/// What comes of deciding an entry's chat again.
package enum Redecision: Sendable, Hashable {
  /// Why an entry cannot be decided again.
  package enum Obstacle: Sendable, Hashable {
    /// Nobody gave the policy.
    case policy(name: String?, digest: String)
    /// The chat was not kept.
    case chat
    /// Facts that the policy reads are masked.
    case masked([String])
  }

  /// The same decision and the same receipt.
  case same
  /// Another decision: what of it differs.
  case different([String])
  /// It cannot be decided again.
  case impossible(Obstacle)

  /// Decides an entry's chat again by the policy that decided it.
  ///
  /// - Parameter policies: The policies that there are, by their digests.
  package init(_ entry: LogEntry, by policies: inout Policies) {
    let record = entry.record
    guard let (policy, masking) = policies.policy(of: record) else {
      self = .impossible(.policy(name: record.policy, digest: record.digest))
      return
    }
    guard let given = record.given else {
      self = .impossible(.chat)
      return
    }
    let unread = record.withheld.filter { policy.fact($0) != nil }
    guard unread.isEmpty else {
      self = .impossible(.masked(unread))
      return
    }
    guard let receipt = Receipt(record.receipt) else {
      self = .different(["receipt"])
      return
    }
    do throws(ChatError) {
      let chat = try Chat(json: Array(given.utf8))
      let (decision, _) = try policy.decide(chat, clock: receipt.now, line: 1, withReceipt: true)
      let again = LogRecord(decision, of: chat, masking: masking, keepsChat: false)
      var parts = again.decision == record.decision ? [] : Self.differences(again.decision, record.decision)
      if again.receipt != record.receipt { parts.append("receipt") }
      // What is listed and filtered by says the same as the decision.
      if again.columns != record.columns { parts.append("columns") }
      self = parts.isEmpty ? .same : .different(parts)
    } catch {
      self = .different(["chat"])
    }
  }

  /// The keys of two decisions whose values differ.
  private static func differences(_ one: String, _ other: String) -> [String] {
    func members(_ text: String) -> [(key: String, value: String)] {
      (try? JSONParser.parse(Array(text.utf8)))?.root.members.map { ($0.key, $0.value.source) } ?? []
    }
    let (ones, others) = (members(one), members(other))
    func value(_ key: String, _ members: [(key: String, value: String)]) -> String? {
      members.first { $0.key == key }?.value
    }
    var keys: [String] = []
    for (key, _) in ones + others where !keys.contains(key) && value(key, ones) != value(key, others) {
      keys.append(key)
    }
    return keys.isEmpty ? ["decision"] : keys
  }
}

extension LogRecord {
  /// What entries are listed and filtered by.
  fileprivate var columns: [String?] { [chat, policy, digest, now.map(String.init), outcome, team, rule, place] }
}
