import BatonService
import Configuration
import Foundation
import NIOCore
import Testing

/// Who comes in: tokens, encryption, other machines.
@Suite struct DoorTests {
  private static let token = "a-token-of-the-tests-0123456789"

  @Test func `a token is needed where one is set`() async throws {
    try await Desk.open {
      $0.tokens = ["another-token-0123456789", Self.token]
    } _: { desk in
      for path in ["/health", "/ready", "/openapi.json"] { #expect(try desk.ask("GET", path).status == 200) }
      for path in ["/metrics", "/v1/policy", "/v1/policies"] {
        let answer = try desk.ask("GET", path)
        #expect(answer.status == 401)
        #expect(answer.fields["www-authenticate"] == "Bearer")
        #expect(!answer.text.contains(Self.token))
        #expect(try desk.ask("GET", path, "", ["Authorization: Bearer \(Self.token)"]).status == 200)
      }
      for wrong in ["", "Bearer ", "Bearer \(Self.token)x", "Bearer \(Self.token.dropLast())", "Basic \(Self.token)"] {
        #expect(try desk.ask("POST", "/v1/decide", "{}", ["Authorization: \(wrong)"]).status == 401)
      }
      let right = ["authorization: bearer \(Self.token)"]
      #expect(try desk.ask("POST", "/v1/decide", "{}", right).status == 200)
      #expect(try desk.ask("POST", "/v1/reload", "", right).status == 200)
      let lines = right + ["Content-Type: application/x-ndjson"]
      #expect(try desk.ask("POST", "/v1/decide", "{}\n", lines).status == 200)
      #expect(try desk.ask("POST", "/v1/decide", "{}\n", ["Content-Type: application/x-ndjson"]).status == 401)
    }
  }

  @Test func `it listens to other machines only behind a token and encryption, or where told so`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "batond-\(UUID().uuidString).baton")
    try "otherwise hold\n".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let policy = try #require(NamedPolicy(file.path))
    var setup = PolicyService.Setup(policies: [policy])
    setup.host = "0.0.0.0"
    #expect(throws: SettingsReader.Mistake.self) {
      _ = try PolicyService(setup, logger: Desk.silent).services()
    }
    setup.tokens = [Self.token]
    #expect(throws: SettingsReader.Mistake.self) {
      _ = try PolicyService(setup, logger: Desk.silent).services()
    }
    setup.allowsInsecure = true
    #expect(throws: Never.self) { _ = try PolicyService(setup, logger: Desk.silent).services() }
  }

  @Test func `what is said is encrypted where there is a certificate`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "batond-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (chain, key) = (folder.appending(path: "cert.pem").path, folder.appending(path: "key.pem").path)
    try Shell.run([
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", chain, "-days", "2",
      "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1",
    ])
    let certificate = try Certificate(chain: chain, key: key)
    try await Desk.open {
      $0.tls = certificate
    } _: { desk in
      let body = try Shell.run(
        [
          "openssl", "s_client", "-quiet", "-verify_return_error", "-CAfile", chain, "-connect",
          "127.0.0.1:\(desk.port)",
        ], input: Desk.request("POST", "/v1/decide", #"{"facts": {"lead.budget": 700}}"#, ["Connection: close"])
      ).output
      #expect(body.hasPrefix("HTTP/1.1 200") && body.contains("\"team\": \"sales\""), "\(body)")
      let plain = try desk.connect()
      try plain.send(Desk.request("GET", "/health"))
      #expect(!String(decoding: try plain.rest(), as: UTF8.self).hasPrefix("HTTP"))
    }
  }

  @Test func `settings come from flags, then the environment, then the file`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "batond-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try #"{"policies": ["a.baton"], "port": 1, "max-body": 1111, "idle-timeout": 7}"#
      .write(to: file, atomically: true, encoding: .utf8)
    let environment = ["BATOND_PORT": "2", "BATOND_MAX_BODY": "2222", "PATH": "/bin"]
    let settings = try SettingsReader(
      flags: ["port": .init(.int(3), isSecret: false)], environment: environment, file: file.path)
    let setup = try PolicyService.Setup(settings)
    #expect(setup.port == 3)
    #expect(setup.limits.body == 2222)
    #expect(setup.limits.idle == .seconds(7))
    #expect(setup.policies == [NamedPolicy("a.baton")])
  }

  @Test(arguments: [
    (["BATOND_POLICIES": "a.baton", "BATOND_PORT": "many"], "`port` is `many`, expected a whole number"),
    (["BATOND_POLICIES": "a.baton", "BATOND_PORT": "70000"], "expected a number from 0 to 65535"),
    (["BATOND_POLICIES": "a.baton", "BATOND_MAX_DEPTH": "257"], "`max-depth` is 257, expected a number from 1 to 256"),
    (["BATOND_POLICIES": "a.baton,b/a.baton"], "two policies are called `a`"),
    (["BATOND_POLICIES": "a b.baton"], "names no policy"),
    ([:], "there is no policy"),
    (["BATOND_POLICIES": "a.baton", "BATOND_TLS_KEY": "x"], "needs its `tls-cert`"),
    (["BATOND_POLICIES": "a.baton", "BATOND_TOKEN": "short"], "16 characters"),
    (["BATOND_POLICIES": "a.baton", "BATOND_MAXBODY": "1"], "no setting"),
  ])
  func mistakes(environment: [String: String], expected: String) {
    do throws(SettingsReader.Mistake) {
      _ = try PolicyService.Setup(try SettingsReader(flags: [:], environment: environment, file: nil))
      Issue.record("nothing was wrong")
    } catch {
      #expect(error.message.contains(expected), "\(error.message)")
    }
  }
}
