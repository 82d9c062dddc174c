import BatonDiagnostics

/// Reads JSON (RFC 8259) from bytes, without recursion: nesting has a limit, not the stack.
package struct JSONParser {
  /// How deep arrays and objects may lie within one another, where nothing less is said.
  package static let deepest = 256

  /// The text.
  let bytes: [UInt8]
  /// Where the next byte is read.
  package private(set) var offset: Int
  /// The beginning of the text.
  private let start: Int
  /// The end of the text.
  let end: Int
  /// How deep arrays and objects may lie within one another.
  private let deepest: Int
  /// What was read of the current value.
  private var nodes: [JSONDocument.Node] = []
  private var flaw: JSONError?
  /// Room for numbers made of the keys of one object.
  private var marks: [UInt64] = []

  /// Reads the bytes `range`, in which arrays and objects may lie so deep within one another.
  package init(_ bytes: [UInt8], in range: Range<Int>, deepest: Int = JSONParser.deepest) {
    self.bytes = bytes
    self.deepest = deepest
    start = range.lowerBound
    offset = start
    end = range.upperBound
  }

  /// The one value that some bytes are.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONDocument {
    var parser = JSONParser(bytes, in: 0..<bytes.count)
    let document = try parser.value()
    try parser.expectEnd()
    if let flaw = document.flaw { throw flaw }
    return document
  }

  /// Fails unless only blanks are left.
  package mutating func expectEnd() throws(JSONError) {
    skipBlanks()
    if offset < end { throw error("expected nothing after the value, found \(found)") }
  }

  /// Steps over blanks, and over a byte-order mark at the very beginning.
  package mutating func skipBlanks() {
    if offset == start, bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { offset += 3 }
    while offset < end {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  /// Steps over one byte if it comes next.
  package mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard offset < end, bytes[offset] == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  /// The next value, with all within it.
  ///
  /// - Complexity: O(bytes), and O(*k* log *k*) in the keys of an object.
  package mutating func value() throws(JSONError) -> JSONDocument {
    nodes = []
    flaw = nil
    var open: [Int] = []
    repeat {
      skipBlanks()
      try begin(within: &open)
      while let last = open.last {
        skipBlanks()
        let isObject = nodes[last].kind == .object
        if skip(isObject ? "}" : "]") {
          close(last)
          open.removeLast()
          continue
        }
        if nodes.count > last + 1 {
          guard skip(",") else { throw error("expected a comma or `\(isObject ? "}" : "]")`, found \(found)") }
          skipBlanks()
          if offset < end, bytes[offset] == UInt8(ascii: "}") || bytes[offset] == UInt8(ascii: "]") {
            throw error("expected another \(isObject ? "key" : "value") after the comma, found \(found)")
          }
        }
        if isObject { try key() }
        break
      }
    } while !open.isEmpty
    return JSONDocument(bytes: bytes, nodes: nodes, flaw: flaw)
  }

  /// Reads a value whole, or an array or object up to its bracket.
  private mutating func begin(within open: inout [Int]) throws(JSONError) {
    let start = offset
    guard offset < end else { throw error("expected a value, found \(found)") }
    switch Unicode.Scalar(bytes[offset]) {
    case "{", "[":
      guard open.count < deepest else {
        throw error("arrays and objects lie more than \(deepest) deep in one another")
      }
      open.append(nodes.count)
      add(bytes[offset] == UInt8(ascii: "{") ? .object : .array, from: start, to: start + 1)
    case "\"": try string()
    case "-", "0"..."9": try number()
    default:
      for (word, kind) in [("true", JSONDocument.Kind.bool), ("false", .bool), ("null", .null)]
      where bytes[offset..<end].starts(with: word.utf8) && !isWordByte(offset + word.utf8.count) {
        return add(kind, from: start, to: start + word.utf8.count)
      }
      throw error("expected a value, found \(found)")
    }
  }

  private mutating func add(_ kind: JSONDocument.Kind, isEscaped: Bool = false, from start: Int, to end: Int) {
    nodes.append(JSONDocument.Node(kind: kind, isEscaped: isEscaped, start: start, end: end, next: nodes.count + 1))
    offset = end
  }

  /// Ends an array or an object, and looks for a key that an object has twice.
  private mutating func close(_ index: Int) {
    nodes[index].end = offset
    nodes[index].next = nodes.count
    if nodes[index].kind == .object, mayHaveDoubledKey(index) { noteDoubledKeys(of: index) }
  }

  /// Whether two keys of an object that ends here may be equal, by numbers made of their bytes.
  private mutating func mayHaveDoubledKey(_ index: Int) -> Bool {
    marks.removeAll(keepingCapacity: true)
    var child = index + 1
    while child < nodes.count {
      if nodes[child].isEscaped { return true }
      var mark: UInt64 = 0xCBF2_9CE4_8422_2325
      for place in nodes[child].start..<nodes[child].end { mark = (mark ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
      marks.append(mark)
      child = nodes[child + 1].next
    }
    marks.sort()
    return zip(marks, marks.dropFirst()).contains { $0 == $1 }
  }

  private mutating func noteDoubledKeys(of index: Int) {
    var keys: [(text: String, offset: Int)] = []
    var child = index + 1
    while child < nodes.count {
      keys.append((nodes[child].text(in: bytes), nodes[child].start))
      child = nodes[child + 1].next
    }
    // Scalars are compared, not characters: JSON's keys are what they are made of.
    keys.sort { a, b in
      a.text.unicodeScalars.elementsEqual(b.text.unicodeScalars)
        ? a.offset < b.offset : a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
    }
    for (a, b) in zip(keys, keys.dropFirst()) where a.text.unicodeScalars.elementsEqual(b.text.unicodeScalars) {
      note(
        JSONError(
          message: "the key `\(VisibleText.line(b.text, limit: 120))` stands twice in one object", offset: b.offset,
          isDoubledKey: true))
    }
  }

  /// Reads a key and its colon.
  private mutating func key() throws(JSONError) {
    guard offset < end, bytes[offset] == UInt8(ascii: "\"") else {
      throw error("expected a key in double quotes, found \(found)")
    }
    try string()
    skipBlanks()
    guard skip(":") else { throw error("expected `:` after the key, found \(found)") }
  }

  private mutating func string() throws(JSONError) {
    let start = offset
    var place = start + 1
    var isEscaped = false
    while place < end {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""): return add(.string, isEscaped: isEscaped, from: start, to: place + 1)
      case UInt8(ascii: "\\"):
        isEscaped = true
        let escape = JSONEscape(bytes, at: place, before: end)
        if escape.isLoneSurrogate {
          note(JSONError(message: "half a surrogate pair stands for no character", offset: place))
        } else if escape.scalar == nil {
          offset = place
          throw error(
            "no such escape in a string: `\(JSONParser.excerpt(bytes, from: place, before: min(end, place + 6)))`")
        }
        place += escape.length
      case 0x20..<0x80: place += 1
      case 0x80...:
        let decoded = UTF8Scalar(bytes, at: place, before: end)
        if decoded.scalar == nil { note(JSONError(message: "bytes that are no UTF-8", offset: place)) }
        place += decoded.length
      default:
        offset = place
        throw error(
          byte == 0x0A || byte == 0x0D
            ? "a text without its closing `\"` on this line" : "a control character in a text, which is written `\\u`")
      }
    }
    offset = start
    throw error("a text without its closing `\"`")
  }

  private mutating func number() throws(JSONError) {
    let start = offset
    var place = start
    func digits() -> Bool {
      let first = place
      while place < end, (0x30...0x39).contains(bytes[place]) { place += 1 }
      return place > first
    }
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let isZero = place < end && bytes[place] == UInt8(ascii: "0")
    let first = place
    var isWhole = digits() && !(isZero && place > first + 1)
    if isWhole, place < end, bytes[place] == UInt8(ascii: ".") {
      place += 1
      isWhole = digits()
    }
    if isWhole, place < end, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place < end, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") { place += 1 }
      isWhole = digits()
    }
    guard isWhole, !isWordByte(place) else { throw error("no number as JSON writes them: \(found)") }
    add(.number, from: start, to: place)
  }

  /// Keeps the first flaw in the order of the text.
  private mutating func note(_ error: JSONError) {
    if error.offset < flaw?.offset ?? Int.max { flaw = error }
  }

  private func error(_ message: String) -> JSONError { JSONError(message: message, offset: offset) }

  private func isWordByte(_ place: Int) -> Bool {
    guard place < end else { return false }
    let byte = bytes[place]
    return byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// What comes next, for an error.
  private var found: String {
    guard offset < end else { return "the end" }
    if bytes[offset] == UInt8(ascii: "/") || bytes[offset] == UInt8(ascii: "#") {
      return "a comment, which JSON does not have"
    }
    var place = offset
    while place < min(end, offset + 24), isWordByte(place) || bytes[place] == UInt8(ascii: "-") { place += 1 }
    return "`\(JSONParser.excerpt(bytes, from: offset, before: place))`"
  }

  /// A few bytes as text that is safe to show: at least one scalar.
  private static func excerpt(_ bytes: [UInt8], from start: Int, before end: Int) -> String {
    let first = UTF8Scalar(bytes, at: start, before: bytes.count).length
    return VisibleText.line(String(decoding: bytes[start..<max(end, start + first)], as: UTF8.self))
  }
}
