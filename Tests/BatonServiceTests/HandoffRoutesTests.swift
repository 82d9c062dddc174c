import BatonLog
import BatonService
import Foundation
import GRDB
import Logging
import ServiceLifecycle
import Synchronization
import Testing

/// A service that logs, with somebody who sees to its handoffs.
struct HandoffRig {
  /// The port.
  let port: Int
  /// Who sees to the handoffs.
  let desk: HandoffDesk
  /// Lets so many seconds pass.
  let pass: @Sendable (Int64) -> Void

  /// A policy with a chain of teams.
  static let policy = """
    policy "desk" in "UTC"
    use std.chat
    fact lead.budget: money usd
    fact lead.email: text
    team "desk" { sla 10 minutes; backup team "second" after 3 minutes; notify slack "#desk" }
    team "second"
    rule "large" when lead.budget >= 500 usd route to team "desk" say "A {lead.budget} deal" attach transcript, facts
    otherwise hold

    """

  /// A chat that is handed over.
  static let chat =
    #"{"id": "a", "now": "2026-11-20T15:30:00Z", "facts": {"lead.budget": 700, "lead.email": "a@example.com"}, "#
    + #""messages": [{"from": "customer", "text": "Hello"}]}"#

  /// A folder for the logs of a test.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handoffs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try policy.write(to: folder.appending(path: "desk.baton"), atomically: true, encoding: .utf8)
    return folder
  }

  /// Runs a service while `body` asks it things.
  static func open(
    _ folder: URL, hooks: [Webhook] = [], _ change: (inout HandoffDesk.Options) -> Void = { _ in },
    _ body: @escaping @Sendable (HandoffRig) async throws -> Void
  ) async throws {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let time = Box()
    var options = HandoffDesk.Options(path: folder.appending(path: "desk.log").path)
    options.webhooks = hooks
    options.interval = .milliseconds(20)
    options.clock = SteadyClock(elapsed: { time.value.withLock { $0 } + SteadyClock.sinceBoot() })
    change(&options)
    let desk = try HandoffDesk(options, logger: logger)
    var setup = PolicyService.Setup(policies: [NamedPolicy(folder.appending(path: "desk.baton").path)!])
    setup.port = 0
    setup.attach(desk)
    let (ports, running) = AsyncStream.makeStream(of: Int.self)
    let service = try PolicyService(setup, logger: logger) { running.yield($0) }
    let group = ServiceGroup(
      configuration: .init(services: try (service.services() + [desk]).map { .init(service: $0) }, logger: logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var iterator = ports.makeAsyncIterator()
      guard let port = await iterator.next() else { return }
      let rig = HandoffRig(port: port, desk: desk) { seconds in time.value.withLock { $0 += seconds * 1000 } }
      let asking = Task.detached(executorPreference: Patient()) { try await body(rig) }
      let result = await asking.result
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
      try result.get()
    }
  }

  /// Asks one thing over a connection of its own.
  func ask(_ method: String, _ target: String, _ body: String = "", _ fields: [String] = []) throws -> Answer {
    let socket = try Socket(port: port)
    try socket.send(Desk.request(method, target, body, fields))
    return try socket.answer()
  }

  /// Follows the events.
  func follow(_ target: String = "/v1/stream", _ fields: [String] = []) throws -> Socket {
    let socket = try Socket(port: port)
    try socket.send(Desk.request("GET", target, "", fields))
    while let line = try socket.line(), !line.isEmpty {}
    return socket
  }

  private final class Box: Sendable {
    let value = Mutex<Int64>(0)
  }
}

extension Socket {
  /// The next event of a stream: its number, kind and data.
  func event() throws -> (number: String, kind: String, data: String) {
    var event = (number: "", kind: "", data: "")
    while let line = try line() {
      if line.hasPrefix("id: ") { event.number = String(line.dropFirst(4)) }
      if line.hasPrefix("event: ") { event.kind = String(line.dropFirst(7)) }
      if line.hasPrefix("data: ") {
        event.data = String(line.dropFirst(6))
        return event
      }
    }
    throw Silence()
  }
}

/// `GET /v1/stream`, `POST /v1/claims/{id}`, and the log behind them.
@Suite(.serialized) struct HandoffRoutesTests {
  @Test func `what is answered is in the log, and in the stream as it happens`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await HandoffRig.open(folder) { rig in
      let stream = try rig.follow()
      let answer = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      #expect(answer.status == 200)
      let event = try stream.event()
      #expect(event.kind == "handoff")
      #expect(event.data.contains("\"decision\": " + answer.text.dropLast()))
      let entry = try #require(try LogFile(folder.appending(path: "desk.log").path).entry(1))
      #expect(entry.record.decision + "\n" == answer.text)
      #expect(entry.record.given == nil)
    }
  }

  @Test func `a stream goes on where it was cut off`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await HandoffRig.open(folder) { rig in
      for _ in 0..<3 { _ = try rig.ask("POST", "/v1/decide", HandoffRig.chat) }
      let stream = try rig.follow("/v1/stream", ["Last-Event-ID: 1"])
      #expect(try stream.event().number == "2")
      #expect(try stream.event().number == "3")
      _ = try rig.ask("POST", "/v1/claims/2", #"{"by": "maria"}"#)
      let event = try stream.event()
      #expect(event.number == "4" && event.kind == "claimed" && event.data.contains("\"by\": \"maria\""))
    }
    // Another run of the service, the same log.
    try await HandoffRig.open(folder) { rig in
      let stream = try rig.follow("/v1/stream?after=3")
      #expect(try stream.event().number == "4")
      #expect(try rig.ask("GET", "/v1/stream?after=x").status == 400)
    }
  }

  @Test func `who claims first has it`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await HandoffRig.open(folder) { rig in
      _ = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      #expect(try rig.ask("GET", "/v1/claims/1").text.contains("\"state\": \"open\""))
      let claim = try rig.ask("POST", "/v1/claims/1", #"{"by": "maria"}"#)
      #expect(claim.status == 200)
      #expect(claim.text.contains("\"state\": \"claimed\""))
      let other = try rig.ask("POST", "/v1/claims/1", #"{"by": "paul"}"#)
      #expect(other.status == 409)
      #expect(other.text.contains("maria"))
      #expect(try rig.ask("POST", "/v1/claims/2", #"{"by": "paul"}"#).status == 404)
      for body in ["", "{}", #"{"by": ""}"#, #"{"by": 1}"#, #"{"by": "a", "x": 1}"#, #"{"by": "a", "by": "b"}"#] {
        #expect(try rig.ask("POST", "/v1/claims/1", body).status == 400, "\(body)")
      }
      for id in ["0", "-1", "x", "99999999999999999999"] {
        #expect(try rig.ask("POST", "/v1/claims/\(id)", #"{"by": "paul"}"#).status == 400, "\(id)")
      }
    }
  }

  @Test func `the next team is told when nobody claims it`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await HandoffRig.open(folder) { rig in
      let stream = try rig.follow()
      _ = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      #expect(try stream.event().kind == "handoff")
      rig.pass(180)
      let second = try stream.event()
      #expect(second.kind == "backup" && second.data.contains("\"team\": \"second\""))
    }
    try await HandoffRig.open(folder) { rig in
      let stream = try rig.follow("/v1/stream?after=2")
      rig.pass(1000)
      #expect(try stream.event().kind == "unclaimed")
      #expect(try rig.ask("GET", "/v1/claims/1").text.contains("\"state\": \"unclaimed\""))
    }
  }

  @Test func `what cannot be logged is not answered`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "desk.log").path
    @Sendable func change(_ sql: String) throws {
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: sql) }
    }
    try await HandoffRig.open(folder) { rig in
      #expect(try rig.ask("POST", "/v1/decide", HandoffRig.chat).status == 200)
      try change("CREATE TRIGGER no BEFORE INSERT ON entry BEGIN SELECT raise(ABORT, 'no'); END")
      let refused = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      #expect(refused.status == 503)
      #expect(refused.text.contains("not_logged"))
      #expect(rig.desk.log.status.alarm != nil)
      try change("DROP TRIGGER no")
      #expect(try rig.ask("POST", "/v1/decide", HandoffRig.chat).status == 200)
      #expect(rig.desk.log.status.alarm == nil)
    }
  }

  @Test func `masked facts are not in the log, and chats are where that is wanted`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await HandoffRig.open(
      folder,
      { options in
        options.keepsChats = true
        options.mask = FactMask(["lead.email"]) ?? .none
      }
    ) { rig in
      let answer = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      #expect(answer.text.contains("a@example.com"))
      let entry = try #require(try LogFile(folder.appending(path: "desk.log").path).entry(1))
      #expect(!entry.record.decision.contains("a@example.com"))
      #expect(entry.record.given?.contains("Hello") == true)
      #expect(entry.record.given?.contains("a@example.com") == false)
    }
  }

  @Test func `many at once are one chain`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await HandoffRig.open(folder) { rig in
      let lines = Array(repeating: HandoffRig.chat, count: 500).joined(separator: "\n")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            let answer = try rig.ask("POST", "/v1/decide", lines, ["Content-Type: application/x-ndjson"])
            #expect(answer.text.split(separator: "\n").count == 500)
          }
        }
        try await group.waitForAll()
      }
    }
    let report = try LogReport(of: LogFile(folder.appending(path: "desk.log").path), by: []) { Issue.record("\($0)") }
    #expect(report.entryCount == 4000)
  }
}
