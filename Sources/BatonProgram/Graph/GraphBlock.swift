/// The first cell of a block: up to 64 clauses that are tested together, a bit for each.
///
/// A block is, in cells:
///
/// - this header;
/// - the clauses that have tests beyond the columns, a bit each;
/// - the numbers of the clauses, ascending, two to a cell, the first in the lower half;
/// - for each column that matters, its number in the lower half and the place of its rows, counted from the block's first
///   cell, in the upper half: the dense ones first, then the searched ones;
/// - the rows. A row has a bit for each clause: may it still be met, given the class? Rows are as narrow as the clauses
///   allow, several to a cell (`lanes`). A dense column has a row for each class. A searched one has the number of its
///   bounds in a cell, the bounds, two to a cell, and a row more than there are bounds.
///
/// Where `continues` is set, the next block, with later clauses, begins right behind.
@usableFromInline package struct GraphBlock: Sendable, Hashable {
  /// The bits of the cell.
  @usableFromInline package let rawValue: UInt64

  /// The header with these bits.
  @inlinable package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The header of a block that says this.
  package init(clauses: Int, dense: Int, searched: Int, length: Int, continues: Bool) {
    let narrow: UInt64 = clauses <= 8 ? 3 : clauses <= 16 ? 2 : clauses <= 32 ? 1 : 0
    rawValue =
      UInt64(clauses & 0x7f) | narrow << 7 | (continues ? 1 << 9 : 0) | UInt64(dense & 0xffff) << 10
      | UInt64(searched & 0xffff) << 26 | UInt64(length & 0x3f_ffff) << 42
  }

  /// The number of clauses, 1 to 64.
  @inlinable package var clauses: Int { Int(rawValue & 0x7f) }

  /// How often the width of a row is halved from 64 bits, 0 to 3.
  @inlinable package var halvings: UInt64 { rawValue >> 7 & 3 }

  /// The number of rows in a cell.
  @inlinable package var lanes: Int { 1 << Int(halvings) }

  /// The next block of the list begins right behind this one.
  @inlinable package var continues: Bool { rawValue & 1 << 9 != 0 }

  /// The number of columns with a row for each class.
  @inlinable package var dense: Int { Int(rawValue >> 10 & 0xffff) }

  /// The number of columns whose rows are searched.
  @inlinable package var searched: Int { Int(rawValue >> 26 & 0xffff) }

  /// The number of cells, this one included.
  @inlinable package var length: Int { Int(rawValue >> 42) }

  /// The place of the clauses' numbers, counted from the block's first cell.
  @inlinable package static var clausesPlace: Int { 2 }

  /// The place of the columns, counted from the block's first cell.
  @inlinable package var columnsPlace: Int { 2 + (clauses + 1) / 2 }

  /// All clauses of the block.
  @inlinable package var everything: UInt64 { UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- clauses) }
}
