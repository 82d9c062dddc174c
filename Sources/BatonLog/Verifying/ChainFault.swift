/// Something that is wrong with the chain of a log.
package enum ChainFault: Sendable, Hashable, CustomStringConvertible {
  /// Entries are not there: the numbers go from one to the other.
  case gap(after: Int64, before: Int64)
  /// What stands in an entry is not what its hash was made of, or the one before it was changed.
  case changed(Int64)
  /// The log says that it ends elsewhere than where its entries end.
  case end(said: LogHead, found: LogHead)
  /// An entry is there that the log says was trimmed.
  case untrimmed(Int64)
  /// A head that was kept elsewhere is of an entry that was trimmed, so that nothing tells any more whether it is this log's.
  case trimmed(kept: LogHead)
  /// A head that was kept elsewhere is not this log's.
  case anchor(kept: LogHead, found: String?)

  /// What is wrong, in words.
  package var description: String {
    switch self {
    case .gap(let after, let before) where before == after + 2: "entry \(after + 1) is missing"
    case .gap(let after, let before): "entries \(after + 1) to \(before - 1) are missing"
    case .changed(let sequence): "entry \(sequence), or the one before it, is not as it was written"
    case .end(let said, let found) where found.sequence < said.sequence:
      "the log ends with entry \(found.sequence), and had \(said.sequence)"
    case .end(let said, let found):
      "the log ends with entry \(found.sequence), and says that it ends with \(said)"
    case .untrimmed(let sequence): "entry \(sequence) is there, and the log says that it was trimmed"
    case .trimmed(let kept): "entry \(kept.sequence), of which the hash was kept, was trimmed: it cannot be compared"
    case .anchor(let kept, nil): "there is no entry \(kept.sequence), of which the hash was kept"
    case .anchor(let kept, .some): "entry \(kept.sequence) has another hash than the one that was kept"
    }
  }
}
