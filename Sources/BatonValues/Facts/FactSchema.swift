/// What a policy wants to know of a chat: its facts with their types, its enums and its teams.
package struct FactSchema: Sendable {
  /// One declared fact.
  package struct Fact: Sendable {
    /// The dotted path.
    package let path: String
    /// The type of its value.
    package let type: ValueType
    /// What it is where the input says nothing.
    package let defaultValue: Value?
    /// How it comes from the messages, where it does.
    package let computed: ComputedFact?

    /// A fact of that path and type.
    package init(path: String, type: ValueType, defaultValue: Value? = nil, computed: ComputedFact? = nil) {
      self.path = path
      self.type = type
      self.defaultValue = defaultValue
      self.computed = computed
    }
  }

  /// The facts in the order declared.
  package let facts: [Fact]
  /// The enums that their types speak of.
  package let enums: [EnumType]
  /// The teams' ids in the order declared.
  package let teams: [String]
  /// The place of each path.
  private let places: [String: Int]
  /// The place of each team's id.
  private let teamPlaces: [String: Int]
  /// The place of each word of each enum.
  private let wordPlaces: [[String: Int]]

  /// A schema of those facts, enums and teams; of equal names the first counts.
  package init(facts: [Fact], enums: [EnumType], teams: [String]) {
    self.facts = facts
    self.enums = enums
    self.teams = teams
    places = Self.places(facts.map(\.path))
    teamPlaces = Self.places(teams)
    wordPlaces = enums.map { Self.places($0.words.map(\.name)) }
  }

  private static func places(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  /// The place of the fact at that path.
  package func place(of path: String) -> Int? { places[path] }

  /// The place of the team of that id.
  package func team(_ id: String) -> Int? { teamPlaces[id] }

  /// The place of a word in an enum.
  package func word(_ name: String, of enumeration: Int) -> Int? { wordPlaces[enumeration][name] }
}
