import BatonValues

/// One entry of a log: a record, its number, and the hash that chains it to all before.
package struct LogEntry: Sendable, Hashable {
  /// Its number, from 1, each one more than the last: this alone orders entries.
  package var sequence: Int64
  /// What the writer's clock said, in milliseconds since 1970 UTC: a fact among others, since clocks go backwards.
  package var loggedAt: Int64
  /// What is kept of the decision.
  package var record: LogRecord
  /// SHA-256 over the hash before and this entry's bytes, in hexadecimal.
  package var hash: String

  /// The entry of those parts.
  package init(sequence: Int64, loggedAt: Int64, record: LogRecord, hash: String) {
    self.sequence = sequence
    self.loggedAt = loggedAt
    self.record = record
    self.hash = hash
  }

  /// The entry that follows a head.
  package init(_ record: LogRecord, after head: LogHead, loggedAt: Int64) {
    self.init(sequence: head.sequence + 1, loggedAt: loggedAt, record: record, hash: "")
    hash = chained(to: head.hash)
  }

  /// The hash that it must have after another.
  package func chained(to previous: String) -> String {
    var hash = SHA256()
    hash.update(Array(previous.utf8).span)
    hash.update(canonicalBytes.span)
    return hash.hex()
  }

  /// Its content as bytes, of which there is one way to write each: numbers as eight bytes, the highest first; of a text a
  /// one, its length and its bytes in UTF-8; of nothing a zero.
  package var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(record.decision.utf8.count + (record.given?.utf8.count ?? 0) + 512)
    func append(_ number: Int64) {
      for shift in stride(from: Int64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    func append(_ text: String?) {
      guard let text else { return bytes.append(0) }
      bytes.append(1)
      append(Int64(text.utf8.count))
      bytes += text.utf8
    }
    append(sequence)
    append(loggedAt)
    append(record.now.map(String.init))
    let texts: [String?] = [
      record.chat, record.policy, record.digest, record.outcome, record.team, record.rule, record.place, record.receipt,
      record.decision, record.given, record.mask.description, record.withheld.joined(separator: ","),
    ]
    for text in texts { append(text) }
    return bytes
  }
}
