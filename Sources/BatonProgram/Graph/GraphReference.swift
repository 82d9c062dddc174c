/// Where a way of the decision graph leads: to a clause that is met, to nothing, to a node or to a block of clauses.
@usableFromInline package struct GraphReference: Sendable, Hashable {
  /// What a reference leads to.
  @usableFromInline package enum Kind: UInt32, Sendable {
    /// A clause all of whose tests are settled, or nothing.
    case clause = 0
    /// A node that jumps by the class of one column.
    case jump = 1
    /// A node both of whose ways are to be followed; the earlier clause wins.
    case fork = 2
    /// Blocks of clauses that are tested with bit sets.
    case block = 3
  }

  /// The kind in the two upper bits, the place or the number of the clause in the others.
  @usableFromInline package let rawValue: UInt32

  /// The reference with these bits.
  @inlinable package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The reference of a kind to a place.
  ///
  /// - Precondition: `place` is at most `none.place`.
  @inlinable package init(_ kind: Kind, _ place: Int) {
    rawValue = kind.rawValue << 30 | UInt32(truncatingIfNeeded: place) & 0x3fff_ffff
  }

  /// No clause is met.
  @inlinable package static var none: GraphReference { GraphReference(rawValue: 0x3fff_ffff) }

  /// What the reference leads to.
  @inlinable package var kind: Kind {
    switch rawValue >> 30 {
    case 0: .clause
    case 1: .jump
    case 2: .fork
    default: .block
    }
  }

  /// The number of the clause, or the place in the table of nodes or of cells.
  @inlinable package var place: Int { Int(rawValue & 0x3fff_ffff) }
}
