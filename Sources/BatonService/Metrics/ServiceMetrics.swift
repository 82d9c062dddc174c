import Baton
import HTTPTypes
import Synchronization

/// What is counted.
final class ServiceMetrics: Sendable {
  private let state = Mutex(State())

  /// All numbers at one moment.
  struct State: Sendable {
    var decisions: [String: [DecisionKey: Int]] = [:]
    var failures: [String: Int] = [:]
    var requests: [RequestKey: Int] = [:]
    var latency: [String: Histogram] = [:]
    var refused: [String: Int] = [:]
    var connections = 0
  }

  /// What requests are counted by.
  struct RequestKey: Hashable, Sendable {
    let method: String
    let path: String
    let status: Int
  }

  /// All numbers as they are now.
  func snapshot() -> State { state.withLock { $0 } }

  /// Counts what came of the chats of a request.
  func count(_ tally: Tally) {
    state.withLock { state in
      for (key, count) in tally.counts { state.decisions[tally.edition.name, default: [:]][key, default: 0] += count }
      if tally.errorCount > 0 { state.failures[tally.edition.name, default: 0] += tally.errorCount }
    }
  }

  /// Forgets the decisions by rules that an edition does not have any more, so that they do not pile up.
  func forgetRules(except edition: PolicyEdition) {
    let policy = edition.policy
    let labels = Set(policy.rules.compactMap { policy.name(of: $0) ?? policy.place(of: $0) })
    state.withLock { state in
      state.decisions[edition.name] = state.decisions[edition.name]?.filter { key, _ in
        key.rule.map(labels.contains) ?? true
      }
    }
  }

  /// Counts a request that was answered.
  func count(_ route: Route, _ status: HTTPResponse.Status, took: Duration) {
    state.withLock { state in
      state.requests[RequestKey(method: route.method.rawValue, path: route.path, status: status.code), default: 0] += 1
      state.latency[route.path, default: Histogram()].count(took)
    }
  }

  /// Counts a request that was refused before its route saw it.
  func count(refused error: ServiceError) {
    state.withLock { $0.refused[error.code, default: 0] += 1 }
  }

  /// Says how many connections there are.
  func set(connections: Int) { state.withLock { $0.connections = connections } }
}
