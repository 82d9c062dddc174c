import BatonLog
import Foundation
import Testing

/// What was done to a log behind its back is found.
struct ChainTests {
  @Test func aLogIsWhole() throws {
    let desk = try Desk()
    let log = try desk.log(20)
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty)
    #expect(report.entryCount == 20)
    #expect(report.sameCount == 20)
    #expect(report.head == log.status.head)
    #expect(report.head.sequence == 20)
  }

  @Test(arguments: [
    "decision = replace(decision, 'night', 'desk')", "team = 'desk'", "now = now + 1", "logged_at = logged_at - 1",
    "chat = NULL", "receipt = (SELECT receipt FROM entry WHERE sequence = 4)", "given = NULL",
    "withheld = 'lead.email'",
    "mask = 'lead'", "policy = ''", "rule = NULL", "place = 'x:1:1'", "digest = upper(digest)", "outcome = 'hold'",
    "hash = (SELECT hash FROM entry WHERE sequence = 2)",
  ])
  func aChangedEntryIsFound(_ change: String) throws {
    let desk = try Desk()
    _ = try desk.log(5)
    try desk.tamper("UPDATE entry SET \(change) WHERE sequence = 3")
    let faults = try desk.faults()
    #expect(faults.first == .changed(3), "\(change): \(faults)")
  }

  @Test func aChangedEntryWithItsHashMadeRightIsFound() throws {
    let desk = try Desk()
    _ = try desk.log(5)
    let file = try LogFile(desk.path)
    let second = try #require(try file.entry(2))
    var third = try #require(try file.entry(3))
    third.record.team = "desk"
    try desk.tamper("UPDATE entry SET team = 'desk', hash = '\(third.chained(to: second.hash))' WHERE sequence = 3")
    #expect(try desk.faults() == [.changed(4)])
  }

  @Test func aRemovedEntryIsFound() throws {
    let desk = try Desk()
    _ = try desk.log(5)
    try desk.tamper("DELETE FROM entry WHERE sequence = 3")
    #expect(try desk.faults() == [.gap(after: 2, before: 4)])
  }

  @Test func aGapThatWasClosedIsFound() throws {
    let desk = try Desk()
    _ = try desk.log(5)
    try desk.tamper(
      """
      DELETE FROM entry WHERE sequence = 3; UPDATE entry SET sequence = 3 WHERE sequence = 4;
      UPDATE entry SET sequence = 4 WHERE sequence = 5
      """)
    #expect(try desk.faults().first == .changed(3))
  }

  @Test func theFirstAndTheLastAreMissed() throws {
    let first = try Desk()
    _ = try first.log(3)
    try first.tamper("DELETE FROM entry WHERE sequence = 1")
    #expect(try first.faults() == [.gap(after: 0, before: 2)])
    let last = try Desk()
    _ = try last.log(3)
    try last.tamper("DELETE FROM entry WHERE sequence = 3")
    #expect(try last.faults().map(\.description) == ["the log ends with entry 2, and had 3"])
  }

  @Test func twoThatChangedPlacesAreFound() throws {
    let desk = try Desk()
    _ = try desk.log(5)
    try desk.tamper(
      """
      UPDATE entry SET sequence = 100 WHERE sequence = 2; UPDATE entry SET sequence = 2 WHERE sequence = 3;
      UPDATE entry SET sequence = 3 WHERE sequence = 100
      """)
    #expect(try desk.faults().contains(.changed(2)))
  }

  @Test func anAddedEntryIsFound() throws {
    let desk = try Desk()
    _ = try desk.log(3)
    try desk.tamper(
      """
      INSERT INTO entry SELECT 4, logged_at, now, chat, policy, digest, outcome, team, rule, place, receipt, mask, withheld,
      hash, decision, given FROM entry WHERE sequence = 3
      """)
    #expect(try desk.faults().first == .changed(4))
  }

  @Test func anEndThatWasCutOffWithItsMarkIsFoundByAHeadKeptElsewhere() throws {
    let desk = try Desk()
    let kept = try desk.log(5).status.head
    try desk.tamper("DELETE FROM entry WHERE sequence > 3")
    try desk.tamper("UPDATE head SET sequence = 3, hash = (SELECT hash FROM entry WHERE sequence = 3)")
    #expect(try desk.faults() == [])
    #expect(try desk.faults(anchor: kept) == [.anchor(kept: kept, found: nil)])
  }

  @Test func aHeadKeptElsewhereIsOfEveryLongerLog() throws {
    let desk = try Desk()
    let log = try desk.log(5)
    let kept = log.status.head
    try log.append([try desk.record("more")])
    #expect(try desk.faults(anchor: kept) == [])
    #expect(LogHead(kept.description) == kept)
    #expect(LogHead("5:abc") == nil)
  }

  @Test func aLogWrittenAnewIsNotTheOneOfTheHead() throws {
    let desk = try Desk()
    let kept = try desk.log(5).status.head
    for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: desk.path + name) }
    let log = try DecisionLog(desk.path)
    try log.append((1...6).map { try desk.record("other \($0)") })
    #expect(try desk.faults() == [])
    #expect(try desk.faults(anchor: kept).count == 1)
  }
}
