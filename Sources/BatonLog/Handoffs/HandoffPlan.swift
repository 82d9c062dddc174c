package import BatonValues

/// What is to happen with a handoff while nobody claims it, counted from the moment it is logged.
package struct HandoffPlan: Sendable, Hashable {
  /// A team that is told after a while.
  package struct Step: Sendable, Hashable {
    /// The team's id.
    package let team: String
    /// After how many milliseconds.
    package let after: Int64

    /// That team after that time.
    package init(team: String, after: Int64) {
      self.team = team
      self.after = after
    }
  }

  /// Who gets the chat.
  package let team: String
  /// Who is told next, in order of time.
  package let steps: [Step]
  /// After how many milliseconds it counts as left lying; nil where the policy sets no time.
  package let end: Int64?

  /// The plan of a decision; nil where it hands nothing over.
  ///
  /// A queue's times count from the opening, where that is known. The last team of the chain has as long as the one before it
  /// had, and not less than what the decision allows.
  package init?(_ decision: Decision) {
    guard decision.outcome == .route || decision.outcome == .queue, let team = decision.team else { return nil }
    self.team = team
    func offset(_ time: Int64?) -> Int64? {
      guard let time, let now = decision.now else { return nil }
      return max(0, Self.clamped(time.subtractingReportingOverflow(now)))
    }
    let start = decision.outcome == .queue ? offset(decision.opensAt) ?? 0 : 0
    steps = decision.backup.map {
      Step(team: $0.team, after: Self.clamped(start.addingReportingOverflow(max(0, $0.after))))
    }
    let due = offset(decision.dueAt) ?? decision.within.map { Self.clamped(start.addingReportingOverflow(max(0, $0))) }
    guard let last = steps.last else {
      end = due
      return
    }
    let wait = last.after - (steps.dropLast().last?.after ?? start)
    end = max(due ?? 0, Self.clamped(last.after.addingReportingOverflow(wait)))
  }

  /// A sum, or what is farther than anybody waits: three thousand years.
  private static func clamped(_ sum: (partialValue: Int64, overflow: Bool)) -> Int64 {
    sum.overflow ? 100_000_000_000_000 : min(max(sum.partialValue, -100_000_000_000_000), 100_000_000_000_000)
  }
}
