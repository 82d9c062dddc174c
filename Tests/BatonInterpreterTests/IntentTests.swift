import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct IntentTests {
  /// Messages a minute apart from minute 1 on; now is the last one's minute.
  static func chat(_ messages: (Chat.Sender, String)...) -> Chat {
    Chat(
      now: Int64(messages.count) * minute,
      messages: messages.enumerated().map {
        Chat.Message(from: $1.0, text: $1.1, at: Int64($0 + 1) * minute)
      })
  }

  @Test("any of `says`, less `except`, or a label compared as text; messages without text may match a label")
  func counting() throws {
    var draft = Draft()
    let intent = draft.intent(
      "refund", says: [.prefix("refund"), .word("money")], except: [.word("policy")], labels: ["Billing "])
    let isThere = draft.add(.intent(intent))
    #expect(try draft.read(isThere, of: .saying("a refund")).truth == true)
    #expect(try draft.read(isThere, of: .saying("money")).truth == true)
    #expect(try draft.read(isThere, of: .saying("your refund policy")).truth == false)
    #expect(try draft.read(isThere, of: .saying("hello")).truth == false)
    let labelled = Chat.Message(from: .customer, label: "billing")
    #expect(try draft.read(isThere, of: Chat(messages: [labelled])).truth == true)
    let excepted = Chat.Message(from: .customer, text: "the policy", label: "billing")
    #expect(try draft.read(isThere, of: Chat(messages: [excepted])).truth == false)
  }

  @Test("from the customer by default, or the bot, the agent, anyone")
  func senders() throws {
    var draft = Draft()
    let chat = Self.chat((.bot, "refund"))
    for (sender, expected) in [(Chat.Sender?.some(.customer), false), (.bot, true), (.agent, false), (nil, true)] {
      let isThere = draft.add(.intent(draft.intent("i", says: [.word("refund")], from: sender)))
      #expect(try draft.read(isThere, of: chat).truth == expected)
    }
  }

  @Test("an intent is never unknown, and an unknown `when` in it counts as not found")
  func conditions() throws {
    var draft = Draft()
    let (yes, unknown) = (draft.truth(true), draft.truth(nil))
    #expect(try draft.read(draft.add(.intent(draft.intent("a", when: [unknown])))).truth == false)
    #expect(try draft.read(draft.add(.intent(draft.intent("b", when: [unknown, yes])))).truth == true)
  }

  @Test("windows: the newest so many of its sender's, or those of the last so long with both ends")
  func windows() throws {
    var draft = Draft()
    let chat = Self.chat((.customer, "refund"), (.customer, "b"), (.bot, "x"), (.customer, "c"))
    let cases: [(Window?, Bool)] = [
      (nil, true), (.messages(2), false), (.messages(3), true), (.duration(3 * minute), true),
      (.duration(3 * minute - 1), false),
    ]
    for (window, expected) in cases {
      let isThere = draft.add(.intent(draft.intent("i", says: [.word("refund")], in: window)))
      #expect(try draft.read(isThere, of: chat).truth == expected)
    }
    let timeless = Chat(now: minute, messages: [Chat.Message(from: .customer, text: "refund")])
    let isThere = draft.add(.intent(draft.intent("i", says: [.word("refund")], in: .duration(hour))))
    #expect(try draft.read(isThere, of: timeless).truth == false)
    var later = Self.chat((.customer, "refund"))
    later.now = 0
    #expect(try draft.read(isThere, of: later).truth == false)
  }

  @Test("`count` looks at messages only, and a window said there replaces the intent's own")
  func counts() throws {
    var draft = Draft()
    let intent = draft.intent("i", says: [.word("x")], when: [draft.truth(true)], in: .messages(1))
    let chat = Chat.saying("x", "x", "y", "x")
    #expect(try draft.read(draft.add(.count(of: intent, in: nil), .number), of: chat) == .number(1))
    #expect(try draft.read(draft.add(.count(of: intent, in: .messages(3)), .number), of: chat) == .number(2))
    #expect(try draft.read(draft.add(.count(of: intent, in: .duration(hour)), .number), of: chat) == .number(3))
    #expect(try draft.read(draft.add(.count(of: intent, in: nil), .number)) == .number(0))
  }

  @Test("`streak` is how many of that sender's newest in a row")
  func streaks() throws {
    var draft = Draft()
    let streak = draft.add(.streak(of: draft.intent("i", says: [.word("x")])), .number)
    #expect(try draft.read(streak, of: .saying("x", "y", "x", "x")) == .number(2))
    #expect(try draft.read(streak, of: .saying("x", "y")) == .number(0))
    #expect(try draft.read(streak, of: Self.chat((.customer, "x"), (.bot, "y"), (.customer, "x"))) == .number(2))
    let narrow = draft.add(.streak(of: draft.intent("n", says: [.word("x")], in: .messages(1))), .number)
    #expect(try draft.read(narrow, of: .saying("x", "x")) == .number(1))
  }

  @Test("`includes`: its says, labels and except, within this one's sender and window and less this one's `except`")
  func includes() throws {
    var draft = Draft()
    let inner = draft.intent(
      "inner", says: [.word("x")], except: [.word("no")], labels: ["lab"], when: [draft.truth(true)], from: .bot,
      in: .messages(1))
    let outer = draft.add(.intent(draft.intent("outer", except: [.word("never")], includes: [inner])))
    #expect(try draft.read(outer, of: .saying("x", "y")).truth == true)
    #expect(try draft.read(outer, of: .saying("no x")).truth == false)
    #expect(try draft.read(outer, of: .saying("never x")).truth == false)
    #expect(try draft.read(outer, of: Self.chat((.bot, "x"))).truth == false)
    #expect(try draft.read(outer).truth == false)
    let labelled = Chat.Message(from: .customer, label: "LAB")
    #expect(try draft.read(outer, of: Chat(messages: [labelled])).truth == true)
  }

  @Test("the words that show an intent: the oldest message in the window, as written there")
  func found() throws {
    var draft = Draft()
    let inner = draft.intent("inner", says: [.sequence([.word("money"), .word("back")])])
    _ = draft.intent("refund", says: [.word("refund")], labels: ["billing"], includes: [inner])
    _ = draft.intent("always", when: [draft.truth(true)])
    _ = draft.intent("absent", says: [.word("zzz")])
    draft.rule(.hold, .saying { $0.attach = [.intents] })
    let found = try draft.decide(.saying("Hi", "My *MONEY*, back! or a refund", "refund")).attach?.intents
    #expect(
      found == [
        .init(intent: "inner", message: 1, matched: "MONEY*, back"),
        .init(intent: "refund", message: 1, matched: "MONEY*, back"),
        .init(intent: "always", message: nil, matched: nil),
      ])
    let labelled = Chat(messages: [Chat.Message(from: .customer, text: "hm", label: "Billing")])
    #expect(
      try draft.decide(labelled).attach?.intents?.first == .init(intent: "refund", message: 0, matched: "Billing"))
  }
}
