package import BatonProgram
package import BatonValues

extension PhraseTables {
  /// How many 64-bit words the sets that a message matches take.
  package var foundCount: Int { (Int(setCount) + 63) / 64 }

  /// Reads a message and sets the bits of the sets that it matches; the others stay as they are. Allocates nothing where
  /// the message is ASCII.
  ///
  /// - Precondition: The tables are valid, the scratch was made for them, and there are `foundCount` words to fill.
  /// - Complexity: O(*n* · *a*) in the words and the steps at each.
  package func find(in text: String, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>) {
    find(in: text.utf8.span, &scratch, into: &found)
  }

  /// Reads a message, as the bytes of its text.
  ///
  /// - Precondition: As for a text, and the bytes are UTF-8.
  package func find(in utf8: Span<UInt8>, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>) {
    guard Self.isASCII(utf8) else {
      let text = utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      return find(in: Words(text), &scratch, into: &found)
    }
    scratch.begin(words: utf8.count)
    if readASCII(utf8, &scratch, into: &found) { addAlways(into: &found) }
  }

  /// Reads a message that is cut into words.
  ///
  /// - Precondition: As for a text.
  package func find(in words: Words, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>) {
    scratch.begin(words: words.words.count)
    var place = scratch.progress.clock
    for word in words.words {
      let utf8 = word.text.utf8.span
      let label = label(of: utf8)
      let known: InlineArray<1, UInt64> = [UInt64(place) << 32 | UInt64(label)]
      if label != Self.none { read(known.span, &scratch, into: &found) }
      place &+= 1
    }
    scratch.progress.advance(to: place)
    if !words.words.isEmpty { addAlways(into: &found) }
  }

  private func addAlways(into found: inout MutableSpan<UInt64>) {
    for set in always { found[Int(set) >> 6] |= 1 << UInt64(set & 63) }
  }

  private static func isASCII(_ utf8: Span<UInt8>) -> Bool {
    var bits: UInt8 = 0
    for index in utf8.indices { bits |= utf8[index] }
    return bits < 0x80
  }
}
