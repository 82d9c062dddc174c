import Baton
import BatonRuntime
import BatonValues
import Testing

@testable import BatonExplain

/// The messages that are proposed mean what they are said to.
@Suite("Messages that could come")
struct PossibleMessageTests {
  @Test("there is one for each standard intent")
  func standard() throws {
    let names = [
      "human", "pricing", "quote", "demo", "trial", "implementation", "integration", "procurement", "contract",
      "competitor", "upgrade", "downgrade", "cancel", "refund", "billing", "order_status", "complaint", "legal",
      "privacy", "security", "fraud", "urgent", "outage", "bug", "access", "frustration", "confusion", "thanks",
      "greeting", "goodbye",
    ]
    for name in names {
      let policy = try Policy(
        source: "use std.intents\nteam \"t\"\nwhen intent.\(name) route to team \"t\"\notherwise hold\n")
      let howTo = try policy.howTo(Chat(), .team("t"))
      let set = try #require(howTo.sets.first, "\(name)")
      #expect(try policy.decide(set.applied(to: Chat())).team == "t", "\(name)")
    }
  }

  @Test("exceptions are kept away from, and counts are reached")
  func counts() throws {
    let policy = try Policy(
      source: """
        use std.chat
        intent sad {
          says "sad|not happy"
          except "sad"
        }
        team "t"
        team "u"
        when count of intent.sad >= 3 route to team "t"
        when chat.messages >= 2 route to team "u"
        otherwise hold
        """)
    let set = try #require(try policy.howTo(Chat(), .team("t")).sets.first)
    guard case .message(let message)? = set.changes.first else { return #expect(Bool(false), "\(set)") }
    #expect(message.text == "not happy" && message.count == 3)
    let other = try #require(try policy.howTo(Chat(), .team("u")).sets.first)
    #expect(try policy.decide(other.applied(to: Chat())).team == "u")
  }
}
