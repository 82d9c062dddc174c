import Baton
import BatonLog
import BatonValues
import Testing

/// What is decided again and comes out otherwise is found.
struct VerifyingTests {
  @Test func whatCannotBeDecidedAgainIsCounted() throws {
    let desk = try Desk()
    let log = try DecisionLog(desk.path)
    try log.append([try desk.record("kept"), try desk.record("not kept", keepsChat: false)])
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty)
    #expect(report.sameCount == 1)
    #expect(report.obstacles.map(\.obstacle) == [.chat])
    let (without, none) = try desk.findings(by: [])
    #expect(none.isEmpty)
    #expect(without.sameCount == 0)
    #expect(without.obstacles.map(\.count) == [2])
  }

  /// An entry that says what the policy does not: the chain is whole, since its writer made it so.
  @Test func aDecisionThatThePolicyDoesNotMakeIsFound() throws {
    let desk = try Desk()
    let log = try DecisionLog(desk.path)
    var record = try desk.record("one")
    record.decision = record.decision.replacing("\"team\": \"desk\"", with: "\"team\": \"night\"")
    record.team = "night"
    try log.append([try desk.record("zero"), record])
    let (report, findings) = try desk.findings()
    #expect(findings == [.decision(2, ["team", "columns"])])
    #expect(report.sameCount == 1 && report.hasFindings)
  }

  @Test func aReceiptOfAnotherDecisionIsFound() throws {
    let desk = try Desk()
    var record = try desk.record("one")
    record.receipt = try desk.record("two", budget: 10).receipt
    try DecisionLog(desk.path).append([record])
    #expect(try desk.findings().1 == [.decision(1, ["receipt"])])
  }

  @Test(arguments: ["route", "queue", "hold"])
  func filters(_ outcome: String) throws {
    let desk = try Desk()
    _ = try desk.log(8)
    let all = try entries(desk, LogFilter())
    var filter = LogFilter()
    filter.outcome = outcome
    #expect(try entries(desk, filter) == all.filter { $0.record.outcome == outcome })
    filter = LogFilter()
    filter.last = 3
    #expect(try entries(desk, filter).map(\.sequence) == [6, 7, 8])
    filter.outcome = "queue"
    #expect(try entries(desk, filter).map(\.sequence) == [2, 3, 4])
    filter = LogFilter()
    filter.rule = "small"
    #expect(try entries(desk, filter).count == 4)
    filter.rule = "desk.baton:8"
    #expect(try entries(desk, filter).count == 4)
    filter.rule = "desk.baton:80"
    #expect(try entries(desk, filter).isEmpty)
    filter = LogFilter()
    filter.policy = String(desk.policy.digest.dropFirst(7).prefix(6))
    filter.chat = "chat 2"
    #expect(try entries(desk, filter).map(\.sequence) == [2])
    filter.team = "desk"
    #expect(try entries(desk, filter).isEmpty)
  }

  private func entries(_ desk: Desk, _ filter: LogFilter) throws -> [LogEntry] {
    var entries: [LogEntry] = []
    try LogFile(desk.path).forEach(filter) { entries.append($0) }
    return entries
  }
}
