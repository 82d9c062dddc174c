import Baton
import BatonValues
import Testing

/// Chats put together by a program.
struct ChatBuildingTests {
  @Test func literalsAreGiven() throws {
    var chat = Chat(id: "c-1")
    try chat.set("lead.budget", to: 40_000)
    try chat.set("bot.confidence", to: 0.2)
    try chat.set("lead.products", to: ["mail", "storage"])
    try chat.set("lead.vip", to: true)
    try chat.set("lead.role", to: nil)
    #expect(chat.facts.map(\.path) == ["lead.budget", "bot.confidence", "lead.products", "lead.vip", "lead.role"])
    #expect(
      chat.facts.map(\.value) == [
        .number("40000"), .number("0.2"), .list([.text("mail"), .text("storage")]), .bool(true), .null,
      ])
  }

  @Test func theLastValueCounts() throws {
    var chat = Chat()
    try chat.set("lead.budget", to: 1)
    try chat.set("lead.budget", to: 2)
    #expect(chat.facts.map(\.value) == [.number("2")])
    chat.set(team: "desk", isOpen: false)
    chat.set(team: "desk", isOpen: true)
    #expect(chat.teams == [Chat.TeamState(team: "desk", isOpen: true)])
  }

  @Test(arguments: ["", ".", "lead.", "Lead.budget", "lead budget", "1.a", "lead..x", "läd"])
  func whatIsNoPath(_ path: String) {
    var chat = Chat()
    #expect(throws: ChatError.self) { try chat.set(path, to: 1) }
    #expect(chat.facts.isEmpty)
  }

  @Test func messagesInTheirOrder() {
    var chat = Chat()
    chat.receive(.customer("Hi", at: 1_000))
    chat.receive(.bot("Hello"))
    chat.receive(.agent("Ann here"))
    #expect(chat.messages.map(\.from) == [.customer, .bot, .agent])
    #expect(chat.effectiveNow == 1_000)
  }
}
