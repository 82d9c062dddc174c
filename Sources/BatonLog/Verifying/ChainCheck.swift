/// Follows the chain of a log, entry by entry.
package struct ChainCheck {
  /// The last entry that was looked at.
  package private(set) var head: LogHead
  private let start: LogHead
  private let anchor: LogHead?
  private var anchorHash: String?

  /// A chain of which nothing was looked at yet.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - anchor: A head that was kept elsewhere.
  package init(after start: LogHead = .empty, anchor: LogHead? = nil) {
    (self.start, self.anchor) = (start, anchor)
    head = start
    anchorHash = [start, .empty].first { $0.sequence == anchor?.sequence }?.hash
  }

  /// Looks at the next entry, and says what is wrong with it. After one that does not fit, the chain is followed from there,
  /// so that one change is one fault.
  package mutating func take(_ entry: LogEntry) -> ChainFault? {
    defer { head = LogHead(sequence: entry.sequence, hash: entry.hash) }
    if entry.sequence == anchor?.sequence { anchorHash = entry.hash }
    if entry.sequence <= head.sequence { return .untrimmed(entry.sequence) }
    if entry.sequence != head.sequence + 1 { return .gap(after: head.sequence, before: entry.sequence) }
    return entry.chained(to: head.hash) == entry.hash ? nil : .changed(entry.sequence)
  }

  /// Compares the end that was found with the one that the log says, and with the head that was kept.
  package func end(said: LogHead) -> [ChainFault] {
    var faults: [ChainFault] = []
    if said != head { faults.append(.end(said: said, found: head)) }
    if let anchor, anchorHash == nil, anchor.sequence < start.sequence {
      faults.append(.trimmed(kept: anchor))
    } else if let anchor, anchorHash != anchor.hash {
      faults.append(.anchor(kept: anchor, found: anchorHash))
    }
    return faults
  }
}
