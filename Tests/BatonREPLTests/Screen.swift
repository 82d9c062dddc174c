/// What a terminal shows, as far as a line editor asks of one: all rows that there ever were.
struct Screen {
  /// The width.
  var columns: Int
  private var rows: [[Unicode.Scalar]] = [[]]
  /// The row of the cursor.
  private(set) var row = 0
  private var column = 0
  private var pending: [UInt8] = []

  /// An empty screen.
  init(columns: Int) { self.columns = columns }

  /// The row of the cursor, up to the cursor, and what else is on it.
  var current: String { String(String.UnicodeScalarView(rows[row])) }

  /// All rows, without the blanks at their ends.
  var text: String {
    rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return String(String.UnicodeScalarView(row))
    }.joined(separator: "\n")
  }

  /// Shows what a program wrote.
  mutating func show(_ bytes: ArraySlice<UInt8>) {
    pending += bytes
    while let length = step() { pending.removeFirst(length) }
  }

  /// Does the first thing that waits; how many bytes that was, nil where it is not all there.
  private mutating func step() -> Int? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return escape()
    case 0x0A: newLine()
    case 0x0D: column = 0
    case 0x08: column = max(0, column - 1)
    case 0x07, 0x00: break
    case 0x80...:
      let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard pending.count >= length else { return nil }
      for scalar in String(decoding: pending[..<length], as: UTF8.self).unicodeScalars { put(scalar) }
      return length
    default: put(Unicode.Scalar(first))
    }
    return 1
  }

  private mutating func newLine() {
    row += 1
    if row == rows.count { rows.append([]) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if column >= columns {
      column = 0
      newLine()
    }
    while rows[row].count <= column { rows[row].append(" ") }
    rows[row][column] = scalar
    column += 1
  }

  /// A control sequence (ECMA-48): moves of the cursor and erasures are done, others are passed over.
  private mutating func escape() -> Int? {
    guard pending.count >= 2 else { return nil }
    guard pending[1] == UInt8(ascii: "[") else { return 2 }
    guard let last = pending.indices.dropFirst(2).first(where: { (0x40...0x7E).contains(pending[$0]) }) else {
      return nil
    }
    let parameters = String(decoding: pending[2..<last], as: UTF8.self)
    let count = Int(parameters) ?? 1
    switch pending[last] {
    case UInt8(ascii: "A"): row = max(0, row - count)
    case UInt8(ascii: "B"): for _ in 0..<count { newLine() }
    case UInt8(ascii: "C"): column += count
    case UInt8(ascii: "D"): column = max(0, column - count)
    case UInt8(ascii: "G"): column = max(0, count - 1)
    case UInt8(ascii: "K"): if rows[row].count > column { rows[row].removeSubrange(column...) }
    case UInt8(ascii: "P"):
      let end = min(rows[row].count, column + count)
      if column < end { rows[row].removeSubrange(column..<end) }
    case UInt8(ascii: "@"):
      if column < rows[row].count { rows[row].insert(contentsOf: Array(repeating: " ", count: count), at: column) }
    case UInt8(ascii: "J"):
      if rows[row].count > column { rows[row].removeSubrange(column...) }
      rows.removeSubrange((row + 1)...)
    default: break
    }
    return last + 1
  }
}
