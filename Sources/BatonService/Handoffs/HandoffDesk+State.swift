import BatonLog

extension HandoffDesk: StateSource {
  /// That decisions cannot be logged, and so are not answered.
  package var trouble: String? { log.status.alarm.map { "decisions cannot be logged: \($0)" } }

  package func write(to page: inout MetricsPage) {
    let status = log.status
    func one(_ name: String, _ type: String, _ help: String, _ value: some BinaryInteger) {
      page.family(name, type, help)
      page.sample(name, [], "\(value)")
    }
    one("baton_log_entries_total", "counter", "Decisions logged.", status.written)
    one("baton_log_refused_total", "counter", "Decisions that could not be logged.", status.refused)
    one("baton_log_alarm", "gauge", "1 where the last decisions could not be logged.", status.alarm == nil ? 0 : 1)
    guard let counts = handoffCounts else { return }
    one("baton_handoffs_open", "gauge", "Handoffs that nobody has claimed.", counts.open)
    one("baton_handoffs_unclaimed", "gauge", "Those of them of which everybody was told in vain.", counts.unclaimed)
    one("baton_webhooks_pending", "gauge", "Webhooks that have not arrived yet.", counts.pending)
    one("baton_webhooks_failed", "gauge", "Webhooks that nobody tries to deliver any more.", counts.failed)
  }
}

extension PolicyService.Setup {
  /// Lets somebody see to the handoffs.
  package mutating func attach(_ desk: HandoffDesk) {
    sinks.append(desk.sink)
    routes += desk.routes
    sources.append(desk)
  }
}
