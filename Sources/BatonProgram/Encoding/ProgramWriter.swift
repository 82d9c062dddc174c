/// Writes tables as bytes, the least significant first.
struct ProgramWriter {
  /// The bytes so far.
  var bytes: [UInt8] = []

  /// Writes a number.
  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes how many rows there are, and the rows as they stand in memory.
  ///
  /// - Precondition: The rows have no padding; and the machine has its least significant byte first, as all have that
  ///   Swift is built for.
  mutating func rows<Element: BitwiseCopyable>(_ rows: [Element]) {
    number(UInt64(rows.count))
    rows.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
