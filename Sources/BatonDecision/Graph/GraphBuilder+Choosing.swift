/// About what the steps of a walk take, in nanoseconds.
private enum Cost {
  static let jump = 4.0
  static let fork = 4.0
  static let list = 6.0
  static let block = 12.0

  /// Testing so many clauses with blocks.
  static func list(of clauses: Double) -> Double {
    clauses == 0 ? 0 : list + block * max(1, clauses / 64)
  }
}

extension GraphBuilder {
  /// The best way to tell clauses apart further, or nil if they are to become blocks.
  func chooseSplit(
    _ alive: ArraySlice<UInt32>, _ survey: inout Survey, budget: Int, pending: Int, depth: Int
  ) -> Split? {
    guard alive.count > options.blockSize, survey.literalCount > 0, depth < 256 else { return nil }
    let count = Double(alive.count)
    var candidates: [(score: Double, column: Int)] = []
    for (column, said) in zip(survey.columns, survey.perColumn) where said.keyed > 0 {
      let rest = count - Double(said.keyed)
      let intervals = Double(min(path[column].count, 2 * said.keyed + 1))
      let entries = (said.expected - said.settling + min(1, said.settling)) * intervals + rest
      guard entries * 16 < Double(budget) else { continue }
      let gain = log2(count / (said.expected + rest))
      candidates.append((gain / (1 + log2(max(1, entries / count))), column))
    }
    candidates.sort { ($1.score, $0.column) < ($0.score, $1.column) }
    for candidate in candidates.prefix(3) {
      let split = Split(alive, by: candidate.column, of: self)
      if let chosen = judged(split, alive.count, survey, budget: budget, pending: pending) { return chosen }
    }
    return nil
  }

  /// The split, with the better way to treat what it does not tell apart, or nil if it is too big or gains nothing.
  private func judged(_ split: Split, _ count: Int, _ survey: Survey, budget: Int, pending: Int) -> Split? {
    var split = split
    let share = max(0.1, survey.lookedAt)
    let rest = Double(split.rest.count)
    let stop = options.blockSize == 0 ? Double.infinity : Cost.list(of: share * Double(count))
    var (copied, forked) = (Cost.jump, Cost.jump + Cost.fork + Cost.list(of: share * rest))
    for (group, odds) in zip(split.groups, split.odds) {
      copied += odds * Cost.list(of: share * (Double(group.count) + rest))
      forked += odds * Cost.list(of: share * Double(group.count))
    }
    let copyingBudget = split.rest.isEmpty ? budget : Int(Double(budget) * options.copyingShare)
    if copied < stop, split.bytesIfCopied <= copyingBudget {
      split.copies = true
      return split
    }
    return pending > 1 && forked < stop && split.bytesIfForked <= budget ? split : nil
  }
}

/// The binary logarithm, as exact as a choice needs.
private func log2(_ value: Double) -> Double {
  guard value.isFinite, value > 0 else { return 0 }
  return Double(value.exponent) + (value.significand - 1) * (1.346_6 - 0.346_6 * (value.significand - 1))
}
