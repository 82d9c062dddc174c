package import BatonValues

/// Where every decision passes once it was made, and before it is answered: a log, a stream, whatever acts on it.
package protocol DecisionSink: Sendable {
  /// Takes the decisions of a request, or of some lines of one, in their order. The answer waits until it returns.
  ///
  /// - Throws: What the request is answered with instead.
  func take(_ decisions: [MadeDecision]) async throws(ServiceError)
}

/// A decision that was made.
package struct MadeDecision: Sendable {
  /// What decided: it has the policy's name and digest.
  package let edition: PolicyEdition
  /// The decision, its `now` and its receipt with it.
  package let decision: Decision
  /// The chat as it came, a JSON object.
  package let chat: ArraySlice<UInt8>

  /// What the chat is called, where it has an id.
  package var chatID: String? { decision.chat }
}
