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
  /// What to do with clauses: tell them apart further, or leave them to blocks.
  enum Choice {
    case split(Split)
    case stop(GraphShortfall.Reason)
  }

  /// The best way to go on with clauses.
  func chooseSplit(
    _ alive: ArraySlice<UInt32>, _ survey: Survey, budget: Int, pending: Int, depth: Int
  ) -> Choice {
    guard alive.count > options.blockSize, survey.literalCount > 0, depth < 256 else { return .stop(.noGain) }
    let count = Double(alive.count)
    var reason = GraphShortfall.Reason.noGain
    var candidates: [(score: Double, column: Int)] = []
    for (column, said) in zip(survey.columns, survey.perColumn) where said.keyed > 0 {
      let rest = count - Double(said.keyed)
      let intervals = Double(min(path[column].count, 2 * said.keyed + 1))
      let entries = (said.expected - said.settling + min(1, said.settling)) * intervals + rest
      guard entries * 16 < Double(budget) else {
        reason = .size
        continue
      }
      let gain = binaryLogarithm(count / (said.expected + rest))
      candidates.append((gain / (1 + binaryLogarithm(max(1, entries / count))), column))
    }
    candidates.sort { ($1.score, $0.column) < ($0.score, $1.column) }
    for candidate in candidates.prefix(3) {
      let split = Split(alive, by: candidate.column, of: self)
      switch judged(split, alive.count, survey, budget: budget, pending: pending) {
      case .split(let chosen): return .split(chosen)
      case .stop(.noGain): continue
      case .stop(let other): reason = other
      }
    }
    return .stop(reason)
  }

  /// The split, with the better way to treat what it does not tell apart, unless it is too big or gains nothing.
  private func judged(_ split: Split, _ count: Int, _ survey: Survey, budget: Int, pending: Int) -> Choice {
    var split = split
    let share = max(0.1, survey.lookedAt)
    let rest = Double(split.rest.count)
    let stop = options.blockSize == 0 ? Double.infinity : Cost.list(of: share * Double(count))
    var (copied, forked) = (Cost.jump, Cost.jump + Cost.fork + Cost.list(of: share * rest))
    for (group, odds) in zip(split.groups, split.odds) {
      copied += odds * Cost.list(of: share * (Double(group.count) + rest))
      forked += odds * Cost.list(of: share * Double(group.count))
    }
    guard copied < stop else { return .stop(.noGain) }
    if split.bytesIfCopied <= (split.rest.isEmpty ? budget : Int(Double(budget) * options.copyingShare)) {
      split.copies = true
      return .split(split)
    }
    guard forked < stop, split.bytesIfForked <= budget else { return .stop(.size) }
    return pending > 1 ? .split(split) : .stop(.pending)
  }
}
