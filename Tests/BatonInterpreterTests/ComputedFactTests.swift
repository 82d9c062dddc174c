import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter
import SeededRandom

struct ComputedFactTests {
  static func value(of fact: ComputedFact, in chat: Chat) throws -> Value? {
    var draft = Draft()
    let expression = draft.fact(fact.rawValue, .number, computed: fact)
    return try draft.read(expression, of: chat).value
  }

  static func number(_ number: Int) -> Value { .number(Decimal(millionths: Int64(number) * 1_000_000)) }

  @Test("`chat.now`, `chat.length` from the first message, `chat.idle` from the customer's newest")
  func times() throws {
    let chat = Chat(
      now: 10 * minute,
      messages: [
        .init(from: .bot, text: "Hi", at: 1 * minute), .init(from: .customer, text: "Hi", at: 4 * minute),
        .init(from: .bot, text: "Well", at: 5 * minute),
      ])
    #expect(try Self.value(of: .now, in: chat) == .instant(10 * minute))
    #expect(try Self.value(of: .length, in: chat) == .duration(9 * minute))
    #expect(try Self.value(of: .idle, in: chat) == .duration(6 * minute))
  }

  @Test("without a message's `at`, what needs it is unknown")
  func withoutTimes() throws {
    let chat = Chat(
      now: minute, messages: [.init(from: .customer, text: "a"), .init(from: .bot, at: 0), .init(from: .customer)])
    #expect(try Self.value(of: .length, in: chat) == nil)
    #expect(try Self.value(of: .idle, in: chat) == nil)
    #expect(try Self.value(of: .idle, in: Chat(now: minute)) == nil)
    #expect(try Self.value(of: .now, in: Chat()) == nil)
    #expect(try Self.value(of: .now, in: Chat(messages: [.init(from: .bot, at: 5)])) == .instant(5))
  }

  @Test("`chat.messages` are the customer's, `customer.first_message` and `last_message` those with text")
  func messages() throws {
    let chat = Chat(messages: [
      .init(from: .customer), .init(from: .customer, text: "One"), .init(from: .bot, text: "x"),
      .init(from: .customer, text: "Two"), .init(from: .customer),
    ])
    #expect(try Self.value(of: .messages, in: chat) == Self.number(4))
    #expect(try Self.value(of: .firstMessage, in: chat) == .text(Text("One")))
    #expect(try Self.value(of: .lastMessage, in: chat) == .text(Text("Two")))
    #expect(try Self.value(of: .firstMessage, in: Chat()) == nil)
  }

  @Test(
    "`chat.handoffs`: agent messages with no other agent message since the last bot message or the start",
    arguments: [("", 0), ("a", 1), ("aca", 1), ("aba", 2), ("bcacab", 1), ("ababca", 3)])
  func handoffs(senders: String, expected: Int) throws {
    let chat = Chat(messages: senders.map { .init(from: $0 == "a" ? .agent : $0 == "b" ? .bot : .customer, text: "x") })
    #expect(try Self.value(of: .handoffs, in: chat) == Self.number(expected))
  }

  @Test("`bot.confidence` is the newest that has one, `bot.lowest_confidence` the least")
  func confidence() throws {
    func bot(_ confidence: Int64?) -> Chat.Message {
      .init(from: .bot, confidence: confidence.map { Decimal(millionths: $0) })
    }
    let chat = Chat(messages: [bot(300_000), bot(100_000), bot(400_000), bot(nil)])
    #expect(try Self.value(of: .confidence, in: chat) == .number(Decimal(millionths: 400_000)))
    #expect(try Self.value(of: .lowestConfidence, in: chat) == .number(Decimal(millionths: 100_000)))
    #expect(try Self.value(of: .confidence, in: Chat(messages: [bot(nil)])) == nil)
  }

  @Test(
    "`chat.repeats`: nearly what an earlier one said, in words of three or more letters or digits",
    arguments: [
      (["where is my order", "Where is my ORDER??"], 1), (["a b", "a b"], 0), (["", ""], 0),
      (["one two three four five six seven", "one two three four five six seven eight nine ten"], 1),
      (["one two three four five six seven", "one two three four five six xxx yyy zzz"], 0),
      (["order", "refund", "order", "refund", "order"], 3), (["order 123", "order 124"], 0),
    ])
  func repeats(texts: [String], expected: Int) throws {
    let chat = Chat(messages: texts.map { .init(from: .customer, text: $0) })
    #expect(try Self.value(of: .repeats, in: chat) == Self.number(expected))
  }

  @Test("the same repeats as comparing every two messages")
  func allPairs() {
    var random = SeededGenerator(seed: 11)
    let vocabulary = (100..<112).map(String.init)
    for _ in 0..<300 {
      let texts = (0..<12).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).map { _ in vocabulary.randomElement(using: &random) ?? "" }
          .joined(separator: " ")
      }
      let sets = texts.map { Set($0.split(separator: " ")) }
      let expected = sets.indices.filter { later in
        sets[..<later].contains { earlier in
          let (common, all) = (earlier.intersection(sets[later]).count, earlier.union(sets[later]).count)
          return common > 0 && common * 10 >= all * 7
        }
      }.count
      #expect(Repeats(in: texts.map { Words($0) }).count == expected, "\(texts)")
    }
  }

  @Test("a value that the input gives wins; null makes it unknown")
  func given() throws {
    var chat = Chat.saying("one", "two")
    #expect(try Self.value(of: .messages, in: chat) == Self.number(2))
    chat.facts = [.init(path: "chat.messages", value: .number("7"))]
    #expect(try Self.value(of: .messages, in: chat) == Self.number(7))
    chat.facts = [.init(path: "chat.messages", value: .null)]
    #expect(try Self.value(of: .messages, in: chat) == nil)
  }
}
