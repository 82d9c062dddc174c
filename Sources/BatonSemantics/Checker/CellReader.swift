import BatonValues

/// How the cells of one column of a file are read.
struct CellReader {
  /// The column.
  let column: Table.Column
  /// The type of its cells, or of the elements of its sets.
  let elementType: ValueType
  /// The places of the words, where it is an enum.
  let words: [String: Int]

  /// What a cell says.
  enum Cell {
    case value(Value)
    /// It is empty.
    case unknown
    /// It is a mistake that was told.
    case mistaken
  }

  /// A reader of the cells of that column.
  init(_ column: Table.Column, _ policy: CheckedPolicy) {
    self.column = column
    elementType = if case .set(let element) = column.type { element } else { column.type }
    var words: [String: Int] = [:]
    if case .enumeration(let place) = elementType {
      for (place, word) in policy.enums[place].words.enumerated() { words[word.name] = place }
    }
    self.words = words
  }
}

extension String {
  /// Without blanks and tabs at its ends.
  var trimmed: String {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = utf8.firstIndex(where: { !isBlank($0) }), let last = utf8.lastIndex(where: { !isBlank($0) })
    else {
      return ""
    }
    return String(self[first...last])
  }
}
