import BatonService
import Foundation
import NIOCore
import Testing

/// What is refused, and how.
@Suite struct LimitTests {
  private func code(_ answer: Answer) throws -> String? {
    let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    return (object?["error"] as? [String: Any])?["code"] as? String
  }

  @Test func `a body that is too large is refused before it is sent, and while it comes`() async throws {
    try await Desk.open {
      $0.limits.body = 1000
    } _: { desk in
      let socket = try desk.connect()
      try socket.send("POST /v1/decide HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n")
      let early = try socket.answer()
      #expect(early.status == 413)
      #expect(try code(early) == "body_too_large")
      #expect(early.fields["connection"] == "close")

      let chunked = try desk.connect()
      let piece = String(repeating: " ", count: 600)
      try chunked.send("POST /v1/explain HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
      for _ in 0..<2 { try chunked.send("258\r\n\(piece)\r\n") }
      #expect(try chunked.answer().status == 413)
      #expect(try desk.ask("POST", "/v1/decide", "{}").status == 200)
    }
  }

  @Test func `a line that is too long is answered with an error, and the next one decided`() async throws {
    try await Desk.open {
      $0.limits.body = 100_000
    } _: { desk in
      let long = "{\"id\": \"" + String(repeating: "x", count: 300_000) + "\"}"
      let answer = try desk.ask(
        "POST", "/v1/decide?now=2026-11-20T15:30:00Z", "{}\n\(long)\n{}\nx", ["Content-Type: application/x-ndjson"])
      let lines = answer.text.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(lines[1].contains("the line is longer than 100000 bytes") && lines[1].contains("\"line\": 2"))
      #expect(lines[0] == lines[2])
      #expect(lines[3].contains("\"line\": 4"))
    }
  }

  @Test func `a chat with too many messages or too deep is an error of its own`() async throws {
    try await Desk.open {
      $0.limits.messages = 3
    } _: { desk in
      let message = #"{"from": "customer", "text": "hi"}"#
      func chat(_ count: Int) -> String {
        "{\"messages\": [\(Array(repeating: message, count: count).joined(separator: ", "))]}"
      }
      #expect(try desk.ask("POST", "/v1/decide", chat(3)).status == 200)
      let many = try desk.ask("POST", "/v1/decide", chat(4))
      #expect(many.status == 422)
      #expect(many.text.contains("no more than 3"))
      for path in ["/v1/explain", "/v1/ask"] { #expect(try desk.ask("POST", path, chat(4)).text == many.text) }
      let deep = "{\"x\": " + String(repeating: "[", count: 300) + String(repeating: "]", count: 300) + "}"
      #expect(try desk.ask("POST", "/v1/decide", deep).status == 400)
      for path in ["/v1/explain", "/v1/ask"] { #expect(try desk.ask("POST", path, deep).status == 400) }
    }
  }

  @Test func `a chat may be nested as deep as is set, and no deeper`() async throws {
    try await Desk.open {
      $0.limits.depth = 4
    } _: { desk in
      func chat(_ depth: Int) -> String {
        "{\"x\": " + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "}"
      }
      for path in ["/v1/decide", "/v1/explain", "/v1/ask"] {
        #expect(try desk.ask("POST", path, chat(4)).status == 200)
        let deep = try desk.ask("POST", path, chat(5))
        #expect(deep.status == 400)
        #expect(deep.text.contains("more than 4 deep"), "\(deep.text)")
      }
      let lines = try desk.ask("POST", "/v1/decide", "\(chat(4))\n\(chat(5))\n", ["Content-Type: application/x-ndjson"])
      let answers = lines.text.split(separator: "\n")
      #expect(answers.count == 2 && answers[0].contains("outcome") && answers[1].contains("more than 4 deep"))
    }
  }

  @Test func `who is slow is told so, and who stays away is forgotten`() async throws {
    try await Desk.open {
      $0.limits.request = .seconds(1)
      $0.limits.idle = .seconds(2)
    } _: { desk in
      // Half a body.
      let half = try desk.connect()
      try half.send("POST /v1/decide HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
      let slow = try half.answer()
      #expect(slow.status == 408)
      #expect(try code(slow) == "request_too_slow")
      #expect(try half.rest().isEmpty)
      // Half a head, and nothing at all.
      let head = try desk.connect()
      try head.send("GET /health HT")
      #expect(try head.rest().isEmpty)
      #expect(try desk.connect().rest().isEmpty)
      // A stream that stops.
      let stream = try desk.connect()
      try stream.send("POST /v1/decide HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n")
      try stream.send("Transfer-Encoding: chunked\r\n\r\n3\r\n{}\n\r\n")
      _ = try stream.rest()
      // One that was served and stays away.
      let idle = try desk.connect()
      try idle.send(Desk.request("GET", "/health"))
      #expect(try idle.answer().status == 200)
      #expect(try idle.rest().isEmpty)
    }
  }

  @Test func `a client that sends a byte at a time and never ends is not waited for`() async throws {
    try await Desk.open {
      $0.limits.request = .seconds(1)
    } _: { desk in
      let socket = try desk.connect()
      try socket.send("POST /v1/decide HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
      var sent = 0
      // The answer comes while it still sends; then sending fails.
      while sent < 2000, (try? socket.send(" ")) != nil {
        sent += 1
        usleep(5000)
      }
      #expect(sent < 2000)
    }
  }

  @Test func `half-open connections are closed, and whoever waits for an answer gets it`() async throws {
    try await Desk.open { desk in
      let gone = try desk.connect()
      try gone.send("POST /v1/decide HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
      gone.finishSending()
      #expect(try gone.answer().status == 400)
      #expect(try gone.rest().isEmpty)
      for (target, body) in [("/v1/decide", "{}"), ("/v1/explain", "{}")] {
        let waiting = try desk.connect()
        try waiting.send(Desk.request("POST", target, body))
        waiting.finishSending()
        #expect(try waiting.answer().status == 200)
        #expect(try waiting.rest().isEmpty)
      }
    }
  }

  @Test func `requests behind one another are answered in order`() async throws {
    try await Desk.open { desk in
      let socket = try desk.connect()
      var wanted: [String] = []
      var text = ""
      for number in 0..<40 {
        let path = number % 3 == 0 ? "/v1/explain" : "/v1/decide"
        let fields = number % 3 == 1 ? ["Content-Type: application/x-ndjson"] : []
        text += Desk.request("POST", path, "{\"id\": \"chat \(number)\"}", fields)
        wanted.append("\"chat \(number)\"")
      }
      try socket.send(text)
      for id in wanted { #expect(try socket.answer().text.contains(id)) }
    }
  }

  @Test func `a client that asks without reading is not read from`() async throws {
    try await Desk.open {
      $0.limits.request = .seconds(1)
    } _: { desk in
      let socket = try Socket(port: desk.port, patience: 2)
      let request = Array(String(repeating: Desk.request("GET", "/v1/policy"), count: 100).utf8)
      var sent = 0
      while sent < 4000, (try? socket.send(request)) != nil { sent += 1 }
      #expect(sent < 4000)
      #expect(try desk.ask("GET", "/health").status == 200)
    }
  }

  @Test func `too many connections, requests and long requests are told so`() async throws {
    try await Desk.open {
      $0.limits.connections = 2
    } _: { desk in
      let first = try desk.connect()
      try first.send(Desk.request("GET", "/health"))
      #expect(try first.answer().status == 200)
      let second = try desk.connect()
      try second.send(Desk.request("GET", "/health"))
      #expect(try second.answer().status == 200)
      let third = try desk.ask("GET", "/health")
      #expect(third.status == 503)
      #expect(third.fields["retry-after"] == "1")
      #expect(try code(third) == "busy")
    }
    try await Desk.open {
      $0.rate = 5
    } _: { desk in
      let socket = try desk.connect()
      var statuses: Set<Int> = []
      for _ in 0..<12 {
        try socket.send(Desk.request("POST", "/v1/decide", "{}"))
        statuses.insert(try socket.answer().status)
      }
      #expect(statuses == [200, 429])
    }
    try await Desk.open {
      $0.limits.pending = 0
    } _: { desk in
      let long = try desk.ask("POST", "/v1/explain", "{}")
      #expect(long.status == 503)
      #expect(try desk.ask("POST", "/v1/decide", "{}").status == 200)
    }
  }

  @Test func `a thousand connections are served at once`() async throws {
    try await Desk.open {
      $0.limits.connections = 1100
    } _: { desk in
      let sockets = try (0..<1000).map { _ in try desk.connect() }
      for socket in sockets { try socket.send(Desk.request("POST", "/v1/decide", "{}")) }
      for socket in sockets { #expect(try socket.answer().status == 200) }
    }
  }
}
