import Baton
import BatonLog
import BatonValues
import Foundation
import Testing

/// A masked fact is nowhere in the file.
struct MaskTests {
  private static let secret = "nobody@example.com"

  @Test(arguments: [["lead.email"], ["lead"]])
  func aMaskedFactIsNeverWritten(_ mask: [String]) throws {
    let desk = try Desk()
    let log = try DecisionLog(desk.path)
    var chat = Chat(id: "one", now: 1_700_000_000_000)
    try chat.set("lead.budget", to: .number("9000"))
    try chat.set("lead.email", to: .text(Self.secret))
    let (decision, _) = try desk.policy.decide(chat, clock: nil, line: 1, withReceipt: true)
    #expect(decision.json.contains(Self.secret))
    let masking = Masking(try #require(FactMask(mask)), in: desk.policy)
    try log.append([LogRecord(decision, of: chat, masking: masking, keepsChat: true)])
    #expect(try desk.bytes().range(of: Data(Self.secret.utf8)) == nil)
    let entry = try #require(try LogFile(desk.path).entry(1))
    #expect(entry.record.withheld.contains("lead.email"))
    #expect(entry.record.team == "desk")
    #expect(entry.record.decision.contains("\"outcome\": \"route\""))
    #expect(entry.record.decision.contains("budget of 9,000") == (mask == ["lead.email"]))
  }

  @Test func withoutAMaskItIsThere() throws {
    let desk = try Desk()
    try DecisionLog(desk.path).append([try desk.record("one", email: Self.secret)])
    #expect(try desk.bytes().range(of: Data(Self.secret.utf8)) != nil)
  }

  @Test func aChatThatLacksTheMaskedFactIsDecidedAgain() throws {
    let desk = try Desk()
    let log = try DecisionLog(desk.path)
    try log.append([
      try desk.record("with", email: Self.secret, mask: ["lead.email"]),
      try desk.record("without", mask: ["lead.email"]),
    ])
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty)
    #expect(report.sameCount == 1)
    #expect(report.obstacles.map(\.obstacle) == [.masked(["lead.email"])])
  }

  @Test func aFactThatThePolicyDoesNotReadHindersNothing() throws {
    let desk = try Desk()
    var chat = Chat(id: "one", now: 1_700_000_000_000)
    try chat.set("crm.key", to: .text(Self.secret))
    let (decision, _) = try desk.policy.decide(chat, clock: nil, line: 1, withReceipt: true)
    let masking = Masking(try #require(FactMask(["crm"])), in: desk.policy)
    try DecisionLog(desk.path).append([LogRecord(decision, of: chat, masking: masking, keepsChat: true)])
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty)
    #expect(report.sameCount == 1)
    #expect(try desk.bytes().range(of: Data(Self.secret.utf8)) == nil)
  }

  @Test func aTextThatShowsTheMessageOfAMaskedFactIsLeftOut() throws {
    let desk = try Desk()
    let shown = try desk.record("one", budget: 10, email: Self.secret, keepsChat: false)
    #expect(shown.decision.contains(Self.secret))
    let masked = try desk.record(
      "one", budget: 10, email: Self.secret, mask: ["customer.last_message"], keepsChat: false)
    #expect(!masked.decision.contains(Self.secret))
  }

  @Test func aMaskCoversWholeNames() throws {
    let mask = try #require(FactMask(["lead.email", "account"]))
    #expect(mask.covers("lead.email") && mask.covers("account") && mask.covers("account.owner"))
    #expect(!mask.covers("lead.email2") && !mask.covers("accounts.owner") && !mask.covers("lead"))
    #expect(FactMask(["Lead.Email"]) == nil && FactMask([""]) == nil && FactMask(["a,b"]) == nil)
    #expect(FactMask(kept: mask.description) == mask)
  }
}
