/// Reads tables from bytes; what is not there is a fault.
struct ProgramReader {
  private let bytes: [UInt8]
  /// The next byte.
  private(set) var place: Int

  /// A reader that begins at a place.
  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// Whether everything was read.
  var isAtEnd: Bool { place == bytes.count }

  /// Reads a number.
  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(ProgramFault) -> Number {
    let size = MemoryLayout<Number>.size
    guard size <= bytes.count - place else { throw .wrongLength }
    let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Number.self) }
    place += size
    return Number(littleEndian: number)
  }

  /// Reads a number that a count of things to come, each of at least a byte.
  mutating func count() throws(ProgramFault) -> Int {
    let count: UInt64 = try number()
    guard count <= UInt64(bytes.count - place) else { throw .wrongLength }
    return Int(count)
  }

  /// Reads rows as they stand in memory.
  mutating func rows<Element: BitwiseCopyable>(_ type: Element.Type = Element.self) throws(ProgramFault) -> [Element] {
    let count = try count()
    let (size, isOver) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !isOver, size <= bytes.count - place else { throw .wrongLength }
    let start = place
    place += size
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      bytes.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<place]))
      }
      initialized = count
    }
  }

  /// Reads a number that must lie in a range.
  mutating func number(in range: ClosedRange<Int64>) throws(ProgramFault) -> Int {
    let number: Int64 = try number()
    guard range.contains(number) else { throw .malformed("a number in it is out of range") }
    return Int(number)
  }
}
