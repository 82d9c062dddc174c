/// The intervals of a column in which no clause is met for certain yet; those behind such a clause cannot win there.
///
/// A disjoint-set forest with path halving (Tarjan and van Leeuwen, 1984), each set named by its unsettled member.
struct UnsettledIntervals {
  private var following: [Int]

  /// So many intervals, none of them settled.
  init(count: Int) {
    following = Array(0...count)
  }

  /// The first unsettled interval from `start` on, or the number of intervals.
  mutating func next(from start: Int) -> Int {
    var place = start
    while following[place] != place {
      following[place] = following[following[place]]
      place = following[place]
    }
    return place
  }

  /// Settles an interval.
  mutating func settle(_ interval: Int) {
    following[interval] = interval + 1
  }
}
