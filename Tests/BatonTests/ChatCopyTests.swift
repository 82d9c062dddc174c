import Baton
import BatonValues
import Testing

/// A chat copied without some of its facts is the chat without them.
@Suite struct ChatCopyTests {
  private func copy(_ text: String, without left: String...) throws -> ChatCopy {
    try ChatCopy(Array(text.utf8)) { left.contains($0) }
  }

  @Test(arguments: [
    #"{}"#,
    #"{"id": "a", "now": "2026-11-20T15:30:00+01:00", "messages": [], "facts": {}, "teams": {}}"#,
    #"{"id": null, "now": null, "messages": null, "facts": null, "teams": null}"#,
    #"{"x": {"facts": {"a": 1}}, "messages": [{"from": "bot", "text": "a\"\\\u00e9\n", "confidence": 0.250, "y": [1]}]}"#,
    #"{"messages": [{"at": "2026-11-20T15:28:10Z", "label": "l", "text": null, "from": "agent"}, {"from": "customer"}]}"#,
    #"{"facts": {"a": {"b": 1, "c": {"d": [1, "x", null]}}, "e.f": null, "g": {"amount": "4.50", "currency": "usd"}}}"#,
    "{\"facts\":\n\t{\"a\":\r\n[1,\n 4e4, -0.5], \"é\": \"\u{85}\u{7F}\u{2028}\", \"u\": \"\\ud83d\\ude00\"}}",
    #"{"teams": {"desk": {"open": false, "x": 1}, "night": {"open": null}, "a \"b\"": {}, "late": null}}"#,
    "\u{FEFF} {\"id\": \"with a mark\"} ",
  ])
  func `it reads as the chat does`(text: String) throws {
    let chat = try Chat(json: text)
    let copy = try copy(text)
    #expect(!copy.json.contains("\n") && !copy.json.contains("\u{85}"))
    #expect(try Chat(json: copy.json).json == chat.json)
    #expect(copy.withheld.isEmpty)
  }

  @Test func `what is left out is nowhere in it`() throws {
    let text =
      #"{"facts": {"lead": {"email": "secret", "size": 3}, "lead.name": "secret", "page": "/", "amount": 1}, "#
      + #""secret": "secret", "messages": [{"from": "bot", "secret": "secret"}]}"#
    let copy = try copy(text, without: "lead.email", "lead.name", "gone")
    #expect(copy.withheld == ["lead.email", "lead.name"])
    #expect(!copy.json.contains("secret"))
    #expect(copy.json.contains(#""facts": {"lead.size": 3, "page": "/", "amount": 1}"#))
    let paths = try ChatCopy.withheld(of: Array(text.utf8)) { $0.hasPrefix("lead.") }
    #expect(paths == ["lead.email", "lead.size", "lead.name"])
  }
}
