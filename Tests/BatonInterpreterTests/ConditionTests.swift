import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

/// "Conditions follow Kleene's three-valued logic."
struct ConditionTests {
  static let truths: [Bool?] = [true, false, nil]

  @Test("`false and unknown` is false, `true or unknown` is true, `not unknown` is unknown")
  func threeValues() throws {
    var draft = Draft()
    let (yes, no, unknown) = (draft.truth(true), draft.truth(false), draft.truth(nil))
    #expect(try draft.read(draft.add(.and([no, unknown]))).truth == false)
    #expect(try draft.read(draft.add(.and([unknown, no]))).truth == false)
    #expect(try draft.read(draft.add(.and([yes, unknown]))) == .unknown)
    #expect(try draft.read(draft.add(.or([yes, unknown]))).truth == true)
    #expect(try draft.read(draft.add(.or([unknown, yes]))).truth == true)
    #expect(try draft.read(draft.add(.or([no, unknown]))) == .unknown)
    #expect(try draft.read(draft.add(.not(unknown))) == .unknown)
    #expect(try draft.read(draft.add(.not(yes))).truth == false)
  }

  @Test("the order of the parts never matters, and a trace sees the same", arguments: truths)
  func order(first: Bool?) throws {
    for second in Self.truths {
      for third in Self.truths {
        var draft = Draft()
        let parts = [first, second, third].map { draft.truth($0) }
        let forms: [Expression.Form] = [.and(parts), .and(parts.reversed()), .or(parts), .or(parts.reversed())]
        let readings = try forms.map { form in try draft.read(draft.add(form)) }
        #expect(readings[0] == readings[1])
        #expect(readings[2] == readings[3])
        draft.rule(when: draft.add(.and(parts)), .hold)
        draft.rule(when: draft.add(.or(parts)), .hold)
        #expect(try draft.trace().0 == draft.decide())
      }
    }
  }

  @Test("`known` and `unknown` are never unknown")
  func known() throws {
    var draft = Draft()
    let fact = draft.fact("a", .number)
    let score = draft.score([(10, draft.truth(nil))])
    let (known, unknown) = (draft.add(.known(fact)), draft.add(.unknown(fact)))
    #expect(try draft.read(known).truth == false)
    #expect(try draft.read(unknown).truth == true)
    #expect(try draft.read(known, of: .giving(("a", .number("1")))).truth == true)
    #expect(try draft.read(known, of: .giving(("a", .null))).truth == false)
    #expect(try draft.read(draft.add(.known(score))).truth == false)
  }

  @Test("a fact not given has its default; one given as null is unknown, default or not")
  func defaults() throws {
    var draft = Draft()
    let fact = draft.fact("a", .number, default: .number(.one))
    #expect(try draft.read(fact) == .number(1))
    #expect(try draft.read(fact, of: .giving(("a", .number("2")))) == .number(2))
    #expect(try draft.read(fact, of: .giving(("a", .null))) == .unknown)
  }

  @Test("`not (lead.budget < 5k usd)` does not fire for a lead whose budget nobody asked")
  func notOfUnknown() throws {
    var draft = Draft()
    let budget = draft.fact("lead.budget", .money("usd"))
    let limit = draft.literal(.money(Decimal(millionths: 5_000_000_000)), .money("usd"))
    let isSmall = draft.add(.compare(.less, budget, limit))
    let team = draft.named(draft.team("sales"))
    draft.rule(when: draft.add(.not(isSmall)), .route(.team(team)))
    #expect(try draft.decide().outcome == .hold)
    #expect(try draft.decide(.giving(("lead.budget", .number("4e3")))).outcome == .hold)
    #expect(try draft.decide(.giving(("lead.budget", .number("5000")))).outcome == .route)
  }
}
