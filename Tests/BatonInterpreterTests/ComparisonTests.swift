import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct ComparisonTests {
  static let comparisons: [Expression.Comparison] = [.equal, .less, .lessOrEqual, .greater, .greaterOrEqual]

  @Test("a comparison with an unknown side is unknown", arguments: comparisons)
  func unknownSide(comparison: Expression.Comparison) {
    #expect(comparison.holds(.unknown, .number(1)) == nil)
    #expect(comparison.holds(.number(1), .unknown) == nil)
    #expect(comparison.holds(.unknown, .unknown) == nil)
    #expect(comparison.holds(.unknown, .range(0, 5)) == nil)
  }

  @Test("numbers, amounts, durations, instants and ordered words compare by size")
  func sizes() {
    let pairs: [(Value, Value)] = [
      (.number(.zero), .number(.one)), (.money(.zero), .money(.one)), (.duration(-1), .duration(1)),
      (.instant(5), .instant(6)), (.word(0), .word(3)),
    ]
    for (small, great) in pairs {
      let answers = Self.comparisons.map { $0.holds(.known(small), .known(great)) }
      #expect(answers == [false, true, true, false, false])
      let same = Self.comparisons.map { $0.holds(.known(small), .known(small)) }
      #expect(same == [true, false, true, false, true])
    }
  }

  @Test("a comparison with a range is true or false if that holds over the whole of it, checked number by number")
  func ranges() {
    for low in Int64(0)...4 {
      for high in (low + 1)...6 {
        for number in Int64(-1)...7 {
          for comparison in Self.comparisons {
            let answers = Set((low...high).map { comparison.holds(.number($0), .number(number)) })
            let expected = answers.count == 1 ? answers.first ?? nil : nil
            #expect(comparison.holds(.range(low, high), .number(number)) == expected)
            let mirrored = Set((low...high).map { comparison.holds(.number(number), .number($0)) })
            #expect(
              comparison.holds(.number(number), .range(low, high))
                == (mirrored.count == 1 ? mirrored.first ?? nil : nil))
          }
        }
      }
    }
  }

  @Test("`between` includes both ends")
  func between() throws {
    let draft = Draft()
    let evaluation = Evaluation(
      draft.policy, places: [], situation: try Interpreter(draft.policy).situation(of: Chat()))
    func between(_ middle: Reading, _ low: Reading, _ high: Reading) -> Bool? {
      evaluation.isBetween(middle, low, high)
    }
    #expect(between(.number(1), .number(1), .number(3)) == true)
    #expect(between(.number(3), .number(1), .number(3)) == true)
    #expect(between(.number(4), .number(1), .number(3)) == false)
    #expect(between(.number(4), .unknown, .number(3)) == nil)
    #expect(between(.range(1, 3), .number(1), .number(3)) == true)
    #expect(between(.range(0, 3), .number(1), .number(3)) == nil)
    #expect(between(.range(4, 6), .number(1), .number(3)) == false)
    #expect(between(.range(0, 9), .number(3), .number(1)) == false)
  }

  @Test("texts compare by their folded form")
  func texts() throws {
    var draft = Draft()
    let (a, b) = (draft.text("  Hello World "), draft.text("hello world"))
    #expect(try draft.read(draft.add(.compare(.equal, a, b))).truth == true)
    for (comparison, part) in [(Expression.TextComparison.starts, "HELLO"), (.ends, "World"), (.contains, "O W")] {
      #expect(try draft.read(draft.add(.text(comparison, a, draft.text(part)))).truth == true)
      #expect(try draft.read(draft.add(.text(comparison, a, draft.text("x")))).truth == false)
      #expect(try draft.read(draft.add(.text(comparison, a, draft.truth(nil)))) == .unknown)
    }
  }
}
