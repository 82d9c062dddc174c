import BatonProgram
import BatonRuntime

/// How likely the values of a fact are, as chats of the past had them; each is a little likely even if none had it.
struct AnswerOdds {
  private let column: Program.Column
  private let seen: [UInt32]
  private let program: Program

  /// What a policy was compiled with; nil where that says nothing of the fact.
  init?(_ program: Program, fact: Int) {
    guard let column = program.columns.first(where: { $0.fact.place == fact }) else { return nil }
    let seen = Array(program.seen(in: column))
    guard seen.dropFirst().contains(where: { $0 > 0 }) else { return nil }
    (self.program, self.column, self.seen) = (program, column, seen)
  }

  /// How often the fact had that very value.
  func count(of value: Datum) -> Double { count(in: Int(program.classNumber(of: value, in: column))) }

  /// How often it had a value between two others of its kind.
  func count(between low: Datum?, _ high: Datum?) -> Double {
    let first = low.map { Int(program.classNumber(of: $0, in: column)) + 1 } ?? 1
    let end = high.map { Int(program.classNumber(of: $0, in: column)) } ?? seen.count
    return first < end ? (first..<end).reduce(0) { $0 + count(in: $1) } : 0
  }

  /// How often it had none of some values.
  func count(butFor values: [Datum]) -> Double {
    let named = Set(values.map { Int(program.classNumber(of: $0, in: column)) })
    return (1..<max(1, seen.count)).filter { !named.contains($0) }.reduce(0) { $0 + count(in: $1) }
  }

  private func count(in number: Int) -> Double { seen.indices.contains(number) ? Double(seen[number]) : 0 }
}
