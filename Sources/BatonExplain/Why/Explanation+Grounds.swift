extension Explanation {
  /// What a decision rests on.
  ///
  /// With every other fact made unknown, the same rule fires and the same team gets the chat.
  public struct Grounds: Sendable, Hashable {
    /// Facts by their paths, in the order declared; those that come from the messages are among them.
    public internal(set) var facts: [String] = []
    /// Whether it rests on the messages.
    public internal(set) var messages = false
    /// Whether it rests on the time.
    public internal(set) var now = false
    /// Teams by their ids, for what the input says of them, in the order declared.
    public internal(set) var teams: [String] = []

    /// Nothing.
    package init() {}
  }
}
