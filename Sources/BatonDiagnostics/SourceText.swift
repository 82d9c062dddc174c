/// A file's number in a `SourceMap`.
package struct SourceID: Hashable, Comparable, Sendable {
  /// The position in the map.
  package let index: UInt32

  /// The file at `index` of its map.
  package init(_ index: Int) { self.index = UInt32(index) }

  package static func < (a: SourceID, b: SourceID) -> Bool { a.index < b.index }
}

/// A file's text: its bytes as they came, and where its lines begin.
package struct SourceText: Sendable {
  /// The name that people see: the path relative to the main file's folder, or `std.chat`.
  package let name: String
  /// The bytes as they came, valid UTF-8 or not.
  package let bytes: [UInt8]
  /// The offset of each line's first byte; never empty.
  package let lineStarts: [Int]

  /// A text of that name.
  ///
  /// - Complexity: O(bytes).
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// A text of that name, from a string.
  package init(name: String, _ text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// The text between two byte offsets, with broken UTF-8 replaced.
  package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// A place in a file: a range of bytes.
package struct SourceRange: Hashable, Comparable, Sendable {
  /// The file.
  package let file: SourceID
  /// The first byte.
  package let start: Int
  /// The byte after the last one.
  package let end: Int

  /// The bytes `start..<end` of a file.
  package init(_ file: SourceID, _ start: Int, _ end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The smallest range of one file that holds this one and `other`.
  package func joined(with other: SourceRange) -> SourceRange {
    SourceRange(file, min(start, other.start), max(end, other.end))
  }

  package static func < (a: SourceRange, b: SourceRange) -> Bool {
    (a.file, a.start, a.end) < (b.file, b.start, b.end)
  }
}

/// All texts of one policy, in the order they were read; the main file is the first.
package struct SourceMap: Sendable {
  /// The texts by their number.
  package private(set) var texts: [SourceText] = []

  /// A map without texts.
  package init() {}

  /// Adds a text and says its number.
  package mutating func add(_ text: SourceText) -> SourceID {
    texts.append(text)
    return SourceID(texts.count - 1)
  }

  /// The text of that number.
  package subscript(id: SourceID) -> SourceText { texts[Int(id.index)] }
}
