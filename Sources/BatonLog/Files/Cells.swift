import GRDB

/// The cells of a row that may be damaged: what should be there and is not is an error, whatever stands in its place.
struct Cells {
  private let row: Row
  private let subject: String

  /// The cells of a row that tells of something.
  init(_ row: Row, of subject: String) {
    self.row = row
    self.subject = subject
  }

  /// A value that every row has.
  ///
  /// - Throws: `LogError.unusable` where it is not there.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws(LogError) -> Value {
    guard let value: Value = optional(column) else {
      throw .unusable("\(subject) is damaged: it has no `\(column)`")
    }
    return value
  }

  /// A value that some rows have.
  func optional<Value: DatabaseValueConvertible>(_ column: String) -> Value? {
    guard let cell: DatabaseValue = row[column] else { return nil }
    return Value.fromDatabaseValue(cell)
  }
}
