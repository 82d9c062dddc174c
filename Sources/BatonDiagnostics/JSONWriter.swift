/// Writes JSON on one line, keys in the order given, with a blank after each colon and comma.
package struct JSONWriter: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var wantsComma = false

  /// Nothing yet.
  package init() {}

  /// Nothing yet, and room for that many bytes.
  package init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// What was written so far, as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An object whose fields `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }

  /// An array whose elements `body` writes.
  package mutating func array(_ body: (inout JSONWriter) -> Void) { nest("[", "]", body) }

  /// An array of strings.
  package mutating func strings(_ values: some Sequence<String>) {
    array { for value in values { $0.string(value) } }
  }

  /// A field's key; its value comes next.
  package mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
    wantsComma = false
  }

  /// A string, or null.
  package mutating func string(_ value: String?) {
    guard let value else { return raw("null") }
    separate()
    quote(value)
  }

  /// A string of bytes that are UTF-8.
  package mutating func string(utf8: ArraySlice<UInt8>) {
    separate()
    utf8.withUnsafeBufferPointer { quote($0) }
  }

  /// A whole number.
  package mutating func number(_ value: some FixedWidthInteger) { raw(String(value)) }

  /// A bool.
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Text that is JSON already: a number's digits, `null`, or a value from another writer.
  package mutating func raw(_ json: String) {
    separate()
    bytes += json.utf8
  }

  /// Bytes that are JSON already.
  package mutating func raw(utf8: ArraySlice<UInt8>) {
    separate()
    bytes += utf8
  }

  /// Ends the line, after a whole value; the next one begins anew.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    wantsComma = false
  }

  /// Writes text that is no JSON between values.
  package mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func nest(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: open))
    wantsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    wantsComma = true
  }

  private mutating func separate() {
    if wantsComma { bytes += [UInt8(ascii: ","), UInt8(ascii: " ")] }
    wantsComma = true
  }

  /// A string with its quotes; control characters are escaped, C1 and DEL too, so that a terminal never acts on them.
  private mutating func quote(_ value: String) {
    var value = value
    value.withUTF8 { quote($0) }
  }

  private mutating func quote(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    // Most texts need nothing; they go in as they are.
    let plain = utf8.firstIndex { $0 < 0x20 || $0 >= 0x7F || $0 == 0x22 || $0 == 0x5C } ?? utf8.count
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[..<plain]))
    if plain < utf8.count { escape(utf8, from: plain) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) {
    var place = start
    while place < utf8.count {
      let byte = utf8[place]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F: escape(UInt32(byte))
      case 0xC2 where utf8[place + 1] < 0xA0:
        escape(UInt32(utf8[place + 1]))
        place += 1
      case 0xE2 where utf8[place + 1] == 0x80 && (0xA8...0xA9).contains(utf8[place + 2]):
        escape(0x2000 + UInt32(utf8[place + 2] & 0x3F))
        place += 2
      default: bytes.append(byte)
      }
      place += 1
    }
  }

  private mutating func escape(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
  }
}
