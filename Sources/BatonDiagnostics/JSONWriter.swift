/// Writes JSON on one line, keys in the order given, with a blank after each colon and comma.
package struct JSONWriter: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var wantsComma = false

  /// Nothing yet.
  package init() {}

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

  /// A whole number.
  package mutating func number(_ value: some FixedWidthInteger) { raw(String(value)) }

  /// A bool.
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Text that is JSON already: a number's digits, `null`, or a value from another writer.
  package mutating func raw(_ json: String) {
    separate()
    bytes += json.utf8
  }

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
    bytes.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}": escape(scalar.value)
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
  }
}
