import BatonService
import Foundation
import Synchronization
import Testing

/// Webhooks over TLS: only a receiver that somebody trusted vouches for gets anything.
@Suite(.serialized) struct SecureWebhookTests {
  /// An authority, and a receiver's certificate by it, for one name or address and nothing else.
  private struct Papers {
    let authority: String
    let certificate: Certificate

    init(in folder: URL, for subject: String) throws {
      func path(_ name: String) -> String { folder.appending(path: name).path }
      let new = [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
      ]
      try Shell.run(new + ["-subj", "/CN=Us", "-keyout", path("ca.key"), "-out", path("ca.pem")])
      try Shell.run(
        new + [
          "-CA", path("ca.pem"), "-CAkey", path("ca.key"), "-subj", "/CN=Desk", "-keyout", path("key.pem"), "-out",
          path("cert.pem"), "-addext", "subjectAltName=\(subject)", "-addext", "basicConstraints=CA:FALSE",
        ])
      authority = path("ca.pem")
      certificate = try Certificate(chain: path("cert.pem"), key: path("key.pem"))
    }
  }

  /// Keeps the bodies that come in.
  private final class Inbox: DecisionSink {
    private let bodies = Mutex<[String]>([])

    var seen: [String] { bodies.withLock { $0 } }

    func take(_ decisions: [MadeDecision]) async throws(ServiceError) {
      bodies.withLock { $0 += decisions.map { String(decoding: $0.chat, as: UTF8.self) } }
    }
  }

  /// Runs `batond` with a webhook to a receiver at `https://HOST:…`, lets it hand a chat over, and then `body`.
  ///
  /// The receiver is a service of our own, to which an event is a chat without anything in it.
  private static func send(
    to host: String, as subject: String = "IP:127.0.0.1", trusting: Bool,
    _ body: @escaping @Sendable (Batond, Inbox) throws -> Void
  ) async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let papers = try Papers(in: folder, for: subject)
    let inbox = Inbox()
    try await Desk.open {
      $0.tls = papers.certificate
      $0.sinks = [inbox]
    } _: { receiver in
      let batond = try Batond(
        [
          folder.appending(path: "desk.baton").path, "--port", "0", "--watch", "0", "--log-format", "json", "--log",
          folder.appending(path: "desk.log").path, "--webhook", "https://\(host):\(receiver.port)/v1/decide",
        ] + (trusting ? ["--webhook-ca", papers.authority] : []),
        environment: ["BATOND_WEBHOOK_SECRET": "sixteen characters at least"])
      #expect(try batond.ask("POST", "/v1/decide", HandoffRig.chat).status == 200)
      try body(batond, inbox)
      #expect(batond.end() == 0)
    }
  }

  @Test func `a receiver by an authority of one's own is trusted where that is said`() async throws {
    try await Self.send(to: "127.0.0.1", trusting: true) { batond, inbox in
      for _ in 0..<2000 where inbox.seen.isEmpty { usleep(10_000) }
      #expect(inbox.seen.count == 1)
      #expect(inbox.seen.first?.contains("\"kind\": \"handoff\"") == true)
      for _ in 0..<500 {
        if try batond.ask("GET", "/metrics").text.contains("\nbaton_webhooks_pending 0\n") { break }
        usleep(20_000)
      }
      #expect(try batond.ask("GET", "/metrics").text.contains("\nbaton_webhooks_pending 0\n"))
      #expect(!batond.errors.contains("was not delivered"))
    }
  }

  @Test func `otherwise it gets nothing, and the log says how to trust it`() async throws {
    try await Self.send(to: "127.0.0.1", trusting: false) { batond, inbox in
      try batond.wait(until: "is tried again")
      let line = try #require(batond.errors.split(separator: "\n").first { $0.contains("was not delivered") })
      #expect(line.contains("its certificate is by nobody who is trusted") && line.contains("`webhook-ca`"), "\(line)")
      #expect(inbox.seen.isEmpty)
    }
  }

  @Test func `a certificate for another name is no good, whoever it is by`() async throws {
    try await Self.send(to: "localhost", as: "DNS:desk.example", trusting: true) { batond, inbox in
      try batond.wait(until: "is tried again")
      #expect(batond.errors.contains("its certificate is for another name"), "\(batond.errors)")
      #expect(inbox.seen.isEmpty)
    }
  }

  @Test func `what holds no authority is refused at the start`() async throws {
    try await Task(executorPreference: ClientThreads.all) {
      let folder = try HandoffRig.folder()
      defer { try? FileManager.default.removeItem(at: folder) }
      let policy = folder.appending(path: "desk.baton").path
      for (file, text) in [(policy, "has no certificate in PEM form"), ("gone.pem", "has no certificate in PEM form")] {
        let batond = try Batond(
          [policy, "--port", "0", "--log", folder.appending(path: "desk.log").path, "--webhook-ca", file])
        #expect(batond.status() == 2)
        #expect(batond.errors.contains("`\(file)` \(text)"), "\(batond.errors)")
      }
    }.value
  }
}
