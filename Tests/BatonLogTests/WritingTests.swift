import Baton
import BatonLog
import Foundation
import GRDB
import Synchronization
import Testing

/// What is acknowledged is there; what cannot be written is told.
struct WritingTests {
  @Test func numbersOrderWhateverTheClockSays() throws {
    let desk = try Desk()
    let time = Mutex<Int64>(1_700_000_000_000)
    var options = DecisionLog.Options()
    options.clock = {
      time.withLock { time in
        time -= 86_400_000
        return time
      }
    }
    let log = try DecisionLog(desk.path, options)
    for number in 1...5 { try log.append([try desk.record("chat \(number)")]) }
    var seen: [LogEntry] = []
    try LogFile(desk.path).forEach { seen.append($0) }
    #expect(seen.map(\.sequence) == [1, 2, 3, 4, 5])
    #expect(seen.map(\.record.chat) == (1...5).map { "chat \($0)" })
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.loggedAt > $1.loggedAt })
    #expect(try desk.faults() == [])
  }

  @Test func aFullDiskIsAnErrorAndAnAlarmAndTheRestStays() throws {
    let desk = try Desk()
    var options = DecisionLog.Options()
    options.pageLimit = 40
    let log = try DecisionLog(desk.path, options)
    var acknowledged: Int64 = 0
    var failure: LogError?
    for number in 1...10_000 where failure == nil {
      let records = try (0..<7).map { try desk.record("chat \(number).\($0)") }
      do throws(LogError) {
        acknowledged += Int64(try log.append(records).count)
      } catch {
        failure = error
      }
    }
    #expect(failure == .full)
    #expect(log.status.alarm == .full)
    #expect(log.status.refused == 7)
    #expect(acknowledged > 0)
    #expect(log.status.written == acknowledged)
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty)
    #expect(Int64(report.entryCount) == acknowledged)
    // There is room again.
    let roomy = try DecisionLog(desk.path)
    try roomy.append([try desk.record("later")])
    #expect(roomy.status.alarm == nil)
    #expect(roomy.status.head.sequence == acknowledged + 1)
    #expect(try desk.faults() == [])
  }

  @Test func anAlarmEndsWhenSomethingIsWrittenAgain() throws {
    let desk = try Desk()
    let log = try desk.log(2)
    try desk.tamper("CREATE TRIGGER no BEFORE INSERT ON entry BEGIN SELECT raise(ABORT, 'no'); END")
    #expect(throws: LogError.self) { try log.append([try desk.record("refused")]) }
    #expect(log.status.alarm != nil)
    try desk.tamper("DROP TRIGGER no")
    try log.append([try desk.record("written")])
    #expect(log.status.alarm == nil)
    #expect(log.status.refused == 1)
    #expect(log.status.head.sequence == 3)
  }

  @Test(arguments: LogSync.allCases)
  func whatALogIsToSurviveItSurvives(_ sync: LogSync) throws {
    let desk = try Desk()
    var options = DecisionLog.Options()
    options.sync = sync
    #expect(try desk.log(1, options).sync() == sync)
    #expect(try DecisionLog(desk.path, options).sync() == sync)
  }

  @Test func twoWritersMakeOneChain() async throws {
    let desk = try Desk()
    let logs = [try DecisionLog(desk.path), try DecisionLog(desk.path)]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, log) in logs.enumerated() {
        group.addTask {
          for batch in 0..<30 { try log.append((0..<5).map { try desk.record("\(number)/\(batch)/\($0)") }) }
        }
      }
      try await group.waitForAll()
    }
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty)
    #expect(report.entryCount == 300)
  }

  @Test func anythingGoesIntoATextAndComesOutTheSame() throws {
    let desk = try Desk()
    let log = try DecisionLog(desk.path)
    for id in ["", "a\u{0}b", "'; DROP TABLE entry; --", "\u{202E}x", "日本 👩🏽‍🚀", "e\u{301}"] {
      try log.append([try desk.record(id, email: id)])
    }
    try log.append([try desk.record(nil)])
    let (report, findings) = try desk.findings()
    #expect(findings.isEmpty)
    #expect(report.sameCount == 7)
  }
}

/// What is no log is not taken for one, and is not touched.
struct OpeningTests {
  @Test func noLogIsNoLog() throws {
    let desk = try Desk()
    #expect(throws: LogError.missing) { try LogFile(desk.path) }
  }

  @Test func aTextIsNoLog() throws {
    let desk = try Desk()
    let text = Data(String(repeating: "This is a letter. ", count: 100).utf8)
    try text.write(to: URL(fileURLWithPath: desk.path))
    #expect(throws: LogError.notALog) { try LogFile(desk.path) }
    #expect(throws: LogError.notALog) { try DecisionLog(desk.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: desk.path)) == text)
  }

  @Test func anotherDatabaseIsNoLogAndStaysAsItIs() throws {
    let desk = try Desk()
    let queue = try DatabaseQueue(path: desk.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE letters (text TEXT)") }
    try queue.close()
    let before = try desk.bytes()
    #expect(throws: LogError.notALog) { try LogFile(desk.path) }
    #expect(throws: LogError.notALog) { try DecisionLog(desk.path) }
    #expect(try desk.bytes() == before)
  }

  @Test func aLogOfALaterBatonIsRefused() throws {
    let desk = try Desk()
    _ = try desk.log(1)
    try desk.tamper("PRAGMA user_version = 7")
    #expect(throws: LogError.newer(version: 7)) { try LogFile(desk.path) }
    #expect(throws: LogError.newer(version: 7)) { try DecisionLog(desk.path) }
  }

  @Test func aFolderIsNoLog() throws {
    let desk = try Desk()
    #expect(throws: LogError.refused("it is not a file")) { try LogFile(desk.folder.path) }
    #expect(throws: LogError.self) { try DecisionLog(desk.folder.appendingPathComponent("no/where.log").path) }
  }

  @Test func randomDamageIsAnErrorOrAFindingAndNeverACrash() throws {
    var generator = SystemRandomNumberGenerator()
    for round in 0..<60 {
      let desk = try Desk()
      try { _ = try desk.log(30) }()
      var bytes = try Data(contentsOf: URL(fileURLWithPath: desk.path))
      for _ in 0...round % 4 { bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= 1 << (round % 8) }
      try bytes.write(to: URL(fileURLWithPath: desk.path))
      do throws(LogError) {
        _ = try LogReport(of: LogFile(desk.path), by: [desk.policy]) { _ in }
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
