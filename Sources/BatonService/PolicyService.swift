import Baton
import BatonValues
import Glibc
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The service over HTTP: the policies, what can be asked of them, and the socket where it is asked.
package struct PolicyService: Service {
  /// What it serves, and how.
  package struct Setup: Sendable {
    /// The policies by their names; the first is meant where a request names none.
    package var policies: [NamedPolicy]
    /// Where it listens.
    package var host = "127.0.0.1"
    /// The port; 0 is any free one.
    package var port = 8080
    /// The tokens of which a request needs one; none opens it to all.
    package var tokens: [String] = []
    /// How much is taken, and how long is waited.
    package var limits = Limits()
    /// Whether the tests of a policy must pass.
    package var runsTests = true
    /// Who sees every decision before it is answered.
    package var sinks: [any DecisionSink] = []
    /// What else can be asked.
    package var routes: [Route] = []

    /// The usual service for those policies.
    package init(policies: [NamedPolicy]) { self.policies = policies }
  }

  /// The policies.
  package let shelf: PolicyShelf
  private let setup: Setup
  private let desk: FrontDesk
  private let logger: Logger
  private let onRunning: @Sendable (Int) -> Void

  /// Reads the policies.
  ///
  /// - Parameter onRunning: Told the port once it listens.
  /// - Throws: What is wrong with the first policy that is not right.
  package init(
    _ setup: Setup, logger: Logger, onRunning: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(PolicyRefusal) {
    self.setup = setup
    self.logger = logger
    self.onRunning = onRunning
    shelf = try PolicyShelf(
      setup.policies, runsTests: setup.runsTests, mostMessages: setup.limits.messages, now: Self.now())
    let metrics = ServiceMetrics()
    let decider = Decider(sinks: setup.sinks, metrics: metrics, clock: Self.now)
    let decide = DecideRoute(shelf: shelf, decider: decider, limits: setup.limits)
    let table = RouteTable(
      [
        decide.route("/v1/decide", id: "decide"), decide.route("/v1/policies/{name}/decide", id: "decideBy"),
      ] + setup.routes)
    desk = FrontDesk(table, Gatekeeper(tokens: setup.tokens), setup.limits, metrics, logger)
  }

  /// Listens until it is told to stop; requests that are being answered are answered to their end.
  package func run() async throws {
    let builder = HTTPServerBuilder { [desk] responder in
      ConnectionChannel(desk: desk, isSecure: false, responder: responder)
    }
    let server = try builder.buildServer(
      configuration: ServerConfiguration(address: .hostname(setup.host, port: setup.port), backlog: 1024),
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger,
      responder: { [desk] request, writer, _ in
        let response = await desk.respond(request)
        try await writer.write(response: response.head, body: response.body)
      },
      onServerRunning: { [onRunning] channel in onRunning(channel.localAddress?.port ?? 0) })
    try await server.run()
  }

  /// The time of the system's clock, in milliseconds since 1970.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
