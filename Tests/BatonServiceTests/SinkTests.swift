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
}
