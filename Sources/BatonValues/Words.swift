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
    let utf8 = text.utf8.span
    var cutter = WordCutter()
    var words: [Word] = []
    while cutter.next(in: utf8) {
      words.append(Word(text: String(decoding: cutter.word, as: UTF8.self), start: cutter.start, end: cutter.end))
    }
    self.words = words
  }
}
