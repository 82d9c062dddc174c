import BatonService
import Foundation
import Synchronization
import Testing

/// Something that becomes so once.
private final class Flag: Sendable {
  private let state = Mutex(false)
  /// Whether it is so.
  var isRaised: Bool { state.withLock { $0 } }
  /// Makes it so.
  func raise() { state.withLock { $0 = true } }
}

/// Policies that change while they decide.
@Suite(.serialized) struct ReloadTests {
  private static func policy(_ number: Int) -> String {
    """
    policy "edition \(number)"
    team "a"
    team "b"
    rule "one" when known x.y route to team "a" tag "\(number)"
    otherwise route to team "b" tag "\(number)"
    fact x.y: number

    """
  }

  /// The tags and the policy's name of a decision: both of one edition, always.
  private static func edition(_ text: String) -> (tag: String, name: String)? {
    guard let match = text.firstMatch(of: /"tags": \["(\d+)"\].*"name": "edition (\d+)"/) else { return nil }
    return (String(match.1), String(match.2))
  }

  @Test func `a hundred reloads under load fail no request, and none sees half a policy`() async throws {
    try await Desk.open(Self.policy(0)) {
      $0.watch = nil
    } _: { desk in
      let isDone = Flag()
      try await withThrowingTaskGroup(of: (asked: Int, seen: Set<String>).self) { group in
        for client in 0..<4 {
          let thread = Task.detached(executorPreference: ClientThreads.all) {
            try Self.load(desk, lines: client == 0, until: isDone)
          }
          group.addTask { try await thread.value }
        }
        for number in 1...100 {
          try Self.policy(number).write(to: desk.file, atomically: true, encoding: .utf8)
          let answer = try desk.ask("POST", "/v1/reload")
          #expect(answer.status == 200 && answer.text.contains("\"swapped\""), "\(answer.text)")
        }
        isDone.raise()
        var seen: Set<String> = []
        for try await result in group {
          #expect(result.asked > 0)
          seen.formUnion(result.seen)
        }
        #expect(seen.count > 10)
      }
      #expect(
        try desk.ask("GET", "/metrics").text.contains("baton_policy_reloads_total{policy=\"desk\",result=\"ok\"} 100"))
    }
  }

  private static func load(
    _ desk: Desk, lines: Bool, until isDone: Flag
  ) throws -> (asked: Int, seen: Set<String>) {
    var asked = 0
    var seen: Set<String> = []
    let socket = try desk.connect()
    while !isDone.isRaised {
      let fields = lines ? ["Content-Type: application/x-ndjson"] : []
      try socket.send(Desk.request("POST", "/v1/decide", lines ? "{}\n{}\n{}\n" : "{}", fields))
      let answer = try socket.answer()
      #expect(answer.status == 200)
      let editions = answer.text.split(separator: "\n").compactMap { Self.edition(String($0)) }
      #expect(editions.count == (lines ? 3 : 1), "\(answer.text)")
      for edition in editions { #expect(edition.tag == edition.name && edition.tag == editions[0].tag) }
      seen.formUnion(editions.map(\.tag))
      asked += 1
    }
    return (asked, seen)
  }

  @Test(arguments: [
    ("when x.z hold\notherwise hold\n", "x.z"),
    ("otherwise hold\ntest \"it routes\" { expect route }\n", "`it routes` fails"),
    ("use \"gone.baton\"\notherwise hold\n", "gone.baton"),
  ])
  func `a policy that is not right is refused, and the old one stays`(text: String, why: String) async throws {
    try await Desk.open(Self.policy(1)) {
      $0.watch = nil
    } _: { desk in
      try text.write(to: desk.file, atomically: true, encoding: .utf8)
      let answer = try desk.ask("POST", "/v1/reload")
      #expect(answer.status == 409)
      #expect(answer.text.contains("\"refused\"") && answer.text.contains(why), "\(answer.text)")
      #expect(try desk.ask("POST", "/v1/decide", "{}").text.contains("edition 1"))
      #expect(try desk.ask("GET", "/ready").text.contains("\"last_reload\": \"refused\""))
      #expect(try desk.ask("GET", "/metrics").text.contains("baton_policy_last_reload_ok{policy=\"desk\"} 0\n"))
      try Self.policy(2).write(to: desk.file, atomically: true, encoding: .utf8)
      #expect(try desk.ask("POST", "/v1/reload").status == 200)
      #expect(try desk.ask("POST", "/v1/decide", "{}").text.contains("edition 2"))
      #expect(try desk.ask("GET", "/ready").text.contains("\"last_reload\": \"ok\""))
    }
  }

  @Test func `files are watched, those that are used too, and those that are missing`() async throws {
    try await Desk.open(Self.policy(1)) {
      $0.watch = .milliseconds(20)
    } _: { desk in
      func wait(for text: String, at target: String = "/v1/decide", _ method: String = "POST") async throws {
        for _ in 0..<1000 {
          if try desk.ask(method, target, method == "POST" ? "{}" : "").text.contains(text) { return }
          try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("\(text) never came")
      }
      let used = desk.file.deletingLastPathComponent().appending(path: "used.baton")
      let using = Self.policy(2).replacing("team \"a\"\n", with: "use \"used.baton\"\nteam \"a\"\n", maxReplacements: 1)
      try using.write(to: desk.file, atomically: true, encoding: .utf8)
      try await wait(for: "\"refused\"", at: "/ready", "GET")
      try await wait(for: "edition 1")
      try "when known x.q hold tag \"used\"\nfact x.q: number\n".write(to: used, atomically: true, encoding: .utf8)
      try await wait(for: "edition 2")
      try "when unknown x.q hold tag \"used\"\nfact x.q: number\n".write(to: used, atomically: true, encoding: .utf8)
      try await wait(for: "\"used\"")
      try FileManager.default.removeItem(at: used)
      try await wait(for: "\"refused\"", at: "/ready", "GET")
      try await wait(for: "\"used\"")
    }
  }
}
