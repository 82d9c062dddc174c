import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct ScoreTests {
  @Test("the amounts whose conditions are true, then clamped")
  func known() throws {
    var draft = Draft()
    let (yes, no) = (draft.truth(true), draft.truth(false))
    #expect(try draft.read(draft.score([(30, yes), (25, no), (-40, yes)])) == .number(-10))
    #expect(try draft.read(draft.score([(30, yes), (-40, yes)], between: 0...100)) == .number(0))
    #expect(try draft.read(draft.score([(300, yes)], between: 0...100)) == .number(100))
  }

  @Test("with unknown conditions a range: each amount counted or not, independently, then clamped")
  func ranges() throws {
    var draft = Draft()
    let (yes, unknown, other) = (draft.truth(true), draft.truth(nil), draft.truth(nil))
    #expect(try draft.read(draft.score([(30, yes), (20, unknown), (-5, other)])) == .range(25, 50))
    #expect(try draft.read(draft.score([(30, yes), (20, unknown)], between: 0...40)) == .range(30, 40))
    #expect(try draft.read(draft.score([(30, unknown)], between: 40...50)) == .number(40))
    #expect(try draft.read(draft.score([(10, unknown), (-10, unknown)])) == .range(-10, 10))
  }

  @Test("a sum that leaves the range of numbers is unknown")
  func overflow() throws {
    var draft = Draft()
    let yes = draft.truth(true)
    let half = Int64.max / 1_000_000
    #expect(try draft.read(draft.score([(half, yes), (half, yes)])) == .unknown)
  }

  @Test("a define hands a range on, and `known` of it is false")
  func throughDefine() throws {
    var draft = Draft()
    let score = draft.score([(10, draft.truth(nil))])
    let define = draft.define("d", .number, [(nil, score)])
    #expect(try draft.read(draft.add(.compare(.lessOrEqual, define, draft.number(10)))).truth == true)
    #expect(try draft.read(draft.add(.compare(.greaterOrEqual, define, draft.number(5)))) == .unknown)
    #expect(try draft.read(draft.add(.known(define))).truth == false)
  }

  @Test("a qualification is all of its criteria, each a condition by itself")
  func qualifications() throws {
    var draft = Draft()
    let (yes, no, unknown) = (draft.truth(true), draft.truth(false), draft.truth(nil))
    #expect(try draft.read(draft.qualification("q", [("a", yes), ("b", yes)])).truth == true)
    #expect(try draft.read(draft.qualification("r", [("a", unknown), ("b", no)])).truth == false)
    #expect(try draft.read(draft.qualification("s", [("a", unknown), ("b", yes)])) == .unknown)
    #expect(try draft.read(draft.add(.criterion(ID(1), 0))) == .unknown)
    #expect(try draft.read(draft.add(.criterion(ID(1), 1))).truth == false)
  }
}
