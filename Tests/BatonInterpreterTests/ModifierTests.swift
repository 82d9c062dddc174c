@testable import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct ModifierTests {
  static func template(_ text: String) -> Template { Draft().template(.literal(text)) }

  @Test("the nearest wins: own, inner block, outer block, team, then `also` in the order written")
  func nearest() throws {
    let layers = ["queue", "own", "inner", "outer", "also 1", "also 2"]
    for first in layers.indices {
      var draft = Draft()
      func modifiers(_ layer: Int) -> Modifiers {
        .saying { if layer >= first { $0.say = Self.template(layers[layer]) } }
      }
      let team = draft.named(draft.team("t", hours: draft.hours("never", from: 0, to: 1)))
      let outer = draft.rule(.block([]), modifiers(3))
      let inner = draft.rule(.block([]), modifiers(2), in: outer)
      draft.rule(.route(.team(team), orQueue: modifiers(0)), modifiers(1), in: inner)
      draft.also(modifiers(4))
      draft.also(modifiers(5))
      #expect(try draft.decide(Chat(now: hour)).say == layers[first])
    }
  }

  @Test("the `or queue` of a route that is open has no say")
  func openRoute() throws {
    var draft = Draft()
    let team = draft.named(draft.team("t"))
    draft.rule(
      .route(.team(team), orQueue: .saying { $0.say = Self.template("queue") }),
      .saying { $0.say = Self.template("route") })
    #expect(try draft.decide().say == "route")
  }

  @Test("a modifier whose value is unknown is left out, and the next nearest counts")
  func unknown() throws {
    var draft = Draft()
    let unknown = draft.fact("p", .enumeration(0))
    let high = draft.literal(.word(2), .enumeration(0))
    let outer = draft.rule(.block([]), .saying { $0.priority = high })
    draft.rule(.hold, .saying { $0.priority = unknown }, in: outer)
    #expect(try draft.decide().priority == "high")
    #expect(try draft.decide(.giving(("p", .text("urgent")))).priority == "urgent")
  }

  @Test("`tag`, `notify` and `attach` add up without doubles, the nearest first")
  func addingUp() throws {
    var draft = Draft()
    let (slack, mail) = (
      Decision.Notification(channel: "slack", to: "#a"), Decision.Notification(channel: "email", to: "b")
    )
    let team = draft.named(draft.team("t", notify: [mail, slack]))
    let block = draft.rule(.block([]), .saying { $0.tags = [Self.template("b"), Self.template("a")] })
    draft.rule(
      .route(.team(team)),
      .saying {
        $0.tags = [Self.template("a"), Self.template("c"), Self.template("")]
        $0.notify = [slack]
        $0.attach = [.transcript]
      }, in: block)
    draft.also(when: draft.truth(true), .saying { $0.tags = [Self.template("d")] })
    draft.also(when: draft.truth(nil), .saying { $0.tags = [Self.template("e")] })
    draft.also(.saying { $0.attach = [.questions, .transcript] })
    let decision = try draft.decide(.saying("Why?", "So."))
    #expect(decision.tags == ["a", "c", "b", "d"])
    #expect(decision.notify == [slack, mail])
    #expect(decision.attach?.transcript?.map(\.text) == ["Why?", "So."])
    #expect(decision.attach?.questions == ["Why?"])
    #expect(decision.attach?.facts == nil)
  }

  @Test("every `also` that holds counts if no rule fired, too")
  func alsoAlone() throws {
    var draft = Draft()
    draft.also(.saying { $0.tags = [Self.template("x")] })
    let decision = try draft.decide()
    #expect(decision.outcome == .hold)
    #expect(decision.tags == ["x"])
  }

  @Test("`within`, `backup` and `notify` count for `route` and `queue` only")
  func handoffsOnly() throws {
    var draft = Draft()
    let (team, five) = (draft.named(draft.team("t")), draft.literal(.duration(5 * minute), .duration))
    draft.rule(
      .hold,
      .saying {
        $0.within = .init(duration: five, hours: nil)
        $0.backups = [.init(team: team, after: five)]
        $0.notify = [.init(channel: "slack", to: "#a")]
      })
    let decision = try draft.decide(Chat(now: 0))
    #expect(decision.within == nil)
    #expect(decision.dueAt == nil)
    #expect(decision.backup.isEmpty)
    #expect(decision.notify.isEmpty)
  }

  @Test("`due_at` is now plus `within`; of a queue from the opening; left out where nothing says when")
  func deadlines() throws {
    var draft = Draft()
    let team = draft.named(draft.team("t", hours: draft.hours("day", from: 9 * 60, to: 18 * 60)))
    let five = draft.literal(.duration(5 * minute), .duration)
    draft.rule(.route(.team(team), orQueue: Modifiers()), .saying { $0.within = .init(duration: five, hours: nil) })
    #expect(try draft.decide(Chat(now: 10 * hour)).dueAt == 10 * hour + 5 * minute)
    #expect(try draft.decide(Chat(now: 8 * hour)).dueAt == 9 * hour + 5 * minute)
    let timeless = try draft.decide()
    #expect(timeless.within == 5 * minute)
    #expect(timeless.dueAt == nil)
  }

  @Test("`within D of hours.NAME` is counted in open time")
  func openTime() throws {
    var draft = Draft()
    let (hours, team) = (draft.hours("day", from: 9 * 60, to: 18 * 60), draft.named(draft.team("t")))
    let two = draft.literal(.duration(2 * hour), .duration)
    draft.rule(.route(.team(team)), .saying { $0.within = .init(duration: two, hours: hours) })
    #expect(try draft.decide(Chat(now: 17 * hour)).dueAt == (24 + 10) * hour)
    #expect(try draft.decide(Chat(now: 16 * hour)).dueAt == 18 * hour)
  }

  @Test("a team's `sla` is a `within`: nearer ones win, an `also` does not")
  func slas() throws {
    for (own, expected) in [(nil, 10 * minute), (5 * minute, 5 * minute)] as [(Int64?, Int64)] {
      var draft = Draft()
      let team = draft.named(draft.team("t", sla: 10 * minute))
      let (nearer, farther) = (
        own.map { draft.literal(.duration($0), .duration) }, draft.literal(.duration(1), .duration)
      )
      draft.rule(.route(.team(team)), .saying { $0.within = nearer.map { .init(duration: $0, hours: nil) } })
      draft.also(.saying { $0.within = .init(duration: farther, hours: nil) })
      #expect(try draft.decide().within == expected)
    }
  }
}
