package import BatonValues

/// The messages of a chat as they came: their bytes one after the other, so that the next chat finds the room made.
package struct Transcript: Sendable {
  private struct Row {
    let from: Chat.Sender
    let text: Range<Int>?
    let label: Range<Int>?
  }

  private var bytes: [UInt8] = []
  private var rows: [Row] = []

  /// How many.
  package var count: Int { rows.count }

  /// Adds a message at the end.
  mutating func add(from: Chat.Sender, text: Span<UInt8>?, label: Span<UInt8>?) {
    rows.append(Row(from: from, text: add(text), label: add(label)))
  }

  private mutating func add(_ utf8: Span<UInt8>?) -> Range<Int>? {
    guard let utf8 else { return nil }
    let start = bytes.count
    utf8.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    return start..<bytes.count
  }

  /// Who wrote a message.
  package func sender(of message: Int) -> Chat.Sender { rows[message].from }

  /// A message's text.
  package func text(of message: Int) -> String? {
    rows[message].text.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The customer's texts.
  var customerTexts: [String] {
    rows.indices.filter { rows[$0].from == .customer }.compactMap { text(of: $0) }
  }

  /// A part of a message's text, by its places among the bytes.
  package func part(_ range: Range<Int>, ofText message: Int) -> String? {
    rows[message].text.map { text in
      String(decoding: bytes[text.lowerBound + range.lowerBound..<text.lowerBound + range.upperBound], as: UTF8.self)
    }
  }

  /// A message's label, as it came.
  package func label(of message: Int) -> String? {
    rows[message].label.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Drops everything, for the next chat.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }
}
