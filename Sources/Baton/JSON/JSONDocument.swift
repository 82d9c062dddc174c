/// One JSON value with all within it, in one flat array in the order of the text.
///
/// Numbers and strings keep their bytes, so that numbers are exact and every value knows where it stands. A class, so that
/// a value holds one reference to it.
package final class JSONDocument: Sendable {
  /// What a value is.
  package enum Kind: UInt8, Sendable {
    case null
    case bool
    case number
    case string
    case array
    case object
  }

  /// A value, or a key of an object, which is a string before its value.
  struct Node: Sendable {
    /// What it is.
    var kind: Kind
    /// Whether a string has escapes, or broken UTF-8.
    var isEscaped = false
    /// Its first byte.
    var start: Int
    /// The byte after its last one.
    var end: Int
    /// The place in the array after all that is within it.
    var next: Int
  }

  /// The text that it was read from.
  let bytes: [UInt8]
  /// The values; the whole one is the first.
  let nodes: [Node]
  /// The first thing wrong that does not hide where the value ends: a doubled key, a lone surrogate, broken UTF-8.
  package let flaw: JSONError?

  /// Values that were read from `bytes`.
  init(bytes: [UInt8], nodes: [Node], flaw: JSONError?) {
    self.bytes = bytes
    self.nodes = nodes
    self.flaw = flaw
  }

  /// The whole value.
  package var root: JSONValue { JSONValue(document: self, index: 0) }
}

/// A value of a document.
package struct JSONValue: Sendable {
  /// The document.
  let document: JSONDocument
  /// The place in it.
  let index: Int

  /// What it is.
  package var kind: JSONDocument.Kind { document.nodes[index].kind }
  /// Its first byte.
  package var offset: Int { document.nodes[index].start }
  /// Its bytes.
  package var range: Range<Int> { document.nodes[index].start..<document.nodes[index].end }
  /// Its text as it was written.
  package var source: String { String(decoding: document.bytes[range], as: UTF8.self) }
  /// Its value, of a string.
  package var string: String? { kind == .string ? document.text(of: index) : nil }
  /// Its digits, of a number.
  package var number: String? { kind == .number ? source : nil }
  /// Its value, of a bool.
  package var bool: Bool? { kind == .bool ? document.bytes[offset] == UInt8(ascii: "t") : nil }

  /// The elements of an array; of anything else none.
  package var elements: [JSONValue] {
    guard kind == .array else { return [] }
    return children.map { JSONValue(document: document, index: $0) }
  }

  /// The members of an object in the order written; of anything else none.
  package var members: [(key: String, value: JSONValue)] {
    guard kind == .object else { return [] }
    let children = children
    return stride(from: 0, to: children.count - 1, by: 2).map { place in
      (document.text(of: children[place]), JSONValue(document: document, index: children[place + 1]))
    }
  }

  /// The places of what is directly within it.
  private var children: [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < document.nodes[index].next {
      children.append(child)
      child = document.nodes[child].next
    }
    return children
  }
}

extension JSONDocument {
  /// The value of a string, its escapes undone; what is broken is replaced.
  func text(of index: Int) -> String { nodes[index].text(in: bytes) }
}

extension JSONDocument.Node {
  /// The value of a string, its escapes undone; what is broken is replaced.
  func text(in bytes: [UInt8]) -> String {
    let content = bytes[start + 1..<end - 1]
    guard isEscaped else { return String(decoding: content, as: UTF8.self) }
    var text: [UInt8] = []
    var place = content.startIndex
    while place < content.endIndex {
      guard bytes[place] == UInt8(ascii: "\\") else {
        text.append(bytes[place])
        place += 1
        continue
      }
      let escape = JSONEscape(bytes, at: place, before: content.endIndex)
      text += UTF8.encode(escape.scalar ?? "\u{FFFD}").map(Array.init) ?? []
      place += escape.length
    }
    return String(decoding: text, as: UTF8.self)
  }
}
