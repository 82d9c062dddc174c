/// Clauses told apart by the class of a column.
struct Split {
  /// The column.
  let column: Int
  /// The classes that the path leaves to it.
  let left: Range<UInt32>
  /// Where, within those, the clauses see a difference; ascending.
  let bounds: [UInt32]
  /// The group of clauses that each interval between two bounds keeps alive.
  let groupOfInterval: [Int]
  /// The clauses with a literal on the column that holds: a list for each group, no two equal.
  let groups: [[UInt32]]
  /// An interval of each group.
  let intervalOfGroup: [Int]
  /// How likely each group is.
  let odds: [Double]
  /// The clauses that say nothing of the column.
  let rest: [UInt32]
  /// The jump has a way for each class, and searches for none.
  let isDense: Bool
  /// The bytes of the jump.
  let jumpBytes: Int
  /// The bytes that an average clause takes in a list, about.
  let bytesPerClause: Int
  /// `rest` is copied into every way.
  var copies = false

  /// The clauses of a list, told apart by a column.
  init(_ list: ArraySlice<UInt32>, by column: Int, of builder: borrowing GraphBuilder) {
    self.column = column
    let clauses = builder.clauses
    let left = builder.path[column]
    self.left = left
    var keyed: [(clause: UInt32, literal: Int)] = []
    var rest: [UInt32] = []
    for clause in list {
      if let literal = clauses.literals(of: clause).first(where: { clauses.columns[$0] == column }),
        builder.isOpen(literal)
      {
        keyed.append((clause, literal))
      } else {
        rest.append(clause)
      }
    }
    self.rest = rest

    var ends: [UInt32] = []
    for (_, literal) in keyed {
      for range in clauses.ranges(of: literal) {
        if left.lowerBound < clauses.lower[range], clauses.lower[range] < left.upperBound {
          ends.append(clauses.lower[range])
        }
        if left.lowerBound < clauses.upper[range], clauses.upper[range] < left.upperBound {
          ends.append(clauses.upper[range])
        }
      }
    }
    let bounds = ends.sortedUniquely(in: left)
    self.bounds = bounds

    var lists = [[UInt32]](repeating: [], count: bounds.count + 1)
    var unsettled = UnsettledIntervals(count: lists.count)
    for (clause, literal) in keyed {
      let settles = builder.hasNothingOpen(clause, but: literal)
      for range in clauses.ranges(of: literal)
      where clauses.lower[range] < left.upperBound && left.lowerBound < clauses.upper[range] {
        let last = bounds.partitioningIndex(below: clauses.upper[range])
        var interval = unsettled.next(from: bounds.partitioningIndex(upTo: clauses.lower[range]))
        while interval <= last {
          lists[interval].append(clause)
          if settles { unsettled.settle(interval) }
          interval = unsettled.next(from: interval + 1)
        }
      }
    }
    var numbers: [[UInt32]: Int] = [:]
    var groups: [[UInt32]] = []
    var groupOfInterval: [Int] = []
    var intervalOfGroup: [Int] = []
    var odds: [Double] = []
    let all = clauses.odds(of: left, in: column)
    for (interval, list) in lists.enumerated() {
      let number = numbers[list] ?? groups.count
      if number == groups.count {
        numbers[list] = number
        groups.append(list)
        intervalOfGroup.append(interval)
        odds.append(0)
      }
      groupOfInterval.append(number)
      odds[number] += clauses.odds(of: Self.interval(interval, left, bounds), in: column) / all
    }
    self.groups = groups
    self.groupOfInterval = groupOfInterval
    self.intervalOfGroup = intervalOfGroup
    self.odds = odds
    bytesPerClause = clauses.bytesPerClause
    let size = Int(clauses.columnSizes[column])
    let words = (dense: 1 + size, searched: 3 + 2 * bounds.count)
    isDense = words.dense <= max(16, 3 * words.searched)
    jumpBytes = 4 * (isDense ? words.dense : words.searched)
  }

  /// The classes of an interval.
  func interval(_ number: Int) -> Range<UInt32> {
    Self.interval(number, left, bounds)
  }

  /// Classes that stand for all classes of a group: to the group's clauses they are one.
  func range(of group: Int) -> Range<UInt32> {
    interval(intervalOfGroup[group])
  }

  private static func interval(_ number: Int, _ left: Range<UInt32>, _ bounds: [UInt32]) -> Range<UInt32> {
    let lower = number == 0 ? left.lowerBound : bounds[number - 1]
    let upper = number == bounds.count ? left.upperBound : bounds[number]
    return lower..<upper
  }

  /// The bytes that a list of so many clauses takes, about.
  func estimate(clauses count: Int) -> Int {
    count == 0 ? 0 : 64 + bytesPerClause * count
  }

  /// The bytes of the jump and of what its ways lead to, about.
  var bytesIfCopied: Int {
    groups.reduce(jumpBytes) { $0 + estimate(clauses: $1.count + rest.count) }
  }

  /// The bytes of the jump, of what its ways lead to, and of the rest, about.
  var bytesIfForked: Int {
    groups.reduce(jumpBytes + estimate(clauses: rest.count)) { $0 + estimate(clauses: $1.count) }
  }
}
