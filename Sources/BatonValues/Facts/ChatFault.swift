/// Why a chat does not fit a policy.
package struct ChatFault: Error, Hashable, Sendable {
  /// The code of its page, such as `E0620`.
  package let code: String
  /// What came and what was expected.
  package let message: String
  /// The fact's path.
  package let fact: String
  /// The line of the file it stands on, where there is one.
  package let line: Int?

  /// A fault of that code.
  package init(code: String, message: String, fact: String, line: Int?) {
    self.code = code
    self.message = message
    self.fact = fact
    self.line = line
  }
}
