/// What stands behind the `?` of a request, read once: `key=value` joined by `&`.
package struct Query: Sendable {
  /// The parts in their order, percent signs undone.
  private let parts: [(key: String, value: String)]

  /// A query as it came.
  ///
  /// - Throws: When it cannot be read.
  init(_ text: Substring) throws(ServiceError) {
    var parts: [(String, String)] = []
    for part in text.split(separator: "&") {
      let cut = part.firstIndex(of: "=") ?? part.endIndex
      let value = cut < part.endIndex ? part[part.index(after: cut)...] : ""
      guard let key = Self.plain(part[..<cut]), let value = Self.plain(value) else {
        throw .badQuery("the query is not percent-encoded UTF-8")
      }
      guard parts.count < 64 else { throw .badQuery("the query has more than 64 parts") }
      parts.append((key, value))
    }
    self.parts = parts
  }

  /// The value of a key; nil where it is not there.
  ///
  /// - Throws: When it is there twice.
  package func one(_ key: String) throws(ServiceError) -> String? {
    let values = all(key)
    guard values.count < 2 else { throw .badQuery("`\(key)` is given twice") }
    return values.first
  }

  /// All values of a key.
  package func all(_ key: String) -> [String] { parts.filter { $0.key == key }.map(\.value) }

  /// Whether a key is there; `false` and `0` mean that it is not.
  package func flag(_ key: String) throws(ServiceError) -> Bool {
    switch try one(key) {
    case nil, "false", "0": return false
    case "", "true", "1": return true
    case let other?:
      throw .badQuery("`\(key)` is `\(other.prefix(40))`, expected `true` or `false`")
    }
  }

  /// Makes sure that nothing else is asked for.
  ///
  /// - Throws: At the first key that is none of these.
  func expect(_ known: [String]) throws(ServiceError) {
    for (key, _) in parts where !known.contains(key) {
      let list = known.isEmpty ? "it takes none" : "it takes \(known.map { "`\($0)`" }.joined(separator: ", "))"
      throw .badQuery("this path knows no `\(key.prefix(40))`: \(list)")
    }
  }

  private static func plain(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
