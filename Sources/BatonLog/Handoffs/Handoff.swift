import BatonDiagnostics
import BatonValues

/// How a handoff stands.
package struct Handoff: Sendable, Hashable {
  /// The number of its entry in the log.
  package let number: Int64
  /// Who has it, or was told of it last.
  package let team: String
  /// Who claimed it; nil while nobody did.
  package let claimedBy: String?
  /// When, in milliseconds since 1970 UTC.
  package let claimedAt: Int64?
  /// Whether everybody was told, and nobody claimed it in time.
  package let isUnclaimed: Bool

  /// It as an object for programs.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("handoff")
      json.number(number)
      json.key("team")
      json.string(team)
      json.key("state")
      json.string(claimedBy != nil ? "claimed" : isUnclaimed ? "unclaimed" : "open")
      if let claimedBy {
        json.key("by")
        json.string(claimedBy)
      }
      if let claimedAt, Instant.range.contains(claimedAt) {
        json.key("at")
        json.string(Instant.rfc3339(claimedAt))
      }
    }
    return json.text
  }
}

/// What came of claiming a handoff.
package enum ClaimOutcome: Sendable, Hashable {
  /// It is the claimer's, now or already.
  case claimed(Handoff)
  /// Somebody else has it.
  case taken(Handoff)
  /// There is no such handoff.
  case missing
}
