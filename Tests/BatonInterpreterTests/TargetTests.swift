import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

/// `first open of`, `or queue` and `queue`, and when a queue opens.
struct TargetTests {
  static let day = 24 * hour

  /// A policy of two teams, the first open from 9 to 18, the second from 12 to 14, and a fact that names a team.
  static func teams() -> (Draft, owner: ExpressionID, day: ExpressionID, noon: ExpressionID) {
    var draft = Draft()
    let (long, short) = (draft.hours("day", from: 9 * 60, to: 18 * 60), draft.hours("noon", from: 12 * 60, to: 14 * 60))
    let day = draft.named(draft.team("day", hours: long))
    let noon = draft.named(draft.team("noon", hours: short))
    let owner = draft.fact("owner", .team)
    return (draft, owner, day, noon)
  }

  @Test(
    "`first open of`: the first that is open, unknown ones skipped; none: the rule does not fire",
    arguments: [(13, "noon"), (10, "day"), (20, nil), (nil, nil)] as [(Int64?, String?)])
  func firstOpen(at time: Int64?, expected: String?) throws {
    var (draft, owner, day, noon) = Self.teams()
    draft.rule(.route(.firstOpen([owner, noon, day])))
    let decision = try draft.decide(Chat(now: time.map { $0 * hour }))
    #expect(decision.team == expected)
    #expect(decision.outcome == (expected == nil ? .hold : .route))
  }

  @Test("with `or queue`: when none is open, the first named that is known, when it next opens")
  func firstOpenOrQueue() throws {
    var (draft, owner, day, noon) = Self.teams()
    draft.rule(.route(.firstOpen([owner, noon, day]), orQueue: Modifiers()))
    let decision = try draft.decide(Chat(now: 20 * hour))
    #expect(decision.outcome == .queue)
    #expect(decision.team == "noon")
    #expect(decision.opensAt == Self.day + 12 * hour)
    #expect(!decision.isClosed)
    var unknown = Draft()
    let nobody = unknown.fact("owner", .team)
    unknown.rule(.route(.firstOpen([nobody]), orQueue: Modifiers()))
    #expect(try unknown.decide().outcome == .hold)
  }

  @Test("of one team with `or queue`: open, route; closed or of unknown hours, queue; unknown, not at all")
  func oneOrQueue() throws {
    var (draft, owner, day, _) = Self.teams()
    draft.rule(when: draft.add(.known(owner)), .route(.team(owner), orQueue: Modifiers()))
    draft.rule(.route(.team(day), orQueue: Modifiers()))
    #expect(try draft.decide(Chat(now: 10 * hour)).outcome == .route)
    #expect(try draft.decide(Chat(now: 20 * hour)).outcome == .queue)
    let timeless = try draft.decide()
    #expect(timeless.outcome == .queue)
    #expect(timeless.opensAt == nil)
  }

  @Test("`first open of teams where`, in the order declared")
  func firstOpenWhere() throws {
    var draft = Draft()
    let closed = draft.hours("never", from: 0, to: 1)
    _ = draft.team("french", hours: closed, languages: ["fr"])
    _ = draft.team("english", languages: ["en"])
    _ = draft.team("both", languages: ["fr-FR", "en"])
    _ = draft.team("neither")
    let speaks = draft.add(
      .has(draft.add(.candidate(.languages), .set(of: .text)), .any, .each([draft.fact("language", .text)])))
    draft.rule(.route(.firstOpenWhere(speaks)))
    let (french, english) = (Chat.Given.text("fr"), Chat.Given.text("en"))
    func chat(_ language: Chat.Given) -> Chat { Chat(now: hour, facts: [.init(path: "language", value: language)]) }
    #expect(try draft.decide(chat(french)).team == "both")
    #expect(try draft.decide(chat(english)).team == "english")
    #expect(try draft.decide(chat(.text("de"))).outcome == .hold)
    #expect(try draft.decide(chat(.null)).undecided == [.init(rule: "test.baton:1:1", needs: ["language"])])
    var queueing = draft
    queueing.policy.rules = []
    queueing.policy.topRules = []
    queueing.rule(.route(.firstOpenWhere(speaks), orQueue: Modifiers()))
    #expect(try queueing.decide(chat(french)).team == "both")
    var shut = chat(french)
    shut.teams = [.init(team: "both", isOpen: false)]
    let decision = try queueing.decide(shut)
    #expect(decision.outcome == .queue)
    #expect(decision.team == "french")
  }

  @Test("a queue opens now where the team is open, else at its next opening; the input's closed: the one after")
  func opensAt() throws {
    var (draft, owner, day, _) = Self.teams()
    draft.rule(.queue(owner))
    draft.rule(.queue(day))
    let closed = [Chat.TeamState(team: "day", isOpen: false)]
    #expect(try draft.decide(Chat(now: 10 * hour)).opensAt == 10 * hour)
    #expect(try draft.decide(Chat(now: 8 * hour)).opensAt == 9 * hour)
    #expect(try draft.decide(Chat(now: 8 * hour, teams: closed)).opensAt == 9 * hour)
    #expect(try draft.decide(Chat(now: 10 * hour, teams: closed)).opensAt == Self.day + 9 * hour)
    #expect(try draft.decide(Chat(teams: closed)).opensAt == nil)
  }

  @Test("without hours nothing says when a team that the input calls closed opens")
  func withoutHours() throws {
    var draft = Draft()
    draft.rule(.queue(draft.named(draft.team("t"))))
    #expect(try draft.decide(Chat(now: hour)).opensAt == hour)
    #expect(try draft.decide(Chat(now: hour, teams: [.init(team: "t", isOpen: false)])).opensAt == nil)
  }
}
