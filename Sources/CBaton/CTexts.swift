/// Texts as C reads them, each with a zero byte after it, in one piece of memory that stays where it is.
final class CTexts: Sendable {
  private nonisolated(unsafe) let bytes: UnsafeMutablePointer<CChar>
  private let starts: [Int?]

  /// Those texts; of one that is nil there is no pointer.
  init(_ texts: [String?]) {
    var starts: [Int?] = []
    var count = 0
    for text in texts {
      starts.append(text.map { _ in count })
      count += text.map { $0.utf8.count + 1 } ?? 0
    }
    self.starts = starts
    bytes = .allocate(capacity: count)
    var next = bytes
    for case let text? in texts {
      for byte in text.utf8 {
        next.initialize(to: CChar(bitPattern: byte))
        next += 1
      }
      next.initialize(to: 0)
      next += 1
    }
  }

  deinit { bytes.deallocate() }

  /// The text of a number; nil where there is none.
  subscript(number: Int) -> UnsafePointer<CChar>? {
    guard starts.indices.contains(number), let start = starts[number] else { return nil }
    return UnsafePointer(bytes + start)
  }
}
