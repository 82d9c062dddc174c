extension [UInt32] {
  /// The elements, ascending, each once.
  func sortedUniquely() -> [UInt32] {
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
