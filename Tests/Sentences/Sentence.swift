/// A sentence of the reference, and a policy whose tests show that it holds.
package struct Sentence: Sendable {
  /// The sentence.
  package let words: String
  /// The policy.
  package let policy: String

  init(_ words: String, _ policy: String) {
    self.words = words
    self.policy = policy
  }

  /// All sentences.
  package static let all = ofTypes + ofTheUnknown + ofIntents + ofDeclarations + ofRules + ofTexts + ofTheChat
}
