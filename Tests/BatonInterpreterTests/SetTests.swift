import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct SetTests {
  @Test("in a set of texts written out, an unknown element leaves the others their say")
  func memberOfElements() throws {
    var draft = Draft()
    let (a, b, unknown) = (draft.text("a"), draft.text("b"), draft.fact("x", .text))
    #expect(try draft.read(draft.add(.member(a, of: .each([unknown, a])))).truth == true)
    #expect(try draft.read(draft.add(.member(a, of: .each([unknown, b])))) == .unknown)
    #expect(try draft.read(draft.add(.member(a, of: .each([b])))).truth == false)
    #expect(try draft.read(draft.add(.member(a, of: .each([])))).truth == false)
    #expect(try draft.read(draft.add(.member(unknown, of: .each([a])))) == .unknown)
  }

  @Test("in a set-valued fact")
  func memberOfSet() throws {
    var draft = Draft()
    let set = draft.fact("s", .set(of: .text))
    let isIn = draft.add(.member(draft.text("A"), of: .set(set)))
    #expect(try draft.read(isIn) == .unknown)
    #expect(try draft.read(isIn, of: .giving(("s", .list([.text("b"), .text("a")])))).truth == true)
    #expect(try draft.read(isIn, of: .giving(("s", .list([])))).truth == false)
  }

  @Test("`has any of`, `has all of` and `has none of`")
  func quantifiers() throws {
    var draft = Draft()
    let set = draft.fact("s", .set(of: .text))
    let chat = Chat.giving(("s", .list([.text("a"), .text("b")])))
    let (a, c, unknown) = (draft.text("a"), draft.text("c"), draft.fact("x", .text))
    let cases: [(Expression.Quantifier, [ExpressionID], Bool?)] = [
      (.any, [a], true), (.any, [c, a], true), (.any, [c], false), (.any, [], false), (.any, [c, unknown], nil),
      (.any, [unknown, a], true), (.all, [a], true), (.all, [a, c], false), (.all, [], true),
      (.all, [a, unknown], nil),
      (.all, [c, unknown], false), (.none, [a], false), (.none, [c], true), (.none, [c, unknown], nil),
      (.none, [a, unknown], false),
    ]
    for (quantifier, elements, expected) in cases {
      let has = draft.add(.has(set, quantifier, .each(elements)))
      #expect(try draft.read(has, of: chat).truth == expected)
    }
  }

  @Test("of two sets, an unknown one makes it unknown")
  func twoSets() throws {
    var draft = Draft()
    let (s, t) = (draft.fact("s", .set(of: .number)), draft.fact("t", .set(of: .number)))
    let hasAll = draft.add(.has(s, .all, .set(t)))
    #expect(try draft.read(hasAll, of: .giving(("s", .list([.number("1"), .number("2")])))) == .unknown)
    let chat = Chat.giving(("s", .list([.number("1"), .number("2")])), ("t", .list([.number("2.0"), .number("2")])))
    #expect(try draft.read(hasAll, of: chat).truth == true)
  }

  @Test("a set of text also takes an enum's words")
  func wordsAsTexts() throws {
    var draft = Draft()
    let topic = draft.enumeration("networking", "billing")
    let (skills, fact) = (draft.fact("skills", .set(of: .text)), draft.fact("topic", topic))
    let topics = draft.fact("topics", .set(of: topic))
    let chat = Chat.giving(
      ("skills", .list([.text("Billing")])), ("topic", .text("billing")), ("topics", .list([.text("networking")])))
    #expect(try draft.read(draft.add(.has(skills, .any, .each([fact]))), of: chat).truth == true)
    #expect(try draft.read(draft.add(.has(skills, .any, .set(topics))), of: chat).truth == false)
  }

  @Test(
    "a language compares `-` and `_` alike, and `en` meets `en-US`",
    arguments: [
      ("en", "en-US", true), ("en-US", "en", true), ("pt_BR", "pt-br", true), ("en-GB", "en-US", false),
      ("de", "en", false), ("en", "eng", false),
    ])
  func languages(spoken: String, wanted: String, expected: Bool) throws {
    var draft = Draft()
    let team = draft.team("t", languages: [spoken])
    let speaks = draft.add(
      .has(draft.add(.candidate(.languages), .set(of: .text)), .any, .each([draft.fact("language", .text)])))
    draft.rule(.route(.firstOpenWhere(speaks)))
    let decision = try draft.decide(.giving(("language", .text(wanted))))
    #expect(decision.team == (expected ? draft.policy.teams[team].id : nil))
  }
}
