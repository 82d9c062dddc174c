extension Explanation {
  /// How a table was read.
  public struct TableLookup: Sendable, Hashable {
    /// Which row was found.
    public enum Row: Sendable, Hashable {
      /// The row for the keys, where it is written, `file:line`.
      case found(at: String)
      /// The keys are known and not there, and the table says what holds otherwise.
      case otherwise(at: String)
      /// The keys are known and not there.
      case missing
      /// A key is unknown.
      case keyUnknown
    }

    /// The table's name.
    public let table: String
    /// The keys as people read them; nil is unknown.
    public let keys: [String?]
    /// The values among which the keys are, by their places among the explanation's values.
    public let values: [Int]
    /// Which row was found.
    public let row: Row

    /// A reading of a table.
    package init(table: String, keys: [String?], values: [Int], row: Row) {
      self.table = table
      self.keys = keys
      self.values = values
      self.row = row
    }
  }
}
