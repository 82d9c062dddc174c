import BatonProgram
import BatonValues

/// What is known of a chat before anything of it came in.
struct Beginning: Sendable {
  /// The default of each fact, or unknown.
  let slots: [Datum]
  /// Where that comes from.
  let origins: [Situation.Slot.Origin]
  /// The class of each column.
  let classes: [UInt32]

  /// The beginning of every chat with a program.
  init(_ program: Program) {
    let slots = program.facts.map(\.defaultValue)
    self.slots = slots
    origins = program.facts.map { $0.defaultValue.isKnown ? .defaulted : .absent }
    classes = program.columns.indices.map { place in
      // No message counts for any intent.
      let value = program.columns[place].fact.place.map { slots[$0] } ?? Datum(.number, 0)
      return program.columnClass(of: value, in: place)
    }
  }
}

extension Program {
  /// The class of a value in a column, one that the graph knows: values that no policy has count as unknown.
  func columnClass(of datum: Datum, in column: Int) -> UInt32 {
    let number = classNumber(of: datum, in: columns[column])
    return number < (graph?.columnSizes[column] ?? 0) ? number : 0
  }
}
