import BatonProgram
package import BatonRuntime
package import BatonValues

/// Works out what is to be told of one chat's decision.
package struct Explainer: ~Copyable {
  /// The chat held against the program.
  var evaluator: Evaluator
  /// The chat.
  let situation: Situation
  /// The program, at hand so that no table of it is copied with the others.
  let program: Program
  /// The values looked at so far, in order of first mention.
  var values: [Explanation.Observation] = []
  private var places: [Named: Int] = [:]
  private var teamPlaces: [Int: Int] = [:]

  /// What a value is called after, so that each is told once.
  private struct Named: Hashable {
    let operation: UInt16
    let mode: UInt16
    let a: UInt32
    let b: UInt32
    let candidate: UInt32
  }

  /// An explainer of a chat that was bound to the facts of the runtime.
  ///
  /// - Precondition: It was bound to the schema of that runtime.
  package init(_ runtime: Runtime, _ situation: Situation) {
    evaluator = Evaluator(runtime, situation)
    self.situation = situation
    program = runtime.program
  }

  /// The place among the values of one that an expression names; it is worked out once.
  mutating func place(of expression: UInt32, _ node: Node) -> Int {
    let isOfCandidate = node.operation == .candidate || node.operation == .cell || node.operation == .arithmetic
    let isByPlace = node.operation == .cell || node.operation == .arithmetic
    let name = Named(
      operation: node.rawOperation, mode: node.mode, a: isByPlace ? expression : node.a,
      b: node.operation == .count ? node.b : 0, candidate: isOfCandidate ? evaluator.candidate : .none)
    if let known = places[name] { return known }
    let place = values.count
    places[name] = place
    // Its place is taken before what it was made of is looked at, so that it stands first.
    values.append(Explanation.Observation(name: "", words: nil, output: nil, origin: .absent))
    values[place] = observation(of: expression, node)
    return place
  }

  /// The place among the values of a team's state.
  mutating func place(ofTeam team: Int) -> Int {
    if let known = teamPlaces[team] { return known }
    let state = state(ofTeam: team)
    let declared = program.origin(of: .team, team)
    teamPlaces[team] = values.count
    values.append(
      Explanation.Observation(
        name: "team \"\(state.team)\"", words: state.isOpen.map { $0 ? "open" : "closed" },
        output: state.isOpen.map { .text($0 ? "open" : "closed") }, origin: .team(state),
        documentation: declared.documentation.place.map { program.strings[UInt32($0)] }))
    return values.count - 1
  }
}
