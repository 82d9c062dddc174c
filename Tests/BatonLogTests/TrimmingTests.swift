import Baton
import BatonLog
import BatonValues
import Foundation
import GRDB
import Synchronization
import Testing

/// What is old can be removed: it is said, the rest is proved as before, and nothing goes that is still needed.
struct TrimmingTests {
  private static func bound(keep: Int64 = 0, before: Int64? = nil, unclaimed: Bool = false) -> TrimBound {
    var bound = TrimBound()
    (bound.keep, bound.before, bound.takesUnclaimed) = (keep, before, unclaimed)
    return bound
  }

  /// A handoff that a desk logs.
  private static func handoff(_ desk: Desk) throws -> LogDraft {
    var chat = Chat(id: "handed over", now: 1_700_000_000_000)
    try chat.set("lead.budget", to: .number("9000"))
    let (decision, _) = try desk.policy.decide(chat, clock: nil, line: 1, withReceipt: true)
    return LogDraft(handing: decision, of: chat, masking: Masking(.none, in: desk.policy), keepsChat: true)
  }

  @Test func theRestIsWholeAndGoesOn() throws {
    let desk = try Desk()
    let log = try desk.log(10)
    let before = try #require(try LogFile(desk.path).entry(6))
    let trim = try #require(try log.trim(Self.bound(keep: 4)).trim)
    #expect(trim.end == LogHead(sequence: 6, hash: before.hash) && trim.count == 6)
    try log.append([try desk.record("later")])
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty)
    #expect(report.entryCount == 5 && report.sameCount == 5)
    #expect(report.trims == [trim])
    #expect(report.text.hasPrefix("trimmed: entries 1 to 6, at "))
    #expect(report.head.sequence == 11)
    // Nothing is left to go.
    #expect(try log.trim(Self.bound(keep: 5)) == .init())
  }

  @Test func allMayGoAndTheNumbersGoOn() throws {
    let desk = try Desk()
    let log = try desk.log(3)
    let head = log.status.head
    #expect(try log.trim(Self.bound()).trim?.end == head)
    #expect(try desk.faults(anchor: head) == [])
    try log.append([try desk.record("later")])
    #expect(log.status.head.sequence == 4)
    #expect(try log.trim(Self.bound()).trim?.count == 1)
    try DecisionLog(desk.path).append([try desk.record("later still")])
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty && report.entryCount == 1 && report.trims.map(\.end.sequence) == [3, 4])
  }

  @Test func onlyWhatIsOlderGoes() throws {
    let desk = try Desk()
    let time = Mutex<Int64>(0)
    var options = DecisionLog.Options()
    options.clock = { time.withLock { $0 } }
    let log = try DecisionLog(desk.path, options)
    // The clock was wrong once; what comes after that is kept with it.
    for now: Int64 in [10, 20, 30, 500, 35, 40] {
      time.withLock { $0 = now }
      try log.append([try desk.record("at \(now)")])
    }
    #expect(try log.trim(Self.bound(before: 10)).trim == nil)
    #expect(try log.trim(Self.bound(before: 30)).trim?.end.sequence == 2)
    #expect(try log.trim(Self.bound(before: 400)).trim?.end.sequence == 3)
    #expect(try log.trim(Self.bound(keep: 2, before: 1000)).trim?.end.sequence == 4)
    #expect(try desk.faults() == [])
  }

  @Test func whatIsRemovedWithoutSayingItIsFound() throws {
    let desk = try Desk()
    let log = try desk.log(9)
    _ = try log.trim(Self.bound(keep: 6))
    try desk.tamper("DELETE FROM entry WHERE sequence = 4")
    #expect(try desk.faults() == [.gap(after: 3, before: 5)])
    let second = try Desk()
    _ = try second.log(5).trim(Self.bound(keep: 3))
    try second.tamper("DELETE FROM trim")
    #expect(try second.faults() == [.gap(after: 0, before: 3)])
  }

  @Test(arguments: [
    ("sequence = 4", ChainFault.untrimmed(3)), ("sequence = 1", .gap(after: 1, before: 3)),
    ("hash = '\(LogHead.empty.hash)'", .changed(3)),
  ])
  func whatWasTrimmedCannotBeSaidOtherwise(_ change: String, _ fault: ChainFault) throws {
    let desk = try Desk()
    _ = try desk.log(5).trim(Self.bound(keep: 3))
    try desk.tamper("UPDATE trim SET \(change)")
    #expect(try desk.faults().first == fault)
  }

  @Test func aHeadThatWasKeptStillProves() throws {
    let desk = try Desk()
    let log = try desk.log(4)
    let fourth = log.status.head
    let second = LogHead(sequence: 2, hash: try #require(try LogFile(desk.path).entry(2)).hash)
    let first = LogHead(sequence: 1, hash: try #require(try LogFile(desk.path).entry(1)).hash)
    _ = try log.trim(Self.bound(keep: 2))
    #expect(try desk.faults(anchor: fourth) == [])
    #expect(try desk.faults(anchor: second) == [])
    #expect(try desk.faults(anchor: first) == [.trimmed(kept: first)])
    // Whoever writes another log and says that it was trimmed is found by it.
    try desk.tamper("UPDATE entry SET chat = 'x' WHERE sequence = 3")
    var entry = try #require(try LogFile(desk.path).entry(3))
    entry.record.chat = "x"
    try desk.tamper(
      "UPDATE trim SET sequence = 3, hash = '\(entry.chained(to: second.hash))'; DELETE FROM entry WHERE sequence = 3")
    #expect(try desk.faults(anchor: fourth) == [.changed(4)])
  }

  @Test func whatIsNotWholeIsLeftAsItIs() throws {
    let desk = try Desk()
    let log = try desk.log(6)
    try desk.tamper("DELETE FROM entry WHERE sequence = 2")
    #expect(throws: LogError.broken(.gap(after: 1, before: 3))) { try log.trim(Self.bound(keep: 2)) }
    #expect(try desk.faults() == [.gap(after: 1, before: 3)])
    #expect(try desk.findings().0.entryCount == 5)
  }

  @Test func openHandoffsStay() throws {
    let desk = try Desk()
    let log = try desk.log(2)
    try log.append([try Self.handoff(desk)])
    try log.append([try desk.record("later")])
    let trimming = try log.trim(Self.bound())
    #expect(trimming.trim?.end.sequence == 2)
    #expect(trimming.obstacle == .open(3, isWaiting: false))
    #expect(try log.trim(Self.bound()) == .init(obstacle: .open(3, isWaiting: false)))
    #expect(try log.handoff(3) != nil && log.events(after: 0).count == 1)
    _ = try log.claim(3, by: "maria")
    #expect(try log.trim(Self.bound()).trim?.end.sequence == 4)
    #expect(try log.handoff(3) == nil && log.events(after: 0).isEmpty)
    #expect(try desk.faults() == [])
    // Events go on where they were.
    try log.append([try Self.handoff(desk)])
    #expect(try log.events(after: 2).map(\.number) == [3])
  }

  @Test func unclaimedHandoffsGoOnlyWhereThatIsWantedAndNobodyIsToBeTold() throws {
    let desk = try Desk()
    let time = Mutex<Int64>(1_700_000_000_000)
    var options = DecisionLog.Options()
    options.clock = { time.withLock { $0 } }
    let log = try DecisionLog(desk.path, options)
    var decision = Decision(chat: nil, outcome: .route, policyName: nil, policyDigest: "")
    (decision.team, decision.now, decision.within) = ("desk", 0, 60_000)
    let draft = LogDraft(
      handing: decision, of: Chat(id: "a"), masking: Masking(.none, in: desk.policy), keepsChat: false)
    try log.append([draft])
    #expect(try log.trim(Self.bound(unclaimed: true)).obstacle == .open(1, isWaiting: true))
    time.withLock { $0 += 60_000 }
    #expect(try log.advance().map(\.kind) == [.unclaimed])
    #expect(try log.trim(Self.bound()).obstacle == .open(1, isWaiting: false))
    #expect(try log.trim(Self.bound(unclaimed: true)).trim?.count == 1)
    #expect(try log.handoffCounts() == DecisionLog(desk.path).handoffCounts())
    #expect(try log.handoffCounts().open == 0)
  }

  @Test func whatIsStillToBeDeliveredStays() throws {
    let desk = try Desk()
    var options = DecisionLog.Options()
    options.hooks = ["http://a"]
    let log = try DecisionLog(desk.path, options)
    try log.append([try Self.handoff(desk)])
    _ = try log.claim(1, by: "maria")
    #expect(try log.trim(Self.bound()).obstacle == .undelivered(1))
    for delivery in try log.deliveries(to: "http://a", most: 10) { try log.finish(delivery) }
    #expect(try log.trim(Self.bound()).trim?.count == 1)
    #expect(try log.handoffCounts().pending == 0)
  }

  @Test func othersWriteAndVerifyMeanwhile() async throws {
    let desk = try Desk()
    _ = try desk.log(3000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let log = try DecisionLog(desk.path)
        for number in 0..<60 { try log.append([try desk.record("meanwhile \(number)")]) }
      }
      group.addTask {
        for _ in 0..<5 {
          let faults = try desk.faults()
          #expect(faults == [])
        }
      }
      group.addTask {
        let log = try DecisionLog(desk.path)
        let trim = try log.trim(Self.bound(keep: 100)).trim
        #expect(trim?.count ?? 0 >= 2900)
        try log.shrink()
      }
      try await group.waitForAll()
    }
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty)
    #expect(report.head.sequence == 3060 && (100...160).contains(report.entryCount))
  }

  @Test(arguments: [false, true])
  func theFileGetsSmallerAndWhatWasRemovedIsGone(_ isOfBefore: Bool) throws {
    let desk = try Desk()
    do {
      try DecisionLog(desk.path).append((1...2000).map { try desk.record("chat \($0)", email: "mail\($0)@x.example") })
    }
    if isOfBefore {
      let queue = try DatabaseQueue(path: desk.path)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA auto_vacuum = NONE; VACUUM") }
      try queue.close()
    }
    let full = try desk.bytes()
    #expect(full.range(of: Data("mail7@x.example".utf8)) != nil)
    do {
      var options = DecisionLog.Options()
      options.erases = true
      let log = try DecisionLog(desk.path, options)
      _ = try log.trim(Self.bound(keep: 20))
      try log.shrink()
    }
    let rest = try desk.bytes()
    #expect(rest.range(of: Data("mail7@x.example".utf8)) == nil)
    #expect(rest.range(of: Data("mail1999@x.example".utf8)) != nil)
    #expect(rest.count < full.count / 10, "\(full.count) \(rest.count)")
    #expect(try desk.faults() == [])
  }
}
