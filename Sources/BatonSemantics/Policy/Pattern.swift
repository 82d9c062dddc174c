package import BatonDiagnostics

/// A phrase pattern: `(refund|money back) ... [please]`.
package struct Pattern: Sendable {
  /// A part of a pattern; nested at most 32 deep.
  package indirect enum Part: Sendable, Hashable {
    /// A whole word, folded.
    case word(String)
    /// A word that begins so, folded.
    case prefix(String)
    /// One after the other.
    case sequence([Part])
    /// One of these.
    case alternatives([Part])
    /// This or nothing.
    case optional(Part)
    /// Any words, this many at most; always between words.
    case gap(upTo: Int)
  }

  /// What it matches.
  package let part: Part
  /// Where it is written.
  package let range: SourceRange

  /// A pattern.
  package init(_ part: Part, _ range: SourceRange) {
    self.part = part
    self.range = range
  }
}
