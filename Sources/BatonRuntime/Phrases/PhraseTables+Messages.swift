package import BatonProgram

extension PhraseTables {
  /// How many 64-bit words the sets that a message matches take.
  package var foundCount: Int { (Int(setCount) + 63) / 64 }

  /// Reads a message and sets the bits of the sets that it matches; the others stay as they are. Allocates nothing once
  /// the scratch is warm.
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
    // Two words a byte are more than any sign is made of.
    scratch.ways.begin(words: 2 * utf8.count)
    if readText(utf8, &scratch, into: &found) { addAlways(into: &found) }
  }

  private func addAlways(into found: inout MutableSpan<UInt64>) {
    for set in always { found[Int(set) >> 6] |= 1 << UInt64(set & 63) }
  }
}
