import Baton
import BatonIntake
import HTTPTypes
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
import NIOPosix
package import ServiceLifecycle

/// The service over HTTP: the policies, what can be asked of them, and the socket where it is asked.
package struct PolicyService: Sendable {
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
    /// What it shows to clients; without one nothing is encrypted.
    package var tls: Certificate?
    /// Whether it listens beyond this machine without a token or without encryption.
    package var allowsInsecure = false
    /// How many requests a second each address may make; 0 is any number.
    package var rate = 0
    /// How much is taken, and how long is waited.
    package var limits = Limits()
    /// Whether the tests of a policy must pass.
    package var runsTests = true
    /// How often the files of the policies are looked at; nil is never.
    package var watch: Duration? = .seconds(1)
    /// Who sees every decision before it is answered.
    package var sinks: [any DecisionSink] = []
    /// What else can be asked.
    package var routes: [Route] = []
    /// Whose state is told with the service's own.
    package var sources: [any StateSource] = []

    /// The usual service for those policies.
    package init(policies: [NamedPolicy]) { self.policies = policies }
  }

  /// The policies.
  package let shelf: PolicyShelf
  /// All that can be asked.
  package let table: RouteTable
  private let setup: Setup
  private let desk: FrontDesk
  private let pool: NIOThreadPool
  private let reloader: Reloader
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
    let shelf = try PolicyShelf(
      setup.policies, runsTests: setup.runsTests, limits: setup.limits.chat, now: SystemClock.now())
    let metrics = ServiceMetrics()
    pool = NIOThreadPool(numberOfThreads: Crew.coreCount)
    reloader = Reloader(
      shelf: shelf, metrics: metrics, interval: setup.watch, pool: pool, clock: SystemClock.now, logger: logger)
    table = Self.table(setup, shelf, metrics, pool, reloader)
    desk = FrontDesk(
      table, Gatekeeper(tokens: setup.tokens), setup.limits,
      setup.rate > 0 ? RateLimiter(setup.rate) : nil, metrics)
    self.shelf = shelf
  }

  /// All that can be asked: the same of the first policy, and of each by its name.
  private static func table(
    _ setup: Setup, _ shelf: PolicyShelf, _ metrics: ServiceMetrics, _ pool: NIOThreadPool, _ reloader: Reloader
  ) -> RouteTable {
    let decider = Decider(sinks: setup.sinks, metrics: metrics, clock: SystemClock.now)
    let decide = DecideRoute(shelf: shelf, decider: decider, limits: setup.limits)
    let office = BackOffice(pool: pool, patience: setup.limits.answer)
    let explain = ExplainRoutes(
      shelf: shelf, office: office, clock: SystemClock.now, limits: setup.limits.chat)
    let policies = PolicyRoutes(shelf: shelf)
    let named = "/v1/policies/{name}"
    var routes = [
      decide.route("/v1/decide", id: "decide"), explain.explain("/v1/explain", id: "explain"),
      explain.ask("/v1/ask", id: "ask"), policies.one("/v1/policy", id: "policy"), policies.list,
      policies.one(named, id: "policyNamed"), decide.route(named + "/decide", id: "decideNamed"),
      explain.explain(named + "/explain", id: "explainNamed"), explain.ask(named + "/ask", id: "askNamed"),
      ReloadRoute(reloader: reloader).route,
    ]
    routes += StateRoutes(shelf: shelf, metrics: metrics, sources: setup.sources).routes + setup.routes
    return RouteTable(routes + [OpenAPIRoute(routes: routes, needsToken: !setup.tokens.isEmpty).route])
  }

  /// What runs, to be put into a group of services: the socket, and what reads the policies again.
  ///
  /// - Throws: That it would listen beyond this machine without a token or without encryption.
  package func services() throws(SettingsReader.Mistake) -> [any Service] {
    try refuseOpenDoors()
    pool.start()
    let isSecure = setup.tls != nil
    var builder = HTTPServerBuilder { [desk] responder in
      ConnectionChannel(desk: desk, isSecure: isSecure, responder: responder)
    }
    do {
      if let tls = setup.tls { builder = try .tls(builder, tlsConfiguration: tls.configuration) }
      // Beyond the limit a connection is told so; far beyond, it waits until another one is closed.
      let most = setup.limits.connections + 256
      let server = try builder.buildServer(
        configuration: ServerConfiguration(
          address: .hostname(setup.host, port: setup.port), backlog: 1024,
          availableConnectionsDelegate: MaximumAvailableConnections(most, logger: logger)),
        eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger,
        responder: { [desk] request, writer, _ in
          let response = await desk.respond(request)
          try await writer.write(response: response.head, body: response.body)
        },
        onServerRunning: { [onRunning] channel in onRunning(channel.localAddress?.port ?? 0) })
      return [reloader, server]
    } catch {
      throw .init("it cannot listen: \(error)")
    }
  }

  private func refuseOpenDoors() throws(SettingsReader.Mistake) {
    let host = setup.host
    let isLoopback = host == "localhost" || host == "::1" || host.hasPrefix("127.")
    guard !isLoopback, !setup.allowsInsecure, setup.tokens.isEmpty || setup.tls == nil else { return }
    let missing =
      setup.tokens.isEmpty ? setup.tls == nil ? "no token and no TLS" : "no token" : "no TLS"
    throw .init(
      "`\(host)` can be reached from other machines, and there is \(missing): "
        + "set `token-file`, `tls-cert` and `tls-key`, or say `--allow-insecure`")
  }
}
