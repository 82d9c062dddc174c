import Testing

/// `POST /v1/decide`.
@Suite struct DecideTests {
  private static let chats = [
    #"{"id": "a", "now": "2026-11-20T15:30:00Z", "messages": [{"from": "customer", "text": "a human please"}]}"#,
    #"{"id": "b", "now": "2026-11-20T15:30:00Z", "facts": {"lead.budget": 700}}"#,
    #"{"id": "c", "now": "2026-11-20T15:30:00Z", "facts": {"lead.budget": "much"}}"#,
    #"{"now": "2026-11-20T15:30:00Z", "messages": [{"from": "customer", "text": "How much is it?"}]}"#,
  ]

  @Test func `a chat is answered with the bytes of the command`() async throws {
    try await Desk.open { desk in
      let socket = try desk.connect()
      for chat in Self.chats {
        try socket.send(Desk.request("POST", "/v1/decide", chat))
        let answer = try socket.answer()
        #expect(answer.text == (try desk.decided(chat)))
        #expect(answer.status == (chat.contains("much\"") ? 422 : 200))
        #expect(answer.fields["content-type"] == "application/json")
      }
    }
  }

  @Test func `chats one a line are answered one a line`() async throws {
    try await Desk.open { desk in
      let text = (0..<200).map { _ in Self.chats.joined(separator: "\n") }.joined(separator: "\n\n") + "\nnot a chat"
      let answer = try desk.ask("POST", "/v1/decide", text, ["Content-Type: application/x-ndjson"])
      #expect(answer.status == 200)
      #expect(answer.text == (try desk.decided(text)))
    }
  }

  @Test func `lines are answered as they come`() async throws {
    try await Desk.open { desk in
      let socket = try desk.connect()
      try socket.send("POST /v1/decide HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n")
      try socket.send("Transfer-Encoding: chunked\r\n\r\n")
      for number in 0..<20 {
        let line = "{\"id\": \"chat \(number)\"}\n"
        try socket.send("\(String(line.utf8.count, radix: 16))\r\n\(line)\r\n")
        var came = ""
        while !came.contains("\"chat \(number)\"") { came = try #require(try socket.line()) }
      }
      try socket.send("0\r\n\r\n")
      while let line = try socket.line(), line != "0" {}
    }
  }

  @Test func `a client that goes away in the middle of a stream is not waited for`() async throws {
    try await Desk.open { desk in
      for _ in 0..<5 {
        let socket = try desk.connect()
        try socket.send("POST /v1/decide HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n")
        try socket.send("Content-Length: 100000000\r\n\r\n")
        let lines = String(repeating: Self.chats[0] + "\n", count: 2_000)
        try socket.send(lines)
      }
      #expect(try desk.ask("GET", "/health").status == 200)
    }
  }
}
