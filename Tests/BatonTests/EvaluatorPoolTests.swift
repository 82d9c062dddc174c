import Baton
import Foundation
import Testing

/// What `Policy.decide` keeps from one chat to the next: room, and nothing else.
struct EvaluatorPoolTests {
  static let source = """
    policy "small" in "UTC"
    fact lead.budget: money usd = 1 usd
    fact lead.wants: set of text
    intent help says "help"
    team "desk"
    when intent.help route to team "desk" attach transcript
    when lead.wants has "demo" queue for team "desk" attach facts
    when lead.budget >= 5_000 usd route to team "desk" say "{lead.budget}"
    otherwise hold
    """

  static func chats() throws -> [Chat] {
    var chats = [Chat(id: "nothing")]
    for place in 0..<40 {
      var chat = Chat(id: "c-\(place)", now: place % 3 == 0 ? nil : Int64(place) * 1_000_000)
      if place % 2 == 0 { try chat.set("lead.budget", to: Chat.Given(Decimal(place * 400))) }
      if place % 5 == 0 { try chat.set("lead.wants", to: ["demo", .text("\(place)")]) }
      if place % 7 == 0 { chat.receive(.customer("please help \(place)", at: Int64(place))) }
      if place % 11 == 0 { chat.set(team: "desk", isOpen: false) }
      chats.append(chat)
    }
    return chats
  }

  @Test func aChatLeavesNothingBehind() throws {
    let chats = try Self.chats()
    let shared = try Policy(source: Self.source)
    for round in 0..<3 {
      for chat in round == 1 ? chats.reversed() : chats {
        #expect(try shared.decide(chat) == Policy(source: Self.source).decide(chat))
      }
    }
  }

  @Test func neitherDoesOneThatDoesNotFit() throws {
    let policy = try Policy(source: Self.source)
    let plain = try policy.decide(Chat(id: "nothing"))
    var wrong = Chat(id: "wrong", now: 5)
    try wrong.set("lead.wants", to: ["demo"])
    try wrong.set("lead.budget", to: "much")
    #expect { try policy.decide(wrong) } throws: { ($0 as? ChatError)?.message.contains("lead.budget") == true }
    #expect(try policy.decide(Chat(id: "nothing")) == plain)
    for time in [Int64.min, .max] {
      #expect(throws: ChatError.self) { try policy.decide(Chat(now: time)) }
      #expect(throws: ChatError.self) { try policy.decide(Chat(messages: [.customer("help", at: time)])) }
    }
    #expect(try policy.decide(Chat(id: "nothing")) == plain)
  }

  @Test func threadsDoNotMeet() async throws {
    let policy = try Policy(source: Self.source)
    let chats = try Self.chats()
    let wanted = try chats.map { try policy.decide($0) }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          for _ in 0..<50 {
            for (chat, decision) in zip(chats, wanted) where try policy.decide(chat) != decision { return false }
          }
          return true
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }
}
