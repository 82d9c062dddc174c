import HTTPTypes
import HummingbirdCore
import NIOCore
import Synchronization

/// What all connections share: what can be asked, by whom, and how much of it.
final class FrontDesk: Sendable {
  /// What can be asked.
  let table: RouteTable
  /// Who may ask.
  let gatekeeper: Gatekeeper
  /// How much.
  let limits: Limits
  /// Where requests are counted.
  let metrics: ServiceMetrics
  private let limiter: RateLimiter?
  private let connections = Atomic<Int>(0)
  private let pending = Atomic<Int>(0)

  /// A desk for those routes.
  init(
    _ table: RouteTable, _ gatekeeper: Gatekeeper, _ limits: Limits, _ limiter: RateLimiter?,
    _ metrics: ServiceMetrics
  ) {
    self.table = table
    self.gatekeeper = gatekeeper
    self.limits = limits
    self.metrics = metrics
    self.limiter = limiter
  }

  /// A connection was opened; false where there are more than are served.
  func open() -> Bool {
    let count = connections.add(1, ordering: .relaxed).newValue
    metrics.set(connections: count)
    return count <= limits.connections
  }

  /// A connection was closed.
  func close() { metrics.set(connections: connections.subtract(1, ordering: .relaxed).newValue) }

  /// Finds the route of a request, and whether it may come in.
  ///
  /// - Parameter client: The address that it comes from; nil where it was let in before.
  func receive(_ head: HTTPRequest, from client: String?) throws(ServiceError) -> RouteTable.Match {
    if let limiter, let client, !limiter.admits(client) { throw .tooOften }
    let match = try table.match(head.method, Self.path(head))
    guard match.route.isOpen || gatekeeper.admits(head) else { throw .unauthorized }
    return match
  }

  /// A request as its route sees it.
  func call(_ head: HTTPRequest, _ match: RouteTable.Match, body: ByteBuffer) throws(ServiceError) -> Call {
    let target = (head.path ?? "/")[...]
    let query = target.firstIndex(of: "?").map { target[target.index(after: $0)...] } ?? ""
    return Call(head: head, name: match.name, query: try Query(query), body: body)
  }

  /// Answers a request that takes its time, or goes on as it comes.
  func respond(_ request: Request) async -> Response {
    let start = ContinuousClock.now
    let head = request.head
    do throws(ServiceError) {
      let match = try receive(head, from: nil)
      if match.route.streams(head), let stream = match.route.stream {
        var response = try stream(try call(head, match, body: ByteBuffer()), request.body)
        if head.method == .head { response.body = ResponseBody { writer in try await writer.finish(nil) } }
        metrics.count(match.route, response.status, took: .now - start)
        return response
      }
      guard case .later(let work) = match.route.work else { throw .noSuchPath(Self.path(head)) }
      let reply = await later(head, match, request.body, work)
      metrics.count(match.route, reply.status, took: .now - start)
      return reply.response
    } catch {
      return Reply(error).response
    }
  }

  private func later(
    _ head: HTTPRequest, _ match: RouteTable.Match, _ body: RequestBody,
    _ work: @Sendable (Call) async throws(ServiceError) -> Reply
  ) async -> Reply {
    guard pending.add(1, ordering: .relaxed).newValue <= limits.pending else {
      pending.subtract(1, ordering: .relaxed)
      return Reply(.busy("\(limits.pending) requests are waiting already"))
    }
    defer { pending.subtract(1, ordering: .relaxed) }
    do {
      let bytes = try await body.collect(upTo: limits.body)
      do throws(ServiceError) {
        return try await work(try call(head, match, body: bytes))
      } catch {
        return Reply(error)
      }
    } catch {
      return Reply(.bodyTooLarge(most: limits.body))
    }
  }

  private static func path(_ head: HTTPRequest) -> Substring {
    let target = (head.path ?? "/")[...]
    return target.firstIndex(of: "?").map { target[..<$0] } ?? target
  }
}
