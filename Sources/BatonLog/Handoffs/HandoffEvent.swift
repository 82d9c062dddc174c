import BatonDiagnostics
import BatonValues

/// Something that happened to a handoff, and that teams and programs are told.
package struct HandoffEvent: Sendable, Hashable {
  /// What happened.
  package enum Kind: String, Sendable, CaseIterable {
    /// A chat was handed over.
    case handoff
    /// Nobody claimed it in time, and the next team is told.
    case backup
    /// Somebody claimed it.
    case claimed
    /// Nobody claimed it, and nobody is left to be told.
    case unclaimed
  }

  /// Its number: later events have greater ones.
  package let number: Int64
  /// What happened.
  package let kind: Kind
  /// When, in milliseconds since 1970 UTC.
  package let at: Int64
  /// Whom it concerns: the team that is told, or that had it.
  package let team: String
  /// Who claimed it.
  package let by: String?
  /// The entry of the decision in the log.
  package let entry: LogEntry

  /// What tells it from every other event, of other logs too: whoever gets it twice does nothing the second time.
  package var key: String { "\(entry.hash.prefix(20))-\(number)" }

  /// The whole handoff, as streams and webhooks carry it.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("event")
      json.number(number)
      json.key("kind")
      json.string(kind.rawValue)
      json.key("handoff")
      json.number(entry.sequence)
      json.key("at")
      json.string(Instant.range.contains(at) ? Instant.rfc3339(at) : nil)
      json.key("team")
      json.string(team)
      if let by {
        json.key("by")
        json.string(by)
      }
      json.key("decision")
      json.raw(entry.record.decision)
      json.key("receipt")
      json.string(entry.record.receipt)
      json.key("hash")
      json.string(entry.hash)
    }
    return json.text
  }
}
