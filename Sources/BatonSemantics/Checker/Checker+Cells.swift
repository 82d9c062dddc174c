import BatonSyntax
import BatonValues

/// Tables as they are read, and messages as they are counted.
extension Checker {
  /// `NAME[key, …].COLUMN`.
  mutating func cell(_ view: CellSyntax) -> ExpressionID? {
    guard let name = view.table, !view.isUnfinished else { return nil }
    guard let place = scope.tables.use(name.text) else {
      reportUnknown(.table, name.text, at: name.range, among: scope.tables.names)
      return nil
    }
    guard let shape = tableShapes[place] else { return nil }
    guard view.keys.count == shape.keys.count else {
      report(.wrongKeyCount(view.keys.count, wanted: shape.keys.map(\.name), table: name.text, at: view.range))
      return nil
    }
    var keys: [ExpressionID] = []
    for (syntax, key) in zip(view.keys, shape.keys) {
      // Of two keys that changed places only the first is told.
      guard let id = value(syntax, of: key.type) else { return nil }
      keys.append(id)
    }
    let columns = shape.columns.map(\.name)
    guard let token = view.column else {
      report(.columnNeeded(table: name.text, at: view.range, among: columns))
      return nil
    }
    guard let column = columns.firstIndex(of: token.text) else {
      report(.unknownColumn(token.text, of: "table `\(name.text)`", at: token.range, among: columns))
      return nil
    }
    return add(.cell(ID(place), column: column, keys: keys), shape.columns[column].type, view.range)
  }

  /// `count of intent.NAME [in last …]`.
  mutating func count(_ view: CountSyntax) -> ExpressionID? {
    guard let id = view.intent.flatMap({ intent($0) }) else { return nil }
    var own: Window?
    if let syntax = view.window {
      guard let window = window(syntax) else { return nil }
      own = window
    }
    return add(.count(of: id, in: own), .number, view.range)
  }

  /// The window that is written there, which holds a message at least.
  mutating func window(_ view: WindowSyntax) -> Window? {
    if view.isLastMessage { return .messages(1) }
    if let count = view.count, let digits = count.number {
      guard count.unit == nil, digits.suffix == nil, let number = Int(digits.digits), number >= 1 else {
        report(.badWindow(at: count.range))
        return nil
      }
      return .messages(number)
    }
    guard let syntax = view.duration, let length = duration(syntax) else { return nil }
    guard length > 0 else {
      report(.badWindow(at: syntax.range))
      return nil
    }
    return .duration(length)
  }
}
