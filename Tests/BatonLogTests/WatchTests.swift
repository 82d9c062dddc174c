import BatonLog
import Foundation
import Testing

/// One program at a time sees to the handoffs of a log.
struct WatchTests {
  @Test func whoHasItHasItUntilTheEnd() throws {
    let desk = try Desk()
    let log = try desk.log(1)
    let first = try HandoffWatch(of: desk.path)
    #expect(throws: LogError.watched(by: ProcessInfo.processInfo.processIdentifier)) {
      try HandoffWatch(of: desk.path)
    }
    // Others may write it all the same.
    try log.append([try desk.record("more")])
    try DecisionLog(desk.path).append([try desk.record("more still")])
    #expect(try desk.faults() == [])
    first.end()
    first.end()
    do { _ = try HandoffWatch(of: desk.path) }
    #expect(throws: Never.self) { try HandoffWatch(of: desk.path) }
  }

  @Test func whoeverWaitsIsToldForWhom() throws {
    let desk = try Desk()
    _ = try desk.log(1)
    let first = try HandoffWatch(of: desk.path)
    var told: [Int32?] = []
    let second = try HandoffWatch(of: desk.path, patience: .seconds(20)) { process in
      told.append(process)
      first.end()
    }
    #expect(told == [ProcessInfo.processInfo.processIdentifier])
    second.end()
  }

  @Test func aLogThatIsNotThereCannotBeWatched() throws {
    let desk = try Desk()
    #expect(throws: LogError.self) { try HandoffWatch(of: desk.path) }
  }
}
