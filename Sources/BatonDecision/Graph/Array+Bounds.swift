extension [UInt32] {
  /// The elements, all of them in `range`, ascending, each once.
  func sortedUniquely(in range: Range<UInt32>) -> [UInt32] {
    if range.count / 8 < count {
      var isThere = [Bool](repeating: false, count: range.count)
      for element in self { isThere[Int(element - range.lowerBound)] = true }
      return range.filter { isThere[Int($0 - range.lowerBound)] }
    }
    var unique: [UInt32] = []
    for element in sorted() where unique.last != element { unique.append(element) }
    return unique
  }

  /// How many elements of an ascending list are at most `limit`.
  func partitioningIndex(upTo limit: UInt32) -> Int {
    limit == .max ? count : partitioningIndex(below: limit + 1)
  }

  /// How many elements of an ascending list are less than `limit`.
  func partitioningIndex(below limit: UInt32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
