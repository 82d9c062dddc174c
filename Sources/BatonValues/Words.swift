/// A text cut into words, alike for patterns and for messages.
///
/// Compatibility decomposition, case folded; Latin, Greek and Cyrillic marks dropped (also of ø ł đ), and apostrophes
/// inside a word; runs of letters, digits and their marks; everything else splits. An emoji with its modifiers and
/// joiners is a word, and so is each character of a script written without spaces.
package struct Words: Hashable, Sendable {
  /// One word.
  package struct Word: Hashable, Sendable {
    /// The folded word, composed.
    package let text: String
    /// Where it begins in the original text's UTF-8.
    package let start: Int
    /// Where it ends there.
    package let end: Int
  }

  /// The words in the order of the text.
  package let words: [Word]

  /// Cuts a text.
  ///
  /// - Complexity: O(*n*), but for long runs of marks out of order.
  package init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    var cutter = WordCutter()
    let utf8 = text.utf8.span
    var place = 0
    while place < utf8.count { place = cutter.read(utf8, at: place) }
    words = cutter.finish()
  }
}

extension Span where Element == UInt8 {
  /// The scalar of valid UTF-8 that begins at a place, and the place after it.
  func scalar(at place: Int) -> (scalar: UInt32, end: Int) {
    let first = UInt32(self[place])
    if first < 0x80 { return (first, place + 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (0x7F >> UInt32(length))
    for next in (place + 1)..<(place + length) { scalar = scalar << 6 | UInt32(self[next]) & 0x3F }
    return (scalar, place + length)
  }
}
