import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct AttachmentTests {
  static func attachments(_ draft: Draft, _ kind: Modifiers.Attachment, _ chat: Chat) throws -> Decision.Attachments? {
    var draft = draft
    draft.rule(.hold, .saying { $0.attach = [kind] })
    return try draft.decide(chat).attach
  }

  @Test("facts: all known ones that the input gave, in the order declared, as JSON has them")
  func facts() throws {
    var draft = Draft()
    let tier = draft.enumeration("free", "paid")
    _ = draft.team("sales")
    _ = draft.fact("default", .number, default: .number(.one))
    _ = draft.fact("null", .number)
    _ = draft.fact("amount", .money("usd"))
    _ = draft.fact("wait", .duration)
    _ = draft.fact("since", .instant)
    _ = draft.fact("tier", tier)
    _ = draft.fact("team", .team)
    _ = draft.fact("name", .text)
    _ = draft.fact("yes", .bool)
    _ = draft.fact("set", .set(of: .text))
    let chat = Chat.giving(
      ("set", .list([.text("b"), .text("a")])), ("yes", .bool(true)), ("name", .text("Ann")), ("team", .text("sales")),
      ("tier", .text("paid")), ("since", .text("2026-11-20T10:30:00-05:00")), ("wait", .text("PT0.5S")),
      ("amount", .number("4e4")), ("null", .null))
    #expect(
      try Self.attachments(draft, .facts, chat)?.facts == [
        .init(path: "amount", value: .number("40000")), .init(path: "wait", value: .number("0.5")),
        .init(path: "since", value: .text("2026-11-20T15:30:00Z")), .init(path: "tier", value: .text("paid")),
        .init(path: "team", value: .text("sales")), .init(path: "name", value: .text("Ann")),
        .init(path: "yes", value: .bool(true)), .init(path: "set", value: .list([.text("a"), .text("b")])),
      ])
  }

  @Test("source: known facts under `source` and `page`, also by default")
  func source() throws {
    var draft = Draft()
    _ = draft.fact("page.path", .text)
    _ = draft.fact("pages.count", .number)
    _ = draft.fact("source.campaign", .text, default: .text(Text("none")))
    let chat = Chat.giving(("page.path", .text("/pricing")), ("pages.count", .number("1")))
    #expect(
      try Self.attachments(draft, .source, chat)?.source == [
        .init(path: "page.path", value: .text("/pricing")), .init(path: "source.campaign", value: .text("none")),
      ])
  }

  @Test("questions: the customer's messages with a question mark of any script")
  func questions() throws {
    let chat = Chat(messages: [
      .init(from: .customer, text: "How much?"), .init(from: .bot, text: "For whom?"),
      .init(from: .customer, text: "Me."),
      .init(from: .customer, text: "多少钱？"), .init(from: .customer, text: "كم؟"),
    ])
    #expect(try Self.attachments(Draft(), .questions, chat)?.questions == ["How much?", "多少钱？", "كم؟"])
  }

  @Test("qualification: every one of the policy, each criterion met, missed or unknown")
  func qualification() throws {
    var draft = Draft()
    _ = draft.qualification("q", [("a", draft.truth(true)), ("b", draft.truth(false)), ("c", draft.truth(nil))])
    #expect(
      try Self.attachments(draft, .qualification, Chat())?.qualification == [
        .init(
          name: "q",
          criteria: [
            .init(label: "a", state: .met), .init(label: "b", state: .missed), .init(label: "c", state: .unknown),
          ])
      ])
  }

  @Test("nothing is attached that nobody asks for")
  func nothing() throws { #expect(try Draft().decide().attach == nil) }
}
