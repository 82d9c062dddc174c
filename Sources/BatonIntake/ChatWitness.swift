package import Baton
package import BatonValues

/// Whoever looks on as chats are decided, one after the other in their order.
package protocol ChatWitness {
  /// A chat was decided; it stands on that line.
  mutating func saw(_ decision: Decision, of line: LineBatch.Line)
  /// A chat could not be decided; it stands on that line.
  mutating func saw(_ error: ChatError, of line: LineBatch.Line)
}

/// Nobody looks on.
struct Nobody: ChatWitness {
  mutating func saw(_ decision: Decision, of line: LineBatch.Line) {}
  mutating func saw(_ error: ChatError, of line: LineBatch.Line) {}
}
