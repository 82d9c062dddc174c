import BatonProgram
import BatonRuntime
package import BatonValues

/// Every combination of the classes that a policy tells its facts' values apart by, as chats, each on top of some other.
package struct EveryClass {
  private let facts: [(path: String, choices: [Chat.Given])]
  /// How many combinations there are; nil where they are more than can be counted.
  package let count: Int?

  /// The combinations of a policy.
  package init(_ contenders: Contenders) {
    let (program, schema) = (contenders.direct.program, contenders.direct.schema)
    var facts: [(String, [Chat.Given])] = []
    for column in program.columns where !column.kind.isOfIntent {
      let fact = schema.facts[Int(column.fact)]
      guard fact.computed != .now else { continue }
      let values = (0..<program.classCount(of: column)).compactMap { Self.value(of: $0, column, fact.type, program) }
      facts.append((fact.path, [.null] + values.compactMap { schema.given($0, as: fact.type) }))
    }
    self.facts = facts
    count = facts.reduce(Int?(1)) { product, fact in
      guard let product else { return nil }
      let (next, isOver) = product.multipliedReportingOverflow(by: fact.1.count)
      return isOver ? nil : next
    }
  }

  /// A chat with the facts of a combination.
  package func chat(_ number: Int, on base: Chat) -> Chat {
    var chat = base
    var rest = number
    let told = Set(facts.map(\.path))
    chat.facts.removeAll { told.contains($0.path) }
    for (path, choices) in facts {
      chat.facts.append(Chat.Fact(path: path, value: choices[rest % choices.count]))
      rest /= choices.count
    }
    return chat
  }

  /// A value of a class; nil where there is none, and for the unknown.
  private static func value(
    of number: UInt32, _ column: Program.Column, _ type: ValueType, _ program: Program
  ) -> Value? {
    guard number > 0 else { return nil }
    let place = Int(number) - 1
    switch (type, column.kind) {
    case (.bool, _): return .bool(place == 1)
    case (.team, _): return .team(place)
    case (.enumeration, _): return .word(place)
    case (.text, _):
      guard place > 0 else { return .text(Text("something else entirely")) }
      return .text(
        Text(program.strings[UInt32(clamping: program.thresholds[Int(column.thresholds.start) + place - 1])]))
    default:
      let thresholds = program.thresholds[column.thresholds.places]
      guard let bits = bits(inInterval: place, between: Array(thresholds)) else { return nil }
      switch type {
      case .number: return .number(Decimal(millionths: bits))
      case .money: return .money(Decimal(millionths: bits))
      case .duration: return .duration(bits)
      case .instant: return .instant(bits)
      default: return nil
      }
    }
  }

  private static func bits(inInterval place: Int, between thresholds: [Int64]) -> Int64? {
    if place % 2 == 1 { return thresholds[place / 2] }
    let below = place / 2
    guard below < thresholds.count else { return thresholds.last.flatMap { $0 < .max ? $0 + 1 : nil } ?? 0 }
    guard below > 0 else { return thresholds[0] > .min + 1 ? thresholds[0] - 1 : nil }
    return thresholds[below - 1] + 1 < thresholds[below] ? thresholds[below - 1] + 1 : nil
  }
}
