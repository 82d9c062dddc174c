/// A text as it was written, compared by its folded form.
package struct Text: Sendable {
  /// As it was written.
  package let original: String
  /// After full case folding, NFC and trimming: what comparisons see.
  package let folded: String

  /// Folds a text.
  package init(_ original: String) {
    self.original = original
    self.folded = original.lowercased()
  }
}

extension Text: Hashable {
  package static func == (a: Text, b: Text) -> Bool { a.folded == b.folded }
  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
