package import BatonProgram
package import BatonValues

/// A program made ready to decide: its strings at hand, its facts as chats are held against them.
package struct Runtime: Sendable {
  /// The program.
  package let program: Program
  /// What the policy wants to know of a chat.
  package let schema: FactSchema
  /// The program's strings by their places.
  let strings: [String]
  /// The place of each folded text that the program compares.
  let textPlaces: [Text: UInt32]

  /// A runtime of a program.
  ///
  /// - Complexity: O(bytes of the program).
  package init(_ program: Program) {
    self.program = program
    let strings = (0..<UInt32(program.strings.count)).map { program.strings[$0] }
    self.strings = strings
    var places: [Text: UInt32] = [:]
    func add(_ place: Int) {
      guard strings.indices.contains(place) else { return }
      places[Text(original: strings[place], folded: strings[place])] = UInt32(place)
    }
    for datums in [program.constants, program.members, program.cells, program.facts.map(\.defaultValue)] {
      for datum in datums where datum.kind == .text { add(datum.place) }
    }
    for word in program.words { add(Int(word.folded)) }
    for team in program.teams { add(Int(team.foldedTitle)) }
    for intent in program.intents {
      for label in program.lists[intent.labels.places] { add(Int(label)) }
    }
    for column in program.columns where column.kind == .text {
      for place in program.thresholds[column.thresholds.places] { add(Int(truncatingIfNeeded: place)) }
    }
    textPlaces = places
    schema = FactSchema(program, strings)
  }

  /// The policy's name, where it has one.
  package var policyName: String? { optionalString(program.name) }

  /// `sha256:…` over the policy's sources and tables.
  package var policyDigest: String { string(program.digest) }

  /// A string of the program; empty where there is none of that place.
  package func string(_ place: UInt32) -> String { place < strings.count ? strings[Int(place)] : "" }

  /// A string of the program that may not be there.
  package func optionalString(_ place: UInt32) -> String? { place == .none ? nil : string(place) }

  /// Holds a chat against the policy's facts; `clock` is the time where the chat tells none.
  ///
  /// - Throws: The first fact of the chat that does not fit the policy.
  package func situation(of chat: Chat, clock: Int64? = nil) throws(ChatFault) -> Situation {
    var situation = try Situation(chat, in: schema)
    situation.now = situation.now ?? clock
    return situation
  }

  /// Decides a chat; `clock` is the time where the chat tells none.
  ///
  /// - Throws: The first fact of the chat that does not fit the policy.
  package func decide(_ chat: Chat, clock: Int64? = nil) throws(ChatFault) -> Decision {
    decide(try situation(of: chat, clock: clock))
  }

  /// Decides a chat that was bound before.
  package func decide(_ situation: Situation) -> Decision {
    var evaluator = Evaluator(self, situation)
    return evaluator.decision()
  }
}
