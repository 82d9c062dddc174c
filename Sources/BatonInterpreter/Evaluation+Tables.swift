import BatonSemantics
import BatonValues

extension Evaluation {
  /// `NAME[key].COLUMN`: the cell of the row for those keys, else of the table's `otherwise`; nil is unknown. An unknown
  /// key finds nothing, not even the `otherwise`.
  func cell(of id: ID<Table>, column: Int, keys: [ExpressionID]) -> Value? {
    var values: [Value] = []
    for key in keys {
      guard let value = value(key) else { return nil }
      values.append(value)
    }
    let table = policy.tables[id]
    return (table.index[values].map { table.rows[$0] } ?? table.otherwise)?[column]
  }
}
