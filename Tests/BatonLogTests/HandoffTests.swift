import Baton
import BatonLog
import BatonValues
import Foundation
import Synchronization
import Testing

/// Handoffs are told, claimed, passed on, and never forgotten.
struct HandoffTests {
  /// A policy with a chain: second after 3 minutes, third after 8, and 5 more for the third.
  private static let source = """
    policy "desk" in "UTC"
    fact lead.budget: money usd
    team "desk" { sla 10 minutes; backup team "second" after 3 minutes; notify slack "#desk" }
    team "second" { backup team "third" after 5 minutes }
    team "third"
    team "quiet"
    when lead.budget >= 500 usd route to team "desk"
    when lead.budget >= 100 usd route to team "quiet"
    otherwise hold
    """

  /// A clock that a test turns.
  private final class Hands: Sendable {
    private let time = Mutex<Int64>(0)

    /// The milliseconds that have passed.
    var elapsed: Int64 { time.withLock { $0 } }

    /// Lets so many seconds pass.
    func pass(seconds: Int64) { time.withLock { $0 += seconds * 1000 } }
  }

  private static func open(_ path: String, _ hands: Hands, wall: Int64 = 1_700_000_000_000, hooks: [String] = []) throws
    -> DecisionLog
  {
    let clock = SteadyClock(wall: { wall + hands.elapsed }, elapsed: { hands.elapsed })
    var options = DecisionLog.Options()
    options.clock = { clock.now() }
    options.hooks = hooks
    let log = try DecisionLog(path, options)
    if let time = try log.latestTime() { clock.raise(to: time) }
    return log
  }

  @discardableResult
  private static func log(_ budgets: Int..., to log: DecisionLog) throws -> [LogEntry] {
    let policy = try Policy(source: source, name: "desk.baton")
    return try log.append(
      budgets.map { budget in
        var chat = Chat(id: "chat of \(budget)", now: 1_600_000_000_000)
        try chat.set("lead.budget", to: .number(String(budget)))
        let (decision, _) = try policy.decide(chat, clock: nil, line: 1, withReceipt: true)
        return LogDraft(handing: decision, of: chat, masking: Masking(.none, in: policy), keepsChat: false)
      })
  }

  private static func kinds(_ log: DecisionLog, after: Int64 = 0) throws -> [String] {
    try log.events(after: after).map { "\($0.kind) \($0.entry.sequence) \($0.team)" }
  }

  @Test func whatIsHandedOverIsTold() throws {
    let desk = try Desk()
    let log = try Self.open(desk.path, Hands())
    let entries = try Self.log(600, 5, 200, to: log)
    #expect(try Self.kinds(log) == ["handoff 1 desk", "handoff 3 quiet"])
    let event = try #require(try log.events(after: 0).first)
    #expect(event.entry == entries[0])
    #expect(event.json.contains(entries[0].record.decision))
    #expect(event.json.contains("\"notify\": [{\"channel\": \"slack\", \"to\": \"#desk\"}]"))
    #expect(event.json.contains("\"backup\": [{\"team\": \"second\", \"after_seconds\": 180}, {\"team\": \"third\""))
    #expect(event.json.contains("\"within_seconds\": 600"))
    #expect(try log.handoffCounts().open == 2)
  }

  @Test func unclaimedItGoesDownTheChainToTheEnd() throws {
    let (desk, hands) = (try Desk(), Hands())
    let log = try Self.open(desk.path, hands)
    try Self.log(600, to: log)
    func advanced(seconds: Int64) throws -> [String] {
      hands.pass(seconds: seconds)
      return try log.advance().map { "\($0.kind) \($0.team)" }
    }
    #expect(try advanced(seconds: 179) == [])
    #expect(try advanced(seconds: 1) == ["backup second"])
    #expect(try advanced(seconds: 299) == [])
    #expect(try advanced(seconds: 1) == ["backup third"])
    #expect(try advanced(seconds: 299) == [])
    #expect(try log.handoffCounts().unclaimed == 0)
    #expect(try advanced(seconds: 1) == ["unclaimed third"])
    #expect(try log.handoffCounts().unclaimed == 1)
    #expect(try advanced(seconds: 1_000_000) == [])
    #expect(try Self.kinds(log) == ["handoff 1 desk", "backup 1 second", "backup 1 third", "unclaimed 1 third"])
    // Late is better than never.
    guard case .claimed = try log.claim(1, by: "maria") else { throw CancellationError() }
    #expect(try log.handoffCounts().unclaimed == 0)
  }

  @Test func timersSurviveARestartAndAClockThatWasTurnedBack() throws {
    let (desk, hands) = (try Desk(), Hands())
    do {
      let log = try Self.open(desk.path, hands)
      try Self.log(600, to: log)
      hands.pass(seconds: 180)
      #expect(try log.advance().map(\.team) == ["second"])
      try Self.log(5, to: log)
    }
    // Another program with the same log; its system's clock says a year ago.
    let log = try Self.open(desk.path, hands, wall: 1_670_000_000_000)
    #expect(try log.advance().isEmpty)
    hands.pass(seconds: 299)
    #expect(try log.advance().isEmpty)
    hands.pass(seconds: 1)
    #expect(try log.advance().map(\.team) == ["third"])
    let times = try log.events(after: 0).map(\.at)
    #expect(times == times.sorted())
    #expect(try desk.faults() == [])
  }

  @Test func whatWasDueMeanwhileIsDoneAtOnceAndInOrder() throws {
    let (desk, hands) = (try Desk(), Hands())
    do { try Self.log(600, 700, to: try Self.open(desk.path, hands)) }
    // The machine was off for an hour.
    hands.pass(seconds: 3600)
    let log = try Self.open(desk.path, hands, wall: 1_700_000_000_000)
    #expect(
      try log.advance().map { "\($0.kind) \($0.handoff) \($0.team)" } == [
        "backup 1 second", "backup 2 second", "backup 1 third", "backup 2 third", "unclaimed 1 third",
        "unclaimed 2 third",
      ])
  }

  @Test func whoClaimsFirstHasIt() throws {
    let (desk, hands) = (try Desk(), Hands())
    let log = try Self.open(desk.path, hands)
    try Self.log(600, to: log)
    guard case .claimed(let handoff) = try log.claim(1, by: "maria") else { throw CancellationError() }
    #expect(handoff.claimedBy == "maria")
    guard case .claimed = try log.claim(1, by: "maria") else { throw CancellationError() }
    guard case .taken(let taken) = try log.claim(1, by: "paul") else { throw CancellationError() }
    #expect(taken.claimedBy == "maria")
    #expect(try log.claim(2, by: "paul") == .missing)
    hands.pass(seconds: 1_000_000)
    #expect(try log.advance().isEmpty)
    #expect(try Self.kinds(log) == ["handoff 1 desk", "claimed 1 desk"])
  }

  @Test func deliveriesAreKeptUntilTheyArrive() throws {
    let (desk, hands) = (try Desk(), Hands())
    let key: String
    do {
      let log = try Self.open(desk.path, hands, hooks: ["http://a", "http://b"])
      try Self.log(600, to: log)
      let first = try log.deliveries(to: "http://a", most: 10)
      #expect(first.count == 1)
      key = try #require(first.first).event.key
      #expect(try log.postpone(first[0]))
      #expect(try log.deliveries(to: "http://a", most: 10).isEmpty)
      for delivery in try log.deliveries(to: "http://b", most: 10) { try log.finish(delivery) }
    }
    hands.pass(seconds: 1)
    let log = try Self.open(desk.path, hands, hooks: ["http://a", "http://b"])
    let second = try log.deliveries(to: "http://a", most: 10)
    #expect(second.map(\.event.key) == [key])
    #expect(second.map(\.attempts) == [1])
    #expect(try log.deliveries(to: "http://b", most: 10).isEmpty)
    #expect(try log.handoffCounts().pending == 1)
  }

  @Test func whatWaitsForAReceiverThatIsGoneIsPutAside() throws {
    let (desk, hands) = (try Desk(), Hands())
    let log = try Self.open(desk.path, hands, hooks: ["http://a", "http://b"])
    try Self.log(600, 200, to: log)
    #expect(try log.sortDeliveries().isEmpty)
    let fewer = try Self.open(desk.path, hands, hooks: ["http://b"])
    let aside = try fewer.sortDeliveries()
    #expect(aside.map(\.hook) == ["http://a"] && aside.map(\.count) == [2])
    #expect(try fewer.handoffCounts().pending == 2 && fewer.handoffCounts().failed == 2)
    #expect(try fewer.sortDeliveries().isEmpty)
    #expect(try Self.open(desk.path, hands).sortDeliveries().map(\.hook) == ["http://b"])
    // They are set again.
    let more = try Self.open(desk.path, hands, hooks: ["http://a", "http://b"])
    #expect(try more.sortDeliveries().isEmpty)
    #expect(try more.deliveries(to: "http://a", most: 10).map(\.event.number) == [1, 2])
    #expect(try more.handoffCounts().failed == 0)
  }

  @Test func pausesGrowAndEnd() throws {
    #expect((1...4).map { Delivery.pause(after: $0) } == [1000, 2000, 4000, 8000])
    #expect(Delivery.pause(after: 90) == 3_600_000)
    let (desk, hands) = (try Desk(), Hands())
    let log = try Self.open(desk.path, hands, hooks: ["http://a"])
    try Self.log(600, to: log)
    var attempts = 0
    while let delivery = try log.deliveries(to: "http://a", most: 1).first {
      attempts += 1
      _ = try log.postpone(delivery)
      hands.pass(seconds: 3600)
    }
    #expect(attempts == Delivery.mostAttempts)
    #expect(try log.handoffCounts().failed == 1)
  }

  @Test func aQueueCountsFromTheOpening() throws {
    var decision = Decision(chat: nil, outcome: .queue, policyName: nil, policyDigest: "")
    decision.team = "desk"
    decision.now = 1_000_000
    decision.opensAt = 1_600_000
    decision.backup = [.init(team: "second", after: 60_000)]
    let plan = try #require(HandoffPlan(decision))
    #expect(plan.steps == [.init(team: "second", after: 660_000)])
    #expect(plan.end == 720_000)
    decision.outcome = .ask
    #expect(HandoffPlan(decision) == nil)
  }

  @Test func timesBeyondAllTimesOverflowNothing() throws {
    var decision = Decision(chat: nil, outcome: .route, policyName: nil, policyDigest: "")
    decision.team = "desk"
    decision.now = .min
    decision.dueAt = .max
    decision.backup = [.init(team: "second", after: .max), .init(team: "third", after: .max)]
    let desk = try Desk()
    let log = try Self.open(desk.path, Hands())
    let chat = Chat(id: "far")
    try log.append([
      LogDraft(handing: decision, of: chat, masking: Masking(.none, in: desk.policy), keepsChat: false)
    ])
    #expect(try log.advance().isEmpty)
  }
}
