import Baton
import BatonIntake
import BatonService
import Foundation
import Logging
import ServiceLifecycle

/// A service with one policy, running on a port of its own.
struct Desk {
  /// A policy that routes, asks and holds.
  static let policy = """
    policy "desk" in "UTC"
    use std.chat
    use std.intents

    fact lead.budget: money usd

    team "desk"
    team "sales"

    rule "asked for a person" when intent.human route to team "desk" priority high
    rule "large" when lead.budget >= 500 usd route to team "sales" say "A {lead.budget} deal"
    when intent.pricing ask "What budget do you have in mind?" for lead.budget
    otherwise hold

    test "a large deal" {
      lead.budget = 600 usd
      expect route to team "sales"
    }

    """

  /// The port.
  let port: Int
  /// The file of the policy.
  let file: URL
  /// The service itself.
  let service: PolicyService

  /// A log that says nothing.
  static var silent: Logger {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return logger
  }

  /// Runs a service while `body` asks it things.
  static func open(
    _ policy: String = policy, _ change: (inout PolicyService.Setup) -> Void = { _ in },
    _ body: @escaping @Sendable (Desk) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "batond-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "desk.baton")
    try policy.write(to: file, atomically: true, encoding: .utf8)
    guard let named = NamedPolicy(file.path) else { return }
    var setup = PolicyService.Setup(policies: [named])
    setup.port = 0
    change(&setup)
    let logger = silent
    let (ports, running) = AsyncStream.makeStream(of: Int.self)
    let service = try PolicyService(setup, logger: logger) { running.yield($0) }
    let group = ServiceGroup(
      configuration: .init(services: try service.services().map { .init(service: $0) }, logger: logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var iterator = ports.makeAsyncIterator()
      guard let port = await iterator.next() else { return }
      let desk = Desk(port: port, file: file, service: service)
      let asking = Task(executorPreference: ClientThreads.all) { try await body(desk) }
      let result = await asking.result
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
      try result.get()
    }
  }

  /// What `baton decide` prints for some chats.
  func decided(_ chats: String, clock: Int64 = 0, withReceipt: Bool = false) throws -> String {
    let policy = try Policy(contentsOf: file.path)
    var worker = ChatWorker(
      Assignment(
        policy: policy, interpreter: nil, clock: clock, isForPeople: false, isStrict: false, withReceipt: withReceipt))
    return String(decoding: worker.answer(LineBatch(Array(chats.utf8), number: 1)).bytes, as: UTF8.self)
  }

  /// A new connection.
  func connect() throws -> Socket { try Socket(port: port) }

  /// Asks one thing over a connection of its own.
  func ask(_ method: String, _ target: String, _ body: String = "", _ fields: [String] = []) throws -> Answer {
    let socket = try connect()
    try socket.send(Self.request(method, target, body, fields))
    return try socket.answer()
  }

  /// A request as it goes over the wire.
  static func request(_ method: String, _ target: String, _ body: String = "", _ fields: [String] = []) -> String {
    let head = ["\(method) \(target) HTTP/1.1", "Host: desk", "Content-Length: \(body.utf8.count)"] + fields
    return head.joined(separator: "\r\n") + "\r\n\r\n" + body
  }
}
