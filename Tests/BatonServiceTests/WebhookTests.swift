import BatonLog
import BatonService
import Foundation
import Testing

/// Webhooks arrive, signed, once for all that the receiver can tell, however it behaves.
@Suite(.serialized) struct WebhookTests {
  private static func hook(_ receiver: Receiver, _ path: String = "/in") throws -> Webhook {
    try #require(Webhook("http://127.0.0.1:\(receiver.port)\(path)", secret: "very secret"))
  }

  @Test func `the whole handoff arrives, signed`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let receiver = try Receiver()
    try await HandoffRig.open(folder, hooks: [try Self.hook(receiver, "/in?x=1")]) { rig in
      let answer = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      let request = try #require(try await receiver.wait(for: 1).first)
      #expect(request.line == "POST /in?x=1 HTTP/1.1")
      #expect(request.fields["content-type"] == "application/json")
      #expect(request.fields["baton-event"] == "handoff")
      #expect(request.body.contains("\"decision\": " + answer.text.dropLast()))
      for part in ["\"attach\"", "\"say\"", "\"notify\"", "\"within_seconds\": 600", "\"backup\"", "Hello"] {
        #expect(request.body.contains(part), "\(part)")
      }
      let signature = try #require(request.fields["baton-signature"])
      let time = try #require(signature.dropFirst(2).split(separator: ",").first.map(String.init))
      let expected = HMAC.hex(of: Array("\(time).\(request.body)".utf8), key: Array("very secret".utf8))
      #expect(signature == "t=\(time),v1=\(expected)")
      #expect(abs((Double(time) ?? 0) - Date.now.timeIntervalSince1970) < 60)
    }
    #expect(receiver.seen.count == 1)
  }

  @Test func `a receiver that fails gets it again, under the same key`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let receiver = try Receiver { number, _ in number < 2 ? Receiver.status(500) : Receiver.status(204) }
    try await HandoffRig.open(folder, hooks: [try Self.hook(receiver)]) { rig in
      _ = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      _ = try await receiver.wait(for: 1)
      try await Self.until { try rig.desk.log.handoffCounts().pending == 1 && receiver.seen.count == 1 }
      rig.pass(1)
      _ = try await receiver.wait(for: 2)
      rig.pass(2)
      let requests = try await receiver.wait(for: 3)
      #expect(Set(requests.map { $0.fields["idempotency-key"] }).count == 1)
      #expect(Set(requests.map(\.body)).count == 1)
      try await Self.until { try rig.desk.log.handoffCounts().pending == 0 }
    }
    #expect(receiver.seen.count == 3)
  }

  @Test func `a redirection is not followed`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let elsewhere = try Receiver()
    let port = elsewhere.port
    let receiver = try Receiver { _, _ in Receiver.status(302, "Location: http://127.0.0.1:\(port)/\r\n") }
    try await HandoffRig.open(folder, hooks: [try Self.hook(receiver)]) { rig in
      _ = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      _ = try await receiver.wait(for: 1)
      rig.pass(1)
      _ = try await receiver.wait(for: 2)
      #expect(try rig.desk.log.handoffCounts().pending == 1)
    }
    #expect(elsewhere.seen.isEmpty)
  }

  @Test func `a receiver that never answers keeps nobody waiting`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (deaf, good) = (try Receiver { _, _ in nil }, try Receiver())
    try await HandoffRig.open(
      folder, hooks: [try Self.hook(deaf), try Self.hook(good)], { $0.patience = .milliseconds(300) }
    ) { rig in
      for _ in 0..<3 { _ = try rig.ask("POST", "/v1/decide", HandoffRig.chat) }
      #expect(try await good.wait(for: 3).count == 3)
      #expect(try await deaf.wait(for: 3).count == 3)
      try await Self.until { try rig.desk.log.handoffCounts().pending == 3 }
      rig.pass(1)
      #expect(try await deaf.wait(for: 6).count >= 6)
    }
  }

  @Test func `what was not delivered is delivered after a restart`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let receiver = try Receiver { number, _ in number == 0 ? Receiver.status(503) : Receiver.status(200) }
    let hook = try Self.hook(receiver)
    try await HandoffRig.open(folder, hooks: [hook]) { rig in
      _ = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      _ = try await receiver.wait(for: 1)
    }
    try await HandoffRig.open(folder, hooks: [hook]) { rig in
      rig.pass(1)
      let requests = try await receiver.wait(for: 2)
      #expect(requests.count == 2)
      #expect(requests.first?.fields["idempotency-key"] == requests.last?.fields["idempotency-key"])
      try await Self.until { try rig.desk.log.handoffCounts().pending == 0 }
    }
  }

  @Test func `nobody at the address is a failure like others`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let hook = try #require(Webhook("http://127.0.0.1:1/", secret: "s"))
    try await HandoffRig.open(folder, hooks: [hook]) { rig in
      _ = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      try await Self.until { try rig.desk.log.deliveries(to: hook.name, most: 1).isEmpty }
      rig.pass(1)
      try await Self.until { try rig.desk.log.deliveries(to: hook.name, most: 1).isEmpty }
      #expect(try rig.desk.log.handoffCounts().pending == 1)
    }
  }

  /// The vectors of RFC 4231.
  @Test func `the signature is the HMAC of the RFC`() {
    #expect(
      HMAC.hex(of: Array("Hi There".utf8), key: [UInt8](repeating: 0x0B, count: 20))
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    #expect(
      HMAC.hex(of: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(
      HMAC.hex(
        of: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        key: [UInt8](repeating: 0xAA, count: 131))
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  @Test(arguments: [
    "", "http://", "ftp://a", "http://a b", "http://u@a/", "http://a:0/", "http://a:99999/", "https://a/#x", "//a",
    "http://a/\r\nX: y", "http://:80/",
  ])
  func `what is no address is refused`(_ address: String) {
    #expect(Webhook(address, secret: "s") == nil)
  }

  @Test(arguments: ["http://a", "https://a.example:8443/x?y=1", "http://[::1]:8080/", "http://127.0.0.1?x"])
  func `what is an address is taken`(_ address: String) {
    #expect(Webhook(address, secret: "s") != nil)
    #expect(Webhook(address, secret: "") == nil)
  }

  /// Waits until something is so, for ten seconds at the most.
  private static func until(_ condition: () throws -> Bool) async throws {
    for _ in 0..<1000 {
      if try condition() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("it was never so")
  }
}
