import Baton
import BatonExplain
import BatonValues
import SeededRandom
import Testing

/// Receipts: one line, from which the explanation is rebuilt, and which fits nothing else.
struct ReceiptTests {
  @Test(arguments: 0..<25)
  func theExplanationIsRebuiltElsewhere(seed: UInt64) throws {
    let (one, chats) = try Case.random(seed, chats: 15)
    let elsewhere = try Policy(compiled: one.policy.compiled)
    for chat in chats {
      let explanation = try one.policy.explain(chat)
      let receipt = try #require(Receipt(explanation.receipt.description))
      #expect(receipt == explanation.receipt)
      #expect(try one.policy.receipt(for: chat) == receipt)
      #expect(try one.policy.explain(chat, receipt: receipt) == explanation)
      #expect(try elsewhere.explain(chat) == explanation)
      #expect(try elsewhere.explain(chat, receipt: receipt).json == explanation.json)
      #expect(try one.policy.explainWinner(chat).winner?.rule == explanation.winner?.rule)
    }
  }

  @Test func everyReceiptIsOneLineOfOneLength() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let receipt = Receipt(
        policy: .init(high: random.next(), low: random.next()), chat: .init(high: random.next(), low: random.next()),
        now: random.next() % 3 == 0 ? nil : Int64(bitPattern: random.next()),
        rule: random.next() % 3 == 0 ? nil : UInt32(truncatingIfNeeded: random.next()),
        team: random.next() % 3 == 0 ? nil : UInt32(truncatingIfNeeded: random.next()),
        outcome: Decision.Outcome.allCases[Int(random.next() % 4)])
      #expect(receipt.description.utf8.count == 75)
      #expect(Receipt(receipt.description) == receipt)
    }
  }

  @Test func aReceiptThatWasMistypedIsNone() throws {
    let text = try Case("otherwise hold").policy.receipt(for: Chat()).description
    var taken = 0
    for place in text.indices {
      var other = text
      other.replaceSubrange(place...place, with: other[place] == "A" ? "B" : "A")
      if Receipt(other) != nil { taken += 1 }
      #expect(Receipt(String(text[..<place])) == nil)
    }
    // Two bytes guard it.
    #expect(taken <= 1)
    #expect(Receipt(text + "A") == nil)
    #expect(Receipt("") == nil)
    #expect(Receipt("baton1:") == nil)
    #expect(Receipt("baton2:" + text.dropFirst(7)) == nil)
  }

  /// A policy in which facts, messages, teams and the time all have a part.
  private static let policy = """
    policy "p" in "UTC"
    use std.chat
    fact a: number
    fact words: set of text
    team "t"
    rule "first" when a > 1 route to team "t"
    otherwise hold
    """

  private func parts(_ receipt: Receipt, _ chat: Chat, _ policy: Policy) -> [Receipt.Mismatch.Part] {
    do {
      _ = try policy.explain(chat, receipt: receipt)
      return []
    } catch let mismatch as Receipt.Mismatch {
      return mismatch.parts
    } catch {
      return Receipt.Mismatch.Part.allCases
    }
  }

  @Test func whatDiffersIsSaid() throws {
    let policy = try Case(Self.policy).policy
    var chat = Chat(id: "c", now: 1_000_000, messages: [.customer("hello")])
    try chat.set("a", to: 2)
    let receipt = try policy.receipt(for: chat)
    #expect(parts(receipt, chat, policy) == [])
    #expect(parts(receipt, chat, try Case(Self.policy + "\n# another version").policy) == [.policy])
    var later = chat
    later.now = 1_000_001
    #expect(parts(receipt, later, policy) == [.time])
    var longer = chat
    longer.receive(.customer("hello?"))
    #expect(parts(receipt, longer, policy) == [.chat])
    longer.now = 1_000_001
    #expect(parts(receipt, longer, policy) == [.chat, .time])
    let forged = Receipt(
      policy: receipt.policy, chat: receipt.chat, now: receipt.now, rule: 1, team: nil, outcome: .hold)
    #expect(parts(forged, chat, policy) == [.decision])
  }

  @Test func aChatWithoutATimeIsOfTheReceiptsTime() throws {
    let policy = try Case(Self.policy).policy
    let receipt = try policy.receipt(for: Chat(now: 5))
    #expect(try policy.explain(Chat(), receipt: receipt).decision.now == 5)
  }

  @Test func whatThePolicyDoesNotReadDoesNotCount() throws {
    let policy = try Case(Self.policy).policy
    var chat = Chat(id: "c", now: 1_000_000, messages: [.customer("hello")])
    let receipt = try policy.receipt(for: chat)
    chat.id = "another"
    chat.facts.append(Chat.Fact(path: "not.declared", value: .bool(true)))
    chat.teams.append(Chat.TeamState(team: "nobody", isOpen: true))
    #expect(try policy.receipt(for: chat) == receipt)
  }

  @Test func everythingThatThePolicyReadsCounts() throws {
    let policy = try Case(Self.policy).policy
    func chat(_ change: (inout Chat) -> Void) -> Chat {
      var chat = Chat(id: "c", now: 1, messages: [Chat.Message(from: .bot, text: "ab", at: 1)])
      change(&chat)
      return chat
    }
    let chats = [
      chat { _ in }, chat { $0.messages[0].text = "a" }, chat { $0.messages[0].text = nil },
      chat { $0.messages[0].from = .agent }, chat { $0.messages[0].at = 2 }, chat { $0.messages[0].at = nil },
      chat { $0.messages[0].label = "ab" }, chat { $0.messages[0].confidence = .zero },
      chat { $0.messages.append(Chat.Message(from: .bot)) }, chat { $0.messages = [] },
      chat { $0.facts = [Chat.Fact(path: "a", value: .number("1"))] },
      chat { $0.facts = [Chat.Fact(path: "a", value: .null)] },
      chat { $0.facts = [Chat.Fact(path: "words", value: .list([]))] },
      chat { $0.facts = [Chat.Fact(path: "words", value: .list([.text("a")]))] },
      chat { $0.facts = [Chat.Fact(path: "words", value: .list([.text("a"), .text("b")]))] },
      chat { $0.facts = [Chat.Fact(path: "customer.name", value: .text("a"))] },
      chat { $0.teams = [Chat.TeamState(team: "t", isOpen: true)] },
      chat { $0.teams = [Chat.TeamState(team: "t", isOpen: false)] },
    ]
    let digests = try chats.map { try policy.receipt(for: $0).chat }
    #expect(Set(digests).count == chats.count)
  }
}
