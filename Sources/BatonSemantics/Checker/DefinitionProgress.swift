import BatonDiagnostics

/// What can lean on others of its kind: a place in one of the lists of the policy.
enum Definition: Hashable {
  case define(Int)
  case intent(Int)
  case score(Int)
  case qualification(Int)
}

/// Which definitions have been checked, which are being checked, and how deep they nest.
struct DefinitionProgress {
  /// How deep conditions and the definitions they read may nest together.
  static let depthLimit = 512

  /// The depth of each definition that was checked.
  private(set) var depths: [Definition: Int] = [:]
  /// Those being checked: each is read by the one before it.
  private(set) var underway: [Definition] = []
  /// How many expressions, one within the other, are being checked.
  var nesting = 0

  /// Begins with one.
  mutating func begin(_ definition: Definition) { underway.append(definition) }

  /// Ends the newest, which nests so deep.
  mutating func end(depth: Int) {
    if let definition = underway.popLast() { depths[definition] = depth }
  }

  /// The definitions from that one to the newest, if it is being checked: the way round.
  func cycle(to definition: Definition) -> [Definition]? {
    underway.firstIndex(of: definition).map { Array(underway[$0...]) }
  }
}
