import BatonService
import BatonValues
import HTTPTypes
import Synchronization
import Testing

/// Where every decision passes before it is answered.
@Suite struct SinkTests {
  /// Keeps what it is shown, and may refuse it.
  private final class Memory: DecisionSink {
    private let seen = Mutex<[MadeDecision]>([])
    private let isFull: Bool

    init(isFull: Bool = false) { self.isFull = isFull }

    var decisions: [MadeDecision] { seen.withLock { $0 } }

    func take(_ decisions: [MadeDecision]) async throws(ServiceError) {
      if isFull { throw ServiceError(.serviceUnavailable, "log_full", "the log cannot be written") }
      seen.withLock { $0 += decisions }
    }
  }

  @Test func `every decision is shown with its chat and its receipt, and answered without`() async throws {
    let memory = Memory()
    try await Desk.open {
      $0.sinks = [memory]
    } _: { desk in
      let chat = #"{"id": "a", "now": "2026-11-20T15:30:00Z", "facts": {"lead.budget": 700}}"#
      #expect(try desk.ask("POST", "/v1/decide", chat).text == (try desk.decided(chat)))
      let lines = "{\"id\": \"b\"}\nx\n\(chat)\n"
      let answer = try desk.ask(
        "POST", "/v1/decide?now=2026-11-20T15:30:00Z", lines, ["Content-Type: application/x-ndjson"])
      #expect(answer.text.split(separator: "\n").count == 3)
      #expect(!answer.text.contains("receipt"))
      let seen = memory.decisions
      #expect(seen.map(\.decision.chat) == ["a", "b", "a"])
      #expect(seen.map { String(decoding: $0.chat, as: UTF8.self) } == [chat, "{\"id\": \"b\"}", chat])
      #expect(seen.allSatisfy { $0.decision.receipt != nil && $0.edition.name == "desk" })
      let printed = try desk.ask("POST", "/v1/decide?receipt", chat).text
      #expect(printed == (try desk.decided(chat, withReceipt: true)))
    }
  }

  @Test func `what a sink cannot take is not answered as decided`() async throws {
    let memory = Memory(isFull: true)
    try await Desk.open {
      $0.sinks = [memory]
    } _: { desk in
      let answer = try desk.ask("POST", "/v1/decide", "{}")
      #expect(answer.status == 503)
      #expect(answer.text.contains("log_full") && !answer.text.contains("outcome"))
      let lines = try desk.ask("POST", "/v1/decide", "{}\n{}\n", ["Content-Type: application/x-ndjson"])
      #expect(lines.text.contains("log_full") && !lines.text.contains("outcome"))
    }
  }

  /// Takes its time.
  private struct Slow: DecisionSink {
    func take(_ decisions: [MadeDecision]) async throws(ServiceError) { try? await Task.sleep(for: .milliseconds(30)) }
  }

  @Test func `answers wait for the sink in the order of their requests, and requests wait for them`() async throws {
    try await Desk.open {
      $0.sinks = [Slow()]
    } _: { desk in
      let socket = try desk.connect()
      let ids = (0..<12).map { "chat \($0)" }
      // Every third is answered elsewhere, and one is wrong.
      let requests = ids.enumerated().map { place, id in
        Desk.request(
          "POST", place % 3 == 0 ? "/v1/ask" : "/v1/decide", place == 4 ? "{" : "{\"id\": \"\(id)\"}",
          place % 4 == 1 ? ["Content-Type: application/x-ndjson"] : [])
      }
      try socket.send(requests.joined())
      socket.finishSending()
      for (place, id) in ids.enumerated() {
        let answer = try socket.answer()
        #expect(answer.status == (place == 4 ? 400 : 200), "\(id): \(answer.text)")
        if place % 3 != 0, place != 4 { #expect(answer.text.contains("\"\(id)\"")) }
      }
      #expect(try socket.rest().isEmpty)
    }
  }

  @Test func `more requests may wait for a sink than for an explanation`() async throws {
    try await Desk.open {
      $0.sinks = [Slow()]
      $0.limits.pending = 2
    } _: { desk in
      let sockets = try (0..<50).map { _ in try desk.connect() }
      for socket in sockets { try socket.send(Desk.request("POST", "/v1/decide", "{}", ["Connection: close"])) }
      for socket in sockets {
        let answer = try socket.answer()
        #expect(answer.status == 200 && answer.fields["connection"] == "close")
        #expect(try socket.rest().isEmpty)
      }
      // Whoever goes away before is not waited for.
      for _ in 0..<20 { try desk.connect().send(Desk.request("POST", "/v1/decide", "{}")) }
      #expect(try desk.ask("POST", "/v1/decide", "{}").status == 200)
    }
  }
}
