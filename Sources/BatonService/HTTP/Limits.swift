import Baton
import BatonIntake
package import NIOCore

/// How much is taken, and how long is waited.
package struct Limits: Sendable {
  /// The most bytes of a body that is taken whole, and of a line.
  package var body = 1 << 20
  /// The most messages of a chat.
  package var messages = 10_000
  /// How deep arrays and objects of a chat may lie within one another.
  package var depth = JSONParser.deepest
  /// The most connections at once.
  package var connections = 4096
  /// The most requests that take their time at once, those that wait counted.
  package var pending = 64
  /// How long a request may take to come in, a stream to go on, a client to read.
  package var request = TimeAmount.seconds(10)
  /// How long a connection may do nothing.
  package var idle = TimeAmount.seconds(60)
  /// How long an answer that takes its time may take.
  package var answer = TimeAmount.seconds(30)

  /// The usual ones.
  package init() {}
}

extension Limits {
  /// How large a chat may be.
  var chat: ChatLimits { ChatLimits(messages: messages, depth: depth) }

  /// How often a connection looks whether its time is up.
  var tick: TimeAmount { max(.milliseconds(20), min(.seconds(1), min(request, idle) / 4)) }
}

extension TimeAmount {
  /// Some part of it.
  fileprivate static func / (amount: TimeAmount, parts: Int64) -> TimeAmount {
    .nanoseconds(amount.nanoseconds / parts)
  }

  /// It in seconds.
  var seconds: Double { Double(nanoseconds) / 1e9 }
}
