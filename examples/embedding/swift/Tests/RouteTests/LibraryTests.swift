import Baton
import Foundation
import Testing

@testable import route

/// The library without generated code, as the README and the documentation show it.
struct LibraryTests {
  @Test func aPolicyFromAFile() throws {
    let path = RouterTests.example.appending(path: "policy.baton").path
    let policy = try Policy(contentsOf: path)
    var chat = Chat(id: "c-1042", now: 1_795_170_600_000)
    try chat.set("bot.confidence", to: 0.2)
    chat.receive(.customer("How much is the enterprise plan?"))
    let decision = try policy.decide(chat)
    let explanation = try policy.explain(chat)
    #expect(decision.outcome == .ask && decision.rule?.name == "budget unknown")
    #expect(explanation.decision == decision)
  }

  @Test func aPolicyThatIsNoFile() throws {
    let source = """
      fact lead.state: text
      team "east"
      table owners (state: text -> owner: team) from "owners.csv"
      route to owners[lead.state].owner
      otherwise hold
      """
    let policy = try Policy(source: source, files: ["owners.csv": "state,owner\nNY,east\n"])
    var chat = policy.liveChat()
    try chat.set("lead.state", to: "NY")
    let decision = chat.decision(withReceipt: true)
    #expect(decision.team == "east" && decision.receipt == chat.receipt())
    #expect(try policy.decide(chat.chat, withReceipt: true) == decision)
    let kept = try #require(decision.receipt)
    #expect(try policy.explain(Chat(json: "{\"facts\": {\"lead.state\": \"NY\"}}"), receipt: kept).winner != nil)
    #expect(throws: Receipt.Mismatch.self) { try policy.explain(Chat(), receipt: kept) }
  }

  @Test func confidenceComesFromAnywhere() {
    let measured = 0.123_456_789
    #expect(Baton.Decimal(rounding: measured) == 0.123457)
    #expect(Baton.Decimal(rounding: .nan) == nil && Baton.Decimal(rounding: 1e13) == nil)
    #expect(Baton.Decimal("40000.50") == 40_000.5 && Baton.Decimal("4,5") == nil)
  }

  @Test func aWrongPolicyTellsItsPlaces() throws {
    let error = #expect(throws: PolicyError.self) {
      try Policy(source: "fact vip: bool\nwhen vpi hold\notherwise hold\n")
    }
    let diagnostic = try #require(error?.diagnostics.first { $0.severity == .error })
    #expect(diagnostic.file == "policy.baton" && diagnostic.line == 2 && diagnostic.column == 6)
    #expect(diagnostic.notes.contains { $0.contains("`vip`") })
  }
}
