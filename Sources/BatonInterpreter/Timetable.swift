import BatonSemantics
import BatonValues

/// The backups of a handoff as a timetable: each counts from the handoff, a backup's own backup follows it, each team
/// stands there once at its earliest and never the chosen one, in order of time.
struct Timetable {
  private let chosen: ID<Team>
  private let policy: CheckedPolicy
  /// Each team's earliest turn, and its rank among those of the same time.
  private var turns: [ID<Team>: (after: Int64, rank: Int)] = [:]
  private var nextRank = 0

  /// An empty timetable of a chat that goes to that team.
  init(of chosen: ID<Team>, in policy: CheckedPolicy) {
    self.chosen = chosen
    self.policy = policy
  }

  /// Adds a backup, and its own backups after it.
  ///
  /// - Complexity: O(teams).
  mutating func add(_ team: ID<Team>, after: Int64) {
    var turn: (team: ID<Team>, after: Int64)? = (team, after)
    while let (team, after) = turn, team != chosen {
      // Who is there already at that time or earlier has had its own backups added as early.
      if let earlier = turns[team], earlier.after <= after { return }
      turns[team] = (after, nextRank)
      nextRank += 1
      turn = policy.teams[team].backup.flatMap { own in
        DurationValue.sum(after, own.after).map { (own.team, $0) }
      }
    }
  }

  /// The backups in order of time; of equal times in the order added.
  var backups: [Decision.Backup] {
    turns.sorted { ($0.value.after, $0.value.rank) < ($1.value.after, $1.value.rank) }
      .map { Decision.Backup(team: policy.teams[$0.key].id, after: $0.value.after) }
  }
}
