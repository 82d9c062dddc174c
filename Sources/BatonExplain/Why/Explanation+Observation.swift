public import BatonValues

extension Explanation {
  /// A value that a condition looked at, and where it came from.
  public struct Observation: Sendable, Hashable {
    /// What it is called, such as `lead.budget`, `intent.pricing`, `territories[lead.state].owner`.
    public let name: String
    /// The value as people read it; of a range `20 to 50`; nil where it is unknown.
    public let words: String?
    /// The value as JSON has it; nil where it is unknown or a range.
    public let output: Decision.FactValue.Output?
    /// Where it came from.
    public let origin: Origin
    /// The `##` comment of what it is called after.
    public let documentation: String?

    /// A value.
    package init(
      name: String, words: String?, output: Decision.FactValue.Output?, origin: Origin, documentation: String? = nil
    ) {
      self.name = name
      self.words = words
      self.output = output
      self.origin = origin
      self.documentation = documentation
    }
  }

  /// Where a value came from.
  public indirect enum Origin: Sendable, Hashable {
    /// The input gave it.
    case given
    /// The input said that it is unknown.
    case null
    /// The input said nothing, and it has a default, which is written there.
    case defaulted(at: String)
    /// The input said nothing.
    case absent
    /// It was read from messages, by their places in the chat; nil where it counts over all of them.
    case messages([Int]?)
    /// It is the time of the decision.
    case clock
    /// It is an intent, or a count or a streak of one.
    case intent(IntentEvidence)
    /// It is hours, or what is asked of them.
    case hours(HoursState)
    /// It is a cell of a table.
    case table(TableLookup)
    /// It is a score.
    case score(ScoreSheet)
    /// It is a qualification.
    case qualification([CriterionState])
    /// It is a definition.
    case define(DefineCases)
    /// It is a team's state.
    case team(TeamState)
    /// It was worked out from other values, by their places among the explanation's values.
    case worked(from: [Int])
  }
}
