import Testing

/// A sentence of the language's reference that states a rule of meaning, with a policy whose own tests show it.
struct Sentence: Sendable, CustomTestStringConvertible {
  let words: String
  let policy: String

  init(_ words: String, _ policy: String) {
    self.words = words
    self.policy = policy
  }

  var testDescription: String { words }
}
