import BatonLog
import Foundation
import Synchronization
import Testing

/// `batond` killed in the middle of logging: what it answered is in the log, and what it had begun goes on.
@Suite(.serialized) struct KilledServiceTests {
  /// Twenty times; a thousand in a nightly run, `BATON_NIGHTLY=1`.
  private static let rounds = ProcessInfo.processInfo.environment["BATON_NIGHTLY"] == "1" ? 1000 : 20
  /// So many of them with one log.
  private static let roundsOfALog = 10
  /// One chat in so many is handed over.
  private static let ordinary = 8

  /// A handoff is passed on after a second, and is left lying after two.
  private static let policy = """
    policy "desk" in "UTC"
    fact lead.budget: money usd
    team "desk" { backup team "second" after 1 second }
    team "second"
    when lead.budget >= 500 usd route to team "desk"
    otherwise hold

    """

  /// What was asked of the program, and what it answered.
  private final class Book: Sendable {
    private let next = Mutex(0)
    private let ids = Mutex<Set<String>>([])

    /// A chat that nobody has asked about.
    func chat() -> String {
      let number = next.withLock { next in
        next += 1
        return next
      }
      return
        #"{"id": "c\#(number)", "facts": {"lead.budget": \#(number % KilledServiceTests.ordinary == 0 ? 900 : 1)}}"#
    }

    /// The chats of an answer were acknowledged.
    func acknowledge(_ text: some StringProtocol) {
      for line in text.split(separator: "\n") {
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        if let id = object?["chat"] as? String, object?["outcome"] != nil { ids.withLock { _ = $0.insert(id) } }
      }
    }

    /// All that were.
    var acknowledged: Set<String> { ids.withLock { $0 } }
  }

  @Test func `nothing that was answered is lost, and everybody is told in the end`() async throws {
    try await Task(executorPreference: ClientThreads.all) {
      for first in stride(from: 0, to: Self.rounds, by: Self.roundsOfALog) {
        try Self.rounds(first..<min(first + Self.roundsOfALog, Self.rounds))
      }
    }.value
  }

  private static func rounds(_ rounds: Range<Int>) throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try policy.write(to: folder.appending(path: "desk.baton"), atomically: true, encoding: .utf8)
    let path = folder.appending(path: "desk.log").path
    // The first times nobody takes what is sent.
    let receiver = try Receiver { number, _ in Receiver.status(number < 10 ? 500 : 200) }
    func start() throws -> Batond {
      try Batond(
        [
          folder.appending(path: "desk.baton").path, "--port", "0", "--watch", "0", "--log-format", "json",
          "--log", path, "--webhook", "http://127.0.0.1:\(receiver.port)/",
        ], environment: ["BATOND_WEBHOOK_SECRET": "sixteen characters at least"])
    }
    let book = Book()
    for round in rounds {
      let batond = try start()
      let port = try batond.port()
      let before = book.acknowledged.count
      let clients = DispatchGroup()
      for client in 0..<4 {
        Thread.detachNewThread(in: clients) { client == 0 ? stream(to: port, book) : ask(port, book) }
      }
      // A moment that is another one each time.
      while book.acknowledged.count == before { usleep(500) }
      usleep(UInt32(round * 7_919 % 40_000))
      batond.kill()
      clients.wait()
      let report = try LogReport(of: LogFile(path), by: []) { Issue.record("round \(round): \($0.text)") }
      #expect(report.entryCount >= book.acknowledged.count)
    }
    try expectAll(book.acknowledged, in: path)
    try expectTold(path, receiver, start)
  }

  /// Asks one chat a request, over one connection, until it is cut off.
  private static func ask(_ port: Int, _ book: Book) {
    guard let socket = try? Socket(port: port) else { return }
    while (try? socket.send(Desk.request("POST", "/v1/decide", book.chat()))) != nil, let answer = try? socket.answer()
    {
      book.acknowledge(answer.text)
    }
  }

  /// Sends chats one a line in one request that does not end, until it is cut off.
  private static func stream(to port: Int, _ book: Book) {
    guard let socket = try? Socket(port: port) else { return }
    let head = "POST /v1/decide HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-ndjson\r\n"
    guard (try? socket.send(head + "Transfer-Encoding: chunked\r\n\r\n")) != nil else { return }
    while true {
      let lines = (0..<20).map { _ in book.chat() + "\n" }.joined()
      guard (try? socket.send(String(lines.utf8.count, radix: 16) + "\r\n\(lines)\r\n")) != nil else { return }
      for _ in 0..<20 {
        // Whatever stands around a line is no decision.
        while true {
          guard let line = try? socket.line() else { return }
          book.acknowledge(line)
          if line.hasPrefix("{") { break }
        }
      }
    }
  }

  /// Each chat that was answered has its entry.
  private static func expectAll(_ acknowledged: Set<String>, in path: String) throws {
    var missing = acknowledged
    try LogFile(path).forEach { entry in missing.remove(entry.record.chat ?? "") }
    #expect(missing.isEmpty, "answered, and not in the log: \(missing.count) of \(acknowledged.count)")
  }

  /// Every handoff is passed on to the end, and every event of it arrives, under a key of its own.
  private static func expectTold(_ path: String, _ receiver: Receiver, _ start: () throws -> Batond) throws {
    let batond = try start()
    _ = try batond.port()
    let log = try DecisionLog(path)
    var handoffs = 0
    try LogFile(path).forEach { entry in handoffs += entry.record.outcome == "route" ? 1 : 0 }
    var counts = try log.handoffCounts()
    for _ in 0..<3000 where counts.unclaimed < handoffs || counts.pending > 0 {
      usleep(10_000)
      counts = try log.handoffCounts()
    }
    #expect(counts.unclaimed == handoffs && counts.pending == 0 && counts.failed == 0, "\(handoffs): \(counts)")
    var events: [String: Int64] = [:]
    var number: Int64 = 0
    while let last = try log.events(after: number, most: 1000).last {
      for event in try log.events(after: number, most: 1000) { events[event.key] = event.number }
      number = last.number
    }
    #expect(events.count == 3 * handoffs)
    #expect(Set(events.keys) == Set(receiver.seen.compactMap { $0.fields["idempotency-key"] }))
    #expect(batond.end() == 0)
  }
}

extension Thread {
  /// Runs something on a thread of its own, for which a group waits.
  fileprivate static func detachNewThread(in group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    group.enter()
    detachNewThread {
      body()
      group.leave()
    }
  }
}
