package import Baton

/// What came of verifying a log.
package struct LogReport {
  /// Something that is wrong.
  package enum Finding: Sendable, Hashable {
    /// With the chain.
    case chain(ChainFault)
    /// An entry is decided otherwise now; these parts differ.
    case decision(Int64, [String])
  }

  /// The end of the log.
  package private(set) var head = LogHead.empty
  /// What was trimmed off it, the oldest first.
  package private(set) var trims: [LogTrim] = []
  /// How many entries there are.
  package private(set) var entryCount = 0
  /// How many gave the same decision again.
  package private(set) var sameCount = 0
  /// How many faults the chain has.
  package private(set) var faultCount = 0
  /// How many entries are decided otherwise now.
  package private(set) var differenceCount = 0
  /// Why others were not decided again, with how many there are, in the order met.
  package private(set) var obstacles: [(obstacle: Redecision.Obstacle, count: Int)] = []

  /// Verifies a log; each finding is told as soon as it is made.
  ///
  /// - Parameters:
  ///   - policies: The policies that there are.
  ///   - anchor: A head that was kept elsewhere.
  /// - Complexity: O(the log) in time; one entry in memory.
  package init(
    of log: LogFile, by policies: [Policy], anchor: LogHead? = nil, tell: (Finding) -> Void
  ) throws(LogError) {
    var policies = Policies(policies)
    var chain = ChainCheck(anchor: anchor)
    var report = LogReport()
    report.head = try log.walk { trims in
      report.trims = trims
      if let last = trims.last { chain = ChainCheck(after: last.end, anchor: anchor) }
    } _: { entry in
      report.entryCount += 1
      if let fault = chain.take(entry) { report.add(.chain(fault), tell) }
      switch Redecision(entry, by: &policies) {
      case .same: report.sameCount += 1
      case .different(let parts): report.add(.decision(entry.sequence, parts), tell)
      case .impossible(let obstacle): report.add(obstacle)
      }
    }
    for fault in chain.end(said: report.head) { report.add(.chain(fault), tell) }
    self = report
  }

  private init() {}

  /// Whether something is wrong.
  package var hasFindings: Bool { faultCount + differenceCount > 0 }

  private mutating func add(_ finding: Finding, _ tell: (Finding) -> Void) {
    switch finding {
    case .chain: faultCount += 1
    case .decision: differenceCount += 1
    }
    tell(finding)
  }

  private mutating func add(_ obstacle: Redecision.Obstacle) {
    if let place = obstacles.firstIndex(where: { $0.obstacle == obstacle }) {
      obstacles[place].count += 1
    } else {
      obstacles.append((obstacle, 1))
    }
  }
}
