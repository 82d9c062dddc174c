import BatonProgram

extension GraphBlock {
  /// The clauses of a block all of whose literals hold.
  @inline(__always)
  func clausesMet<Observer: WalkObserver>(
    at place: Int, cells: Span<UInt64>, classes: Span<UInt32>, observer: inout Observer
  ) -> UInt64 {
    let halvings = self.halvings
    var met = everything
    var at = place &+ columnsPlace
    let dense = at &+ self.dense
    if halvings == 0 {
      while at < dense {
        let entry = cells[at]
        met &= cells[place &+ Int(entry >> 32) &+ Int(classes[Int(entry & 0xffff_ffff)])]
        at &+= 1
        observer.tested()
        if met == 0 { return 0 }
      }
    } else {
      let lane = (1 as UInt64) &<< halvings &- 1
      let width = 6 &- halvings
      while at < dense {
        let entry = cells[at]
        let number = UInt64(classes[Int(entry & 0xffff_ffff)])
        met &= cells[place &+ Int(entry >> 32) &+ Int(number &>> halvings)] &>> ((number & lane) &<< width)
        at &+= 1
        observer.tested()
        if met == 0 { return 0 }
      }
    }
    let end = dense &+ self.searched
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
