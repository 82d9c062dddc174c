/// Text that is safe to show: what would move the cursor, hide, or turn the line around is spelt out.
package enum VisibleText {
  /// What stands for a scalar that must not be sent raw; nil for one that may. A tab and a line end are among the first.
  package static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20..<0x7F: nil
    case 0..<0x20: String(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
    case 0x7F: "␡"
    // Joiners and variation selectors belong to emoji and to some scripts.
    case 0x200C, 0x200D, 0xFE00...0xFE0F: nil
    case 0x80..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2060...0x206F, 0xFFF9...0xFFFB: codePoint(scalar)
    case 0xA0...: scalar.properties.isDefaultIgnorableCodePoint ? codePoint(scalar) : nil
    default: nil
    }
  }

  /// What stands for a byte that is no UTF-8.
  package static func spelling(ofBroken byte: UInt8) -> String { "<\(hexadecimal(UInt32(byte), digits: 2))>" }

  /// A text on one line, safe to show; past `limit` scalars it ends in `…`.
  package static func line(_ text: String, limit: Int = 2_000) -> String {
    if isPlain(text), text.utf8.count <= limit { return text }
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return shown + "…" }
      count += 1
      if let spelling = spelling(of: scalar) { shown += spelling } else { shown.unicodeScalars.append(scalar) }
    }
    return shown
  }

  /// How many columns a text takes that is safe to show.
  package static func width(_ text: String) -> Int {
    isPlain(text) ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
  }

  /// Whether every scalar is shown as it is, in one column.
  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { 0x20..<0x7F ~= $0 } }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    "<U+\(hexadecimal(scalar.value, digits: 4))>"
  }

  /// A number in capital hexadecimal digits, at least so many.
  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
