/// A text as it was written, compared by its folded form.
package struct Text: Sendable {
  /// As it was written.
  package let original: String
  /// After full case folding, NFC and trimming: what comparisons see.
  package let folded: String

  /// Folds a text.
  package init(_ original: String) {
    self.original = original
    self.folded = Self.fold(original)
  }

  /// A text whose folded form is known already.
  package init(original: String, folded: String) {
    self.original = original
    self.folded = folded
  }
}

extension Text: Hashable {
  /// Whether two texts have the same folded scalars.
  package static func == (a: Text, b: Text) -> Bool {
    // Not as strings: what those call equal changes with the Unicode of the system's Swift.
    a.folded.utf8.count == b.folded.utf8.count && a.folded.utf8.elementsEqual(b.folded.utf8)
  }

  /// Hashes the folded scalars.
  package func hash(into hasher: inout Hasher) {
    var folded = folded
    folded.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8.max)
  }
}

extension Text: Comparable {
  /// Whether the folded scalars of one text come before the other's.
  package static func < (a: Text, b: Text) -> Bool { a.folded.utf8.lexicographicallyPrecedes(b.folded.utf8) }
}
