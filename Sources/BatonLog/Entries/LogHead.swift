import BatonValues

/// The end of a log: the number of its last entry and that entry's hash. Kept elsewhere, it shows later whether any entry up
/// to it was touched.
package struct LogHead: Sendable, Hashable, LosslessStringConvertible {
  /// The number of the last entry; 0 where there is none.
  package let sequence: Int64
  /// Its hash.
  package let hash: String

  /// The end at that entry.
  package init(sequence: Int64, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }

  /// The end of a log without entries.
  package static let empty = LogHead(sequence: 0, hash: SHA256.hex(of: Array("baton log 1".utf8)))

  /// Reads `17:ab…`, as a head is printed; nil where the text is none.
  package init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int64(parts[0]), sequence >= 0, parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.init(sequence: sequence, hash: String(parts[1]))
  }

  /// The number, a colon, the hash.
  package var description: String { "\(sequence):\(hash)" }
}
