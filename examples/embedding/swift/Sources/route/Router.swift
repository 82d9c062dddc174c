import Baton
import Synchronization

/// Routes chats by the newest policy that passed its own tests; any number of threads at once.
final class Router: Sendable {
  private let newest: Mutex<Policy>

  /// A router by a policy; if none is said, by the one that this program was built with.
  init(_ policy: Policy = InboundSales.policy) { newest = Mutex(policy) }

  /// The policy for new chats. A chat that has begun keeps the one that it began with.
  var policy: Policy { newest.withLock { $0 } }

  /// Takes the policy of a file, unless it has errors or a test in it fails: then the old one stays.
  func reload(from path: String) throws {
    let fresh = try Policy(contentsOf: path)
    let failed = try fresh.testResults().filter { !$0.hasPassed }
    guard failed.isEmpty else { throw FailedTests(results: failed) }
    newest.withLock { $0 = fresh }
  }

  /// Where each of many chats goes, in their order. Each task has one live chat, which it uses again and again.
  func routes(of chats: [Chat], tasks: Int) async throws -> [Route] {
    let policy = policy
    return try await withThrowingTaskGroup(of: [(Int, Route)].self) { group in
      for task in 0..<tasks {
        group.addTask {
          var live = policy.liveChat()
          var routes: [(Int, Route)] = []
          for place in stride(from: task, to: chats.count, by: tasks) {
            try live.read(chats[place])
            routes.append((place, Route(live.ruling(), in: policy)))
          }
          return routes
        }
      }
      var all: [(Int, Route)] = []
      for try await routes in group { all += routes }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

/// Why a policy was refused.
struct FailedTests: Error, CustomStringConvertible {
  let results: [Policy.TestResult]

  var description: String {
    results.map { "\($0.at): \($0.name): \($0.failures.joined(separator: ", "))" }.joined(separator: "\n")
  }
}
