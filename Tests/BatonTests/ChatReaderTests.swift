import BatonValues
import Testing

@testable import Baton
@testable import BatonDiagnostics

/// Chats as they are read.
@Suite struct ChatReaderTests {
  private func lines(_ text: String) -> [ChatReader.Entry] { ChatReader.read(Array(text.utf8), .lines) }

  private func chat(_ text: String) throws -> Chat { try #require(lines(text).first).result.get() }

  private func error(_ text: String) throws -> ChatError {
    let entry = try #require(lines(text).first)
    guard case .failure(let error) = entry.result else { throw Fine() }
    return error
  }

  private struct Fine: Error {}

  @Test func `the page's own chat`() throws {
    let text = """
      {"id": "c-1042",
       "now": "2026-11-20T15:30:00Z",
       "messages": [
         {"from": "customer", "text": "How much is the enterprise plan?", "at": "2026-11-20T15:28:10Z"},
         {"from": "bot", "text": "It depends on seats.", "at": "2026-11-20T15:28:12Z", "confidence": 0.41}],
       "facts": {"account": {"tier": "business"}, "lead.budget": 40000, "page.path": "/pricing"},
       "teams": {"enterprise-east": {"open": true}}}
      """
    let entries = ChatReader.read(Array(text.utf8), .document)
    #expect(entries.count == 1)
    let chat = try #require(entries.first).result.get()
    #expect(chat.id == "c-1042")
    #expect(chat.now == 1_795_188_600_000)
    #expect(
      chat.messages == [
        Chat.Message(from: .customer, text: "How much is the enterprise plan?", at: 1_795_188_490_000),
        Chat.Message(
          from: .bot, text: "It depends on seats.", at: 1_795_188_492_000, confidence: Decimal(millionths: 410_000)),
      ])
    #expect(
      chat.facts == [
        Chat.Fact(path: "account.tier", value: .text("business"), line: 6),
        Chat.Fact(path: "lead.budget", value: .number("40000"), line: 6),
        Chat.Fact(path: "page.path", value: .text("/pricing"), line: 6),
      ])
    #expect(chat.teams == [Chat.TeamState(team: "enterprise-east", isOpen: true)])
  }

  @Test func `facts of every kind stay as they were given`() throws {
    let chat = try chat(
      #"{"facts": {"a": null, "b": {"c": true, "d.e": "x"}, "m": {"amount": 4e4, "currency": "USD"}, "#
        + #""n": {"currency": "usd", "amount": "5.00"}, "s": ["x", 1, ["y"]], "o": {}, "p": {"amount": 1}}}"#)
    #expect(
      chat.facts.map { "\($0.path) \($0.value)" } == [
        "a null", "b.c bool(true)", #"b.d.e text("x")"#, #"m money(amount: "4e4", currency: "USD")"#,
        #"n money(amount: "5.00", currency: "usd")"#,
        "s \(Chat.Given.list([.text("x"), .number("1"), .list([.text("y")])]))", #"p.amount number("1")"#,
      ])
  }

  @Test func `everything may be left out or null, and other keys are ignored`() throws {
    #expect(try chat("{}") == Chat())
    #expect(
      try chat(#"{"id": null, "now": null, "messages": null, "facts": null, "teams": null, "x": [{}]}"#) == Chat())
    #expect(
      try chat(#"{"messages": [{"from": "agent", "mood": 1, "text": null}], "teams": {"a": {}, "b": null}}"#)
        == Chat(messages: [Chat.Message(from: .agent)], teams: [Chat.TeamState(team: "a", isOpen: nil)]))
  }

  @Test(arguments: [
    (#"{"id": 7}"#, "E0603", "`id` is `7`, expected a text"),
    (
      #"{"messages": [{"from": "visitor"}]}"#, "E0603",
      #"`messages[0].from` is the text "visitor", expected "customer", "bot" or "agent""#
    ),
    (
      #"{"messages": [{"text": "x"}]}"#, "E0603",
      #"`messages[0].from` is missing, expected "customer", "bot" or "agent""#
    ),
    (
      #"{"messages": [{"from": "bot", "confidence": 1.1}]}"#, "E0603",
      "`messages[0].confidence` is `1.1`, expected a number from 0 to 1"
    ),
    (
      #"{"messages": [{"from": "bot", "confidence": -1e-6}]}"#, "E0603",
      "`messages[0].confidence` is `-1e-6`, expected a number from 0 to 1"
    ),
    (
      #"{"messages": [{"from": "bot", "confidence": 0.1234567}]}"#, "E0608",
      "`messages[0].confidence` is `0.1234567`, expected a number of at most six places"
    ),
    (
      #"{"messages": [{"from": "bot", "confidence": "1"}]}"#, "E0603",
      #"`messages[0].confidence` is the text "1", expected a number from 0 to 1"#
    ),
    (#"{"messages": {"from": "bot"}}"#, "E0603", "`messages` is an object, expected an array of messages"),
    (#"{"messages": [[]]}"#, "E0603", "`messages[0]` is an array, expected an object"),
    (#"{"facts": []}"#, "E0603", "`facts` is an array, expected an object with the facts"),
    (#"{"teams": {"a": {"open": 1}}}"#, "E0603", "`teams.a.open` is `1`, expected `true` or `false`"),
    (#"{"teams": {"a": true}}"#, "E0603", #"`teams.a` is `true`, expected an object such as `{"open": true}`"#),
    (
      #"{"now": "2026-11-20 15:30"}"#, "E0604",
      #"`now` is the text "2026-11-20 15:30", expected an instant such as `2026-11-20T15:30:00Z`"#
    ),
    (#"{"now": 5}"#, "E0604", "`now` is `5`, expected an instant such as `2026-11-20T15:30:00Z`"),
    (
      #"{"now": "2026-02-30T00:00:00Z"}"#, "E0604",
      #"`now` is the text "2026-02-30T00:00:00Z", a time that does not exist"#
    ),
    (
      #"{"now": "2026-02-03T00:00:00.0001Z"}"#, "E0604",
      #"`now` is the text "2026-02-03T00:00:00.0001Z", which is finer than a millisecond"#
    ),
    (#"{"facts": {"a": {"b": 1}, "a.b": 2}}"#, "E0602", "the fact `a.b` is given twice"),
    (#"{"facts": {"a": 1, "a": 2}}"#, "E0602", "the key `a` stands twice in one object, at line 1, column 20"),
    (
      #"{"id": "x", "facts": {"é": "日"}, "messages": [1,]}"#, "E0601",
      "expected another value after the comma, found `]`, at line 1, column 49"
    ),
    ("[]", "E0601", "a chat is an object, found an array"),
    ("{\"id\": \"x\u{1B}\"}", "E0601", "a control character in a text, which is written `\\u`, at line 1, column 10"),
  ]) func `what is wrong is said with what was expected`(text: String, code: String, message: String) throws {
    let error = try error(text)
    #expect(error.code == code)
    #expect(error.message == message)
  }

  @Test func `one bad line never stops the others, and each error has its line and chat`() throws {
    let entries = lines(
      "\n{\"id\": \"a\"}\r\n   \nnonsense\n{\"id\": \"b\", \"now\": 1}\n{\"id\": \"b2\", \"x\": 1, \"x\": 2}\n{\"id\": \"c\"}"
    )
    #expect(entries.map(\.line) == [2, 4, 5, 6, 7])
    #expect(entries.map { try? $0.result.get().id } == ["a", nil, nil, nil, "c"])
    let errors = entries.compactMap { entry -> ChatError? in
      if case .failure(let error) = entry.result { error } else { nil }
    }
    #expect(errors.map(\.line) == [4, 5, 6])
    #expect(errors.map(\.chat) == [nil, "b", "b2"])
    #expect(
      errors[0].json
        == #"{"chat": null, "error": {"code": "E0601", "message": "expected a value, found `nonsense`, at line 4, column 1", "line": 4}}"#
    )
    #expect(
      errors[1].rendered(in: "chats.jsonl").plain == """
        error[E0604]: `now` is `1`, expected an instant such as `2026-11-20T15:30:00Z`
         --> chats.jsonl:5, chat `b`

        """)
  }

  @Test func `an array of chats is read one after the other`() {
    let text =
      "[\n {\"id\": \"a\"},\n {\"id\": \"b\",\n  \"now\": 1},\n\n {\"id\": \"c\"}, {\"id\": }, {\"id\": \"d\"}]"
    let entries = ChatReader.read(Array(text.utf8), .document)
    #expect(entries.map(\.line) == [2, 3, 6, 6])
    guard case .failure(let wrong) = entries[1].result, case .failure(let broken) = entries[3].result else {
      Issue.record("no errors")
      return
    }
    #expect(wrong.line == 4)
    #expect(broken.message == "expected a value, found `}`, at line 6, column 22")
    #expect(ChatReader.read(Array("[]".utf8), .document).isEmpty)
    #expect(ChatReader.read(Array("{}\n{}".utf8), .document).count == 2)
    #expect(ChatReader.read([], .document).count == 1)
    #expect(ChatReader.read([], .lines).isEmpty)
  }

  @Test func `however the bytes are cut, the chats are the same`() throws {
    let text = "{\"id\": \"é\"}\n\nx\n{\"id\": \"b\", \"messages\": [{\"from\": \"bot\", \"text\": \"日本\"}]}\n"
    let whole = lines(text).map { "\($0.line) \($0.result)" }
    for size in 1...9 {
      var rest = ArraySlice(Array(text.utf8))
      var reader = ChatReader(.lines) { () throws(FileError) in
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }
      var read: [String] = []
      while let entry = try reader.next() { read.append("\(entry.line) \(entry.result)") }
      #expect(read == whole)
    }
  }

  @Test func `a chat nested beyond all measure is one error`() throws {
    let deep = #"{"facts": "# + String(repeating: #"{"a": "#, count: 100_000)
    #expect(try error(deep).code == "E0601")
    let many = #"{"facts": {"s": "# + String(repeating: "[", count: 250) + String(repeating: "]", count: 250) + "}}"
    #expect(try chat(many).facts.count == 1)
  }
}
