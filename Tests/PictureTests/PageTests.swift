import Baton
import BatonExplain
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An explanation as a page.
struct PageTests {
  /// The page of a chat, without a picture.
  private func page(_ policy: Policy, _ chat: Chat) throws -> String {
    policy.page(of: try policy.explain(chat, clock: 1_795_170_600_000, line: 1), picture: nil, without: "No picture.")
  }

  private static func isWellFormed(_ page: String) -> Bool { XMLParser(data: Data(page.utf8)).parse() }

  @Test func aSmallOne() throws {
    let policy = try Policy(
      source: """
        policy "a desk" in "UTC"
        ## Wants somebody.
        intent person says "a human"
        fact budget: money usd
        team "desk" { title "the front desk" }
        rule "rich" when budget > 100 usd and intent.person route to team "desk" priority high
        rule "asks" when intent.person { route to team "desk" say "One moment." }
        otherwise hold

        """)
    var chat = Chat(id: "c-1", now: 1_795_170_600_000)
    try chat.set("budget", to: 40)
    chat.receive(.customer("Hello.\nCan I talk to a human please?"))
    chat.receive(.bot("No <b>."))
    let page = try page(policy, chat)
    // The style sheet is the same for all, and no part of what is said.
    let (head, rest) = (page.split(separator: "<style>")[0], page.split(separator: "</style>")[1])
    try Golden.check(String(head + "<style></style>" + rest), "small.html")
    #expect(page == (try self.page(policy, chat)))
  }

  @Test func theWordsThatShowAnIntentAreMarked() throws {
    let policy = try Policy(
      source: """
        intent price says "how much"
        intent plan says "much is the plan"
        intent tone { labelled "angry" }
        team "a"
        when intent.price and intent.plan and intent.tone route to team "a"
        otherwise hold
        """)
    var chat = Chat(id: "c")
    chat.receive(Chat.Message(from: .customer, text: "Ünd <how much is the plan>?", label: "angry"))
    let page = try page(policy, chat)
    #expect(
      page.contains(
        #"Ünd &lt;<mark class="m0" title="intent.price">how </mark>"#
          + #"<mark class="m0" title="intent.price, intent.plan">much</mark><sup>price</sup>"#
          + #"<mark class="m1" title="intent.plan"> is the plan</mark><sup>plan</sup>&gt;?"#))
    #expect(page.contains("shows intent.tone"))
    #expect(Self.isWellFormed(page))
  }

  @Test(arguments: EscapingTests.hostile)
  func nothingGetsOutOfItsPlace(_ name: String) throws {
    let policy = try Policy(
      source: """
        policy "\(name)"
        fact x: text
        intent y says "hello"
        team "\(name)" { title "\(name)" }
        rule "\(name)" when x is "\(name)" and intent.y route to team "\(name)" because "{x}" say "{x}"
        otherwise hold
        """)
    let plain = "\u{0}\u{1B}[31m\u{202E}\u{FFFE}</script><img src=x onerror=alert(1)>\" onload=\"x"
    for given in [plain, "no"] {
      var chat = Chat(id: plain)
      try chat.set("x", to: .text(given))
      chat.receive(Chat.Message(from: .customer, text: "hello \(plain)\r\n\(plain)", label: plain))
      let page = try page(policy, chat)
      #expect(Self.isWellFormed(page))
      #expect(!page.contains("<script") && !page.contains("<img"))
      #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x202E })
    }
  }

  @Test func thePageAsksForNothing() throws {
    let policy = try Policy(contentsOf: Golden.path("examples/support/policy.baton"))
    let page = try page(policy, Chat(id: "c"))
    #expect(page.contains("default-src 'none'"))
    for word in ["http://", "https://", "url(", "@import", "<link", "<script", "src="] { #expect(!page.contains(word)) }
  }

  @Test func manyRulesDoNotMakeAHugePage() throws {
    var source = "fact n: number\nteam \"a\"\n"
    for number in 0..<3_000 { source += "when n is \(number) route to team \"a\"\n" }
    let policy = try Policy(source: source + "otherwise hold\n")
    var chat = Chat(id: "c")
    try chat.set("n", to: 2_500)
    let page = try page(policy, chat)
    #expect(page.utf8.count < 120_000)
    #expect(page.contains("n is 2500") && page.contains("2500 rules") && page.contains("not tried"))
  }
}
