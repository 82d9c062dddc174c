import BatonProgram

/// The columns of what messages show of intents.
struct MessageColumns: Sendable {
  /// For each intent, the column that says whether any message shows it, or none.
  let presence: [UInt32]
  /// The others, which any message may change.
  let others: [Int]

  /// Those of a program.
  init(_ program: Program) {
    var presence = [UInt32](repeating: .none, count: program.intents.count)
    var others: [Int] = []
    for (place, column) in program.columns.enumerated() where column.kind.isOfIntent {
      if column.kind == .presence, column.window == .none {
        presence[Int(column.intent)] = UInt32(place)
      } else {
        others.append(place)
      }
    }
    (self.presence, self.others) = (presence, others)
  }
}
