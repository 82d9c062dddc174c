import Baton
import BatonValues

extension ServiceMetrics {
  /// All numbers as Prometheus reads them, in an order that stays.
  func text(_ shelf: PolicyShelf, _ sources: [any StateSource] = []) -> String {
    let state = snapshot()
    var page = MetricsPage()
    page.family("baton_decisions_total", "counter", "Decisions made.")
    for policy in state.decisions.keys.sorted() {
      let counts = (state.decisions[policy] ?? [:]).map { key, count in
        (
          [("policy", policy), ("outcome", key.outcome.rawValue), ("team", key.team ?? ""), ("rule", key.rule ?? "")],
          count
        )
      }
      page.samples("baton_decisions_total", counts)
    }
    page.family("baton_chat_errors_total", "counter", "Chats that could not be decided.")
    for policy in state.failures.keys.sorted() {
      page.sample("baton_chat_errors_total", [("policy", policy)], "\(state.failures[policy] ?? 0)")
    }
    page.family("batond_requests_total", "counter", "Requests answered.")
    page.samples(
      "batond_requests_total",
      state.requests.map { key, count in
        ([("method", key.method), ("path", key.path), ("status", "\(key.status)")], count)
      })
    page.family("batond_refused_total", "counter", "Requests refused before they were read.")
    page.samples("batond_refused_total", state.refused.map { ([("code", $0)], $1) })
    page.family("batond_request_seconds", "histogram", "How long requests took.")
    for path in state.latency.keys.sorted() {
      if let histogram = state.latency[path] { page.histogram("batond_request_seconds", [("path", path)], histogram) }
    }
    page.family("batond_connections", "gauge", "Open connections.")
    page.sample("batond_connections", [], "\(state.connections)")
    reloads(shelf, to: &page)
    for source in sources { source.write(to: &page) }
    return page.text
  }

  private func reloads(_ shelf: PolicyShelf, to page: inout MetricsPage) {
    page.family("baton_policy_reloads_total", "counter", "How often a policy was read again, and how it ended.")
    for slot in shelf.slots {
      let reloads = slot.reloads
      page.sample("baton_policy_reloads_total", [("policy", slot.name), ("result", "ok")], "\(reloads.good)")
      page.sample("baton_policy_reloads_total", [("policy", slot.name), ("result", "refused")], "\(reloads.refused)")
    }
    page.family("baton_policy_last_reload_ok", "gauge", "1, or 0 where the file as it is now was refused.")
    for slot in shelf.slots {
      page.sample("baton_policy_last_reload_ok", [("policy", slot.name)], slot.refusal == nil ? "1" : "0")
    }
    page.family("baton_policy_info", "gauge", "The policy that decides.")
    for slot in shelf.slots {
      page.sample("baton_policy_info", [("policy", slot.name), ("digest", slot.edition.policy.digest)], "1")
    }
  }
}

/// A page of numbers in the text format of Prometheus, version 0.0.4.
package struct MetricsPage {
  /// The page so far.
  package private(set) var text = ""

  /// Begins a family of numbers.
  package mutating func family(_ name: String, _ type: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  /// A number.
  package mutating func sample(_ name: String, _ labels: [(String, String)], _ value: String) {
    text += name
    if !labels.isEmpty {
      text += "{" + labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",") + "}"
    }
    text += " \(value)\n"
  }

  /// Numbers in the order of their labels.
  mutating func samples(_ name: String, _ samples: [(labels: [(String, String)], count: Int)]) {
    let sorted = samples.sorted { a, b in a.labels.lexicographicallyPrecedes(b.labels) { $0.1 < $1.1 } }
    for (labels, count) in sorted { sample(name, labels, "\(count)") }
  }

  /// A histogram.
  mutating func histogram(_ name: String, _ labels: [(String, String)], _ histogram: Histogram) {
    var total = 0
    for (place, count) in histogram.counts.enumerated() {
      total += count
      let end = place < Histogram.bounds.count ? "\(Histogram.bounds[place])" : "+Inf"
      sample("\(name)_bucket", labels + [("le", end)], "\(total)")
    }
    sample("\(name)_sum", labels, "\(histogram.sum)")
    sample("\(name)_count", labels, "\(total)")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
