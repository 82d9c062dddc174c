@testable import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

/// "Backups are a timetable: one that is said counts from the handoff, and a backup's own backup follows it."
struct TimetableTests {
  static func backups(_ decision: Decision) -> [String] { decision.backup.map { "\($0.team) \($0.after / minute)" } }

  @Test("a backup's own backup follows it, its `after` added")
  func chain() throws {
    var draft = Draft()
    let third = draft.team("third")
    let second = draft.team("second", backup: (third, 3 * minute))
    let first = draft.team("first", backup: (second, 2 * minute))
    draft.rule(.route(.team(draft.named(draft.team("chosen", backup: (first, minute))))))
    #expect(try Self.backups(draft.decide()) == ["first 1", "second 3", "third 6"])
  }

  @Test("each team once, at its earliest, never the chosen one")
  func once() throws {
    var draft = Draft()
    let chosen = ID<Team>(2)
    let late = draft.team("late", backup: (chosen, minute))
    let middle = draft.team("middle", backup: (late, minute))
    _ = draft.team("chosen", backup: (middle, 10 * minute))
    let (one, five) = (draft.literal(.duration(minute), .duration), draft.literal(.duration(5 * minute), .duration))
    let (lateTeam, chosenTeam) = (draft.named(late), draft.named(chosen))
    draft.rule(
      .route(.team(chosenTeam)),
      .saying {
        $0.backups = [
          .init(team: lateTeam, after: five), .init(team: chosenTeam, after: one), .init(team: lateTeam, after: one),
        ]
      })
    #expect(try Self.backups(draft.decide()) == ["late 1", "middle 10"])
  }

  @Test("in order of time, of equal times own, inner block, outer block, team, then `also`; unknown ones left out")
  func order() throws {
    var draft = Draft()
    let teams = ["own", "inner", "outer", "team", "also"].map { draft.team($0) }
    let after = draft.literal(.duration(2 * minute), .duration)
    let unknown = draft.fact("owner", .team)
    let said = teams.map { team in
      let team = draft.named(team)
      return Modifiers.saying { $0.backups = [.init(team: unknown, after: after), .init(team: team, after: after)] }
    }
    let chosen = draft.named(draft.team("chosen", backup: (teams[3], 2 * minute)))
    let outer = draft.rule(.block([]), said[2])
    let inner = draft.rule(.block([]), said[1], in: outer)
    draft.rule(.route(.team(chosen)), said[0], in: inner)
    draft.also(said[4])
    #expect(try Self.backups(draft.decide()) == ["own 2", "inner 2", "outer 2", "team 2", "also 2"])
  }
}
