import Baton
import BatonRuntime
import BatonValues
import RandomPolicies
import SeededRandom
import Testing

@testable import BatonExplain

/// What is said of the clock, held against deciding at other times.
@Suite("Over time")
struct TimelineTests {
  @Test("each turn is one, and there is none between", arguments: UInt64(1)...40)
  func turns(_ seed: UInt64) throws {
    let (policy, chats, _) = try RandomPolicy.read(seed: seed, chats: 3)
    var random = SeededGenerator(seed: seed)
    for chat in chats {
      let timeline = try policy.timeline(of: chat, days: 3)
      guard let now = timeline.now, let end = timeline.end else {
        #expect(timeline.turns.isEmpty && chat.effectiveNow == nil)
        continue
      }
      #expect(timeline.isComplete)
      var last = timeline.destination
      #expect(try destination(of: chat, at: now, policy) == last)
      for turn in timeline.turns {
        #expect(try destination(of: chat, at: turn.at - 1, policy) == last, "seed \(seed), before \(turn.localTime)")
        #expect(try destination(of: chat, at: turn.at, policy) == turn.destination, "seed \(seed), \(turn.localTime)")
        #expect(turn.destination != last)
        last = turn.destination
      }
      var times = (0..<60).map { _ in Int64.random(in: now...end, using: &random) }
      times += (0..<60).map { _ in now + Int64.random(in: 0...(end - now) / 60_000, using: &random) * 60_000 }
      for time in times {
        let wanted = timeline.turns.last { $0.at <= time }?.destination ?? timeline.destination
        #expect(try destination(of: chat, at: time, policy) == wanted, "seed \(seed), at \(time)")
      }
    }
  }

  @Test("times that pass a mark are found to the millisecond")
  func marks() throws {
    let policy = try Policy(
      source: """
        policy "p" in "UTC"
        use std.chat
        intent angry {
          says "angry"
          in last 10 minutes
        }
        team "a"
        team "b"
        when intent.angry route to team "a"
        when chat.idle > 30 minutes and chat.length < 2 hours route to team "b"
        otherwise hold
        """)
    let chat = Chat(
      now: 1_000_000_000, messages: [Chat.Message(from: .customer, text: "I am angry", at: 1_000_000_000)])
    let turns = try policy.timeline(of: chat).turns
    #expect(turns.map(\.at) == [1_000_600_001, 1_001_800_001, 1_007_200_000])
    #expect(turns.map(\.destination.team) == [nil, "b", nil])
  }

  private func destination(of chat: Chat, at time: Int64, _ policy: Policy) throws -> Decision.Destination {
    var chat = chat
    chat.now = time
    var evaluator = Evaluator(policy.runtime, try policy.runtime.situation(of: chat))
    return Decision.Destination(evaluator.verdict(), &evaluator)
  }
}
