extension Explanation {
  /// What a calendar said.
  public struct HoursState: Sendable, Hashable {
    /// The name without `hours.`.
    public let hours: String
    /// The zone of its clock.
    public let zone: String
    /// What that clock showed, such as `Fri 2026-11-20 10:30`; nil where the time is unknown.
    public let localTime: String?
    /// Whether it was open; nil where the time is unknown.
    public let isOpen: Bool?
    /// When that next changes, in milliseconds since 1970 UTC; nil where it does not within 366 days.
    public let turnsAt: Int64?
    /// The same in words by its own clock, such as `at 18:00` or `on Monday at 09:00`.
    public let turns: String?

    /// The state of hours.
    package init(
      hours: String, zone: String, localTime: String?, isOpen: Bool?, turnsAt: Int64?, turns: String?
    ) {
      self.hours = hours
      self.zone = zone
      self.localTime = localTime
      self.isOpen = isOpen
      self.turnsAt = turnsAt
      self.turns = turns
    }
  }

  /// Whether a team takes chats.
  public struct TeamState: Sendable, Hashable {
    /// Its id.
    public let team: String
    /// Whether it is open; nil is unknown.
    public let isOpen: Bool?
    /// What the input says of it.
    public let isSaidOpen: Bool?
    /// Its hours; nil where it has none and is always open.
    public let hours: HoursState?

    /// The state of a team.
    package init(team: String, isOpen: Bool?, isSaidOpen: Bool?, hours: HoursState?) {
      self.team = team
      self.isOpen = isOpen
      self.isSaidOpen = isSaidOpen
      self.hours = hours
    }
  }
}
