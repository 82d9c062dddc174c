package import BatonProgram
package import BatonValues

/// A program made ready to decide: its texts found by their bytes, its facts as chats are held against them.
package struct Runtime: Sendable {
  /// The program.
  package let program: Program
  /// What the policy wants to know of a chat.
  package let schema: FactSchema
  /// The policy's name, where it has one.
  package let policyName: String?
  /// `sha256:…` over the policy's sources and tables.
  package let policyDigest: String
  /// The same as receipts have it.
  package let policyHash: Receipt.Digest
  /// Finds each folded text that the program compares.
  let texts: StringIndex
  /// What is known before a chat comes in.
  let beginning: Beginning
  /// How each fact comes from the messages, where it does.
  let computedFacts: [ComputedFact?]
  /// The fact that is the time, or none.
  let timeFact: UInt32
  /// The column of each fact, or none.
  let columnOfFact: [UInt32]
  /// Which intents a message counts for.
  let intentReader: IntentReader
  /// The columns of what messages show.
  let messageColumns: MessageColumns
  /// The columns whose facts come from the messages and the time, and change with them.
  let changingColumns: [Int]
  /// What each clause does, where that is always the same; of no rule where it is not.
  let verdicts: [Verdict]

  /// A runtime of a program.
  ///
  /// - Complexity: O(*n*) in the program's texts.
  package init(_ program: Program) {
    self.program = program
    policyName = program.name == .none ? nil : program.strings[program.name]
    policyDigest = program.strings[program.digest]
    policyHash = Receipt.Digest(hexadecimal: policyDigest)
    texts = StringIndex(of: Self.comparedTexts(of: program), in: program.strings)
    schema = FactSchema(program)
    beginning = Beginning(program)
    computedFacts = schema.facts.map(\.computed)
    timeFact = UInt32(place: computedFacts.firstIndex(of: .now))
    var columnOfFact = [UInt32](repeating: .none, count: program.facts.count)
    for (place, column) in program.columns.enumerated() {
      if let fact = column.fact.place { columnOfFact[fact] = UInt32(place: place) }
    }
    self.columnOfFact = columnOfFact
    changingColumns = program.columns.indices.filter { place in
      program.columns[place].fact.place.map { program.facts[$0].computed != .none } ?? false
    }
    intentReader = IntentReader(program)
    messageColumns = MessageColumns(program)
    verdicts = program.clauses.map { Verdict(always: program.rules[Int($0.rule)], at: $0.rule, in: program) }
  }

  /// The places of the folded texts that conditions may compare.
  private static func comparedTexts(of program: Program) -> [UInt32] {
    var places: [UInt32] = []
    func add(_ datum: Datum) {
      if datum.kind == .text { places.append(UInt32(truncatingIfNeeded: datum.bits)) }
    }
    for datum in program.constants { add(datum) }
    for datum in program.members { add(datum) }
    for datum in program.cells { add(datum) }
    for fact in program.facts { add(fact.defaultValue) }
    for word in program.words { places.append(word.folded) }
    for team in program.teams { places.append(team.foldedTitle) }
    for intent in program.intents { places += program.lists[intent.labels.places] }
    for column in program.columns where column.kind == .text {
      for place in program.thresholds[column.thresholds.places] { places.append(UInt32(truncatingIfNeeded: place)) }
    }
    return places
  }

  /// A string of the program; empty where there is none of that place.
  package func string(_ place: UInt32) -> String { program.strings[place] }

  /// A string of the program that may not be there.
  package func optionalString(_ place: UInt32) -> String? { place == .none ? nil : program.strings[place] }

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
