public import BatonValues

/// What would have led a chat somewhere else: the smallest sets of changes, each decided again.
public struct HowTo: Sendable, Hashable {
  /// The chat's id.
  public let chat: String?
  /// Where it was to go.
  public let goal: Explanation.Goal
  /// Where it goes as it is.
  public let destination: Decision.Destination
  /// Whether that is the goal already.
  public let isMet: Bool
  /// The sets, the fewest changes first, then the nearest.
  public let sets: [ChangeSet]
  /// How many more were found than are told.
  public let others: Int
  /// Every set of up to so many changes was looked at.
  public let looked: Int
  /// Whether the search came to its end. Where it is false, its budget was used up, and there may be more.
  public let isComplete: Bool
  /// Whether any rule of the policy could ever lead there.
  public let isPossible: Bool
  /// How many chats were decided to find out.
  public let decided: Int
}
