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
}
