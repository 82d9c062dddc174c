package import BatonDiagnostics
import BatonValues

extension LogEntry {
  /// The entry as an object for programs.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("entry")
      json.number(sequence)
      json.key("logged_at")
      json.string(Instant.range.contains(loggedAt) ? Instant.rfc3339(loggedAt) : nil)
      json.key("receipt")
      json.string(record.receipt)
      json.key("decision")
      json.raw(record.decision)
      if let given = record.given {
        json.key("chat")
        json.raw(given)
      }
      if !record.withheld.isEmpty {
        json.key("masked")
        json.strings(record.withheld)
      }
      json.key("hash")
      json.string(hash)
    }
  }

  /// The entry as one line for people.
  package var line: String {
    let time = Instant.range.contains(loggedAt) ? Instant.rfc3339(loggedAt) : "at no time"
    return "\(sequence)  \(time)  \(VisibleText.line(record.chat ?? "a chat without an id", limit: 200)): \(headline)"
  }

  /// What happened and by which rule, in a few words.
  private var headline: String {
    let team = record.team.map { VisibleText.line($0, limit: 200) } ?? ""
    let what =
      switch record.outcome {
      case "route": "route to \(team)"
      case "queue": "queue for \(team)"
      default: VisibleText.line(record.outcome, limit: 20)
      }
    guard let place = record.place else { return "\(what), no rule fired" }
    let name = record.rule.map { " by \"\(VisibleText.line($0, limit: 200))\"" } ?? ""
    return "\(what)\(name) at \(VisibleText.line(place, limit: 200))"
  }
}
