import BatonProgram

extension GraphBlock {
  /// The clauses of a block all of whose literals hold.
  @inline(__always)
  func clausesMet<Observer: WalkObserver>(
    at place: Int, cells: Span<UInt64>, classes: Span<UInt32>, observer: inout Observer
  ) -> UInt64 {
    let halvings = self.halvings
    var met =
      halvings == 0
      ? denseRows(isWide: true, at: place, cells: cells, classes: classes, observer: &observer)
      : denseRows(isWide: false, at: place, cells: cells, classes: classes, observer: &observer)
    var at = place &+ columnsPlace &+ dense
    let end = at &+ searched
    while at < end, met != 0 {
      let entry = cells[at]
      let rows = place &+ Int(entry >> 32)
      let row = Self.rowSearched(for: classes[Int(entry & 0xffff_ffff)], at: rows, cells: cells)
      let first = rows &+ 1 &+ Int((cells[rows] &+ 1) >> 1)
      let lane = (1 as UInt64) &<< halvings &- 1
      met &= cells[first &+ Int(row &>> halvings)] &>> ((row & lane) &<< (6 &- halvings))
      at &+= 1
      observer.tested()
    }
    return met
  }

  /// The rows of all dense columns together, or nothing as soon as nothing of the block is left.
  @inline(__always)
  private func denseRows<Observer: WalkObserver>(
    isWide: Bool, at place: Int, cells: Span<UInt64>, classes: Span<UInt32>, observer: inout Observer
  ) -> UInt64 {
    var met = everything
    var at = place &+ columnsPlace
    let end = at &+ dense
    // Two columns at a time: half as many guesses at whether anything is left.
    while at &+ 1 < end {
      met &=
        denseRow(cells[at], isWide: isWide, at: place, cells: cells, classes: classes)
        & denseRow(cells[at &+ 1], isWide: isWide, at: place, cells: cells, classes: classes)
      at &+= 2
      observer.tested()
      observer.tested()
      if met == 0 { return 0 }
    }
    if at < end {
      met &= denseRow(cells[at], isWide: isWide, at: place, cells: cells, classes: classes)
      observer.tested()
    }
    return met
  }

  /// The row of a dense column for the class that it has.
  @inline(__always)
  private func denseRow(
    _ entry: UInt64, isWide: Bool, at place: Int, cells: Span<UInt64>, classes: Span<UInt32>
  ) -> UInt64 {
    let number = UInt64(classes[Int(entry & 0xffff_ffff)])
    let rows = place &+ Int(entry >> 32)
    if isWide { return cells[rows &+ Int(number)] }
    let lane = (1 as UInt64) &<< halvings &- 1
    return cells[rows &+ Int(number &>> halvings)] &>> ((number & lane) &<< (6 &- halvings))
  }

  /// The row of a searched column for a class: the number of its bounds that are at most the class.
  private static func rowSearched(for number: UInt32, at rows: Int, cells: Span<UInt64>) -> UInt64 {
    var (low, high) = (0 as UInt64, cells[rows])
    while low < high {
      let middle = (low &+ high) >> 1
      let bound = UInt32(truncatingIfNeeded: cells[rows &+ 1 &+ Int(middle >> 1)] &>> ((middle & 1) &<< 5))
      if bound <= number { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
