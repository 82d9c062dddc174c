/// Why some bytes are no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// What is wrong: what came, and what was expected.
  package let message: String
  /// The byte at which it is.
  package let offset: Int
  /// Whether the same key stands twice, which is no fault of the syntax.
  package var isDoubledKey = false
}
