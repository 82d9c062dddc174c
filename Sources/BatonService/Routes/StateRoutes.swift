import Baton
import BatonDiagnostics
import BatonValues
import HTTPTypes

/// How the service is: alive, ready, and in numbers.
struct StateRoutes: Sendable {
  /// The policies.
  let shelf: PolicyShelf
  /// The numbers.
  let metrics: ServiceMetrics
  /// Whose state is told too.
  let sources: [any StateSource]

  /// The routes.
  var routes: [Route] {
    let health = Operation("health", "Whether the service runs", gives: [("application/json", "Health")])
    let ready = Operation(
      "ready", "Whether it decides, and whether the last reload of each policy was refused",
      gives: [("application/json", "Readiness")])
    let numbers = Operation("metrics", "Numbers, as Prometheus reads them", gives: [("text/plain", "Text")])
    return [
      Route(.get, "/health", health, isOpen: true, .atOnce { _ in Reply(.ok, .json, Array("{\"ok\": true}\n".utf8)) }),
      Route(.get, "/ready", ready, isOpen: true, .atOnce { _ in self.ready() }),
      Route(.get, "/metrics", numbers, .atOnce { _ in Reply(.ok, .metrics, Array(metrics.text(shelf, sources).utf8)) }),
    ]
  }

  private func ready() -> Reply {
    let troubles = sources.compactMap { $0.trouble }
    var json = JSONWriter()
    json.object { json in
      json.key("ready")
      json.bool(troubles.isEmpty)
      json.key("policies")
      json.array { json in for slot in shelf.slots { slot.writeState(to: &json) } }
      if !troubles.isEmpty {
        json.key("troubles")
        json.strings(troubles)
      }
    }
    json.endLine()
    return Reply(troubles.isEmpty ? .ok : .serviceUnavailable, .json, json.bytes)
  }
}

extension PolicySlot {
  /// Which edition decides, and how the last reload ended. What is wrong with the file is not told: this can be asked
  /// without a token.
  func writeState(to json: inout JSONWriter) {
    let edition = edition
    json.object { json in
      json.key("name")
      json.string(name)
      json.key("digest")
      json.string(edition.policy.digest)
      json.key("edition")
      json.number(edition.number)
      json.key("since")
      json.string(Instant.range.contains(edition.since) ? Instant.rfc3339(edition.since) : nil)
      json.key("last_reload")
      json.string(refusal == nil ? "ok" : "refused")
    }
  }
}
