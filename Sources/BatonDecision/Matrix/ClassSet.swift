/// A set of classes of one column, as ranges.
package struct ClassSet: Sendable, Hashable {
  /// The ranges, ascending, none empty, with a gap between each two.
  package let ranges: [Range<UInt32>]

  /// The set of the classes in these ranges, which may overlap and stand in any order.
  package init(_ ranges: [Range<UInt32>]) {
    var merged: [Range<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// The set of the classes of a range.
  package init(_ range: Range<UInt32>) {
    ranges = range.isEmpty ? [] : [range]
  }

  /// The set of these classes.
  package init(classes: some Sequence<UInt32>) {
    self.init(classes.map { $0..<$0 &+ 1 })
  }

  /// The set that no class is in.
  package static var empty: ClassSet { ClassSet(0..<0) }

  /// No class is in the set.
  package var isEmpty: Bool { ranges.isEmpty }

  /// The number of classes.
  package var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// Whether a class is in the set.
  package func contains(_ number: UInt32) -> Bool {
    ranges.contains { $0.contains(number) }
  }

  /// Whether the set is all classes of a column of so many.
  package func isEverything(of classCount: UInt32) -> Bool {
    ranges == [0..<classCount]
  }

  /// The classes that are in both sets.
  package func intersection(_ other: ClassSet) -> ClassSet {
    var common: [Range<UInt32>] = []
    var (mine, theirs) = (ranges[...], other.ranges[...])
    while let left = mine.first, let right = theirs.first {
      let lower = max(left.lowerBound, right.lowerBound)
      let upper = min(left.upperBound, right.upperBound)
      if lower < upper { common.append(lower..<upper) }
      if left.upperBound < right.upperBound { mine.removeFirst() } else { theirs.removeFirst() }
    }
    return ClassSet(common)
  }

  /// The classes that are in either set.
  package func union(_ other: ClassSet) -> ClassSet {
    ClassSet(ranges + other.ranges)
  }

  /// The classes of a column of so many that are not in the set.
  package func complement(in classCount: UInt32) -> ClassSet {
    var gaps: [Range<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges where range.lowerBound < classCount {
      if next < range.lowerBound { gaps.append(next..<range.lowerBound) }
      next = range.upperBound
    }
    if next < classCount { gaps.append(next..<classCount) }
    return ClassSet(gaps)
  }
}
