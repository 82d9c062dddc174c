package import BatonValues

/// The messages of a chat as they came: their bytes one after the other, so that the next chat finds the room made.
package struct Transcript: Sendable {
  private struct Row {
    let from: Chat.Sender
    let text: Range<Int>?
    let label: Range<Int>?
    let at: Int64?
    let confidence: Decimal?
  }

  private var bytes: [UInt8] = []
  private var rows: [Row] = []

  /// How many.
  package var count: Int { rows.count }

  /// Adds a message at the end.
  mutating func add(
    from: Chat.Sender, text: Span<UInt8>?, at: Int64?, confidence: Decimal?, label: Span<UInt8>?
  ) {
    rows.append(Row(from: from, text: add(text), label: add(label), at: at, confidence: confidence))
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

  /// Adds all messages to a hash, and how many there are.
  func hash(into hash: inout SipHash) {
    hash.take(UInt64(rows.count))
    for row in rows {
      let sender: UInt64 =
        switch row.from {
        case .customer: 0
        case .bot: 1
        case .agent: 2
        }
      let marks: UInt64 =
        (row.text == nil ? 0 : 4) | (row.at == nil ? 0 : 8) | (row.confidence == nil ? 0 : 16)
        | (row.label == nil ? 0 : 32)
      hash.take(sender | marks)
      if let text = row.text { self.hash(text, into: &hash) }
      if let at = row.at { hash.take(UInt64(bitPattern: at)) }
      if let confidence = row.confidence { hash.take(UInt64(bitPattern: confidence.millionths)) }
      if let label = row.label { self.hash(label, into: &hash) }
    }
  }

  private func hash(_ range: Range<Int>, into hash: inout SipHash) {
    bytes.withUnsafeBytes { hash.take(.init(rebasing: $0[range])) }
  }

  /// Drops everything, for the next chat.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }
}
