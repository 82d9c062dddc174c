import BatonDiagnostics

/// The order in which declarations that name each other can be worked out: each after those that it names.
struct DependencyOrder {
  /// Where one names another.
  struct Reference {
    /// The place of the one that is named.
    let place: Int
    /// Where its name stands.
    let range: SourceRange
  }

  /// A way round.
  struct Cycle {
    /// The places on it, each naming the next and the last the first.
    let places: [Int]
    /// Where the last names the first.
    let range: SourceRange
  }

  /// All places, each after those that it names, circles aside.
  private(set) var places: [Int] = []
  /// The ways round.
  private(set) var cycles: [Cycle] = []

  /// The order of declarations, given whom each of them names.
  ///
  /// A depth-first search that keeps its own stack: a chain of names can be as long as the text.
  ///
  /// - Complexity: O(declarations and references), beside the cycles' own lengths.
  init(_ references: [[Reference]]) {
    var isDone = Array(repeating: false, count: references.count)
    var depth: [Int?] = Array(repeating: nil, count: references.count)
    for start in references.indices where !isDone[start] {
      var way = [(place: start, next: 0)]
      depth[start] = 0
      while let (place, next) = way.last {
        guard next < references[place].count else {
          way.removeLast()
          depth[place] = nil
          isDone[place] = true
          places.append(place)
          continue
        }
        way[way.count - 1].next += 1
        let reference = references[place][next]
        if let first = depth[reference.place] {
          cycles.append(Cycle(places: way[first...].map(\.place), range: reference.range))
        } else if !isDone[reference.place] {
          depth[reference.place] = way.count
          way.append((reference.place, 0))
        }
      }
    }
  }
}

extension Checker {
  /// Says which declarations lead back to themselves.
  mutating func report<View>(
    _ cycles: [DependencyOrder.Cycle], among names: Namespace<View>, as shown: (String) -> String = { $0 }
  ) {
    for cycle in cycles {
      var way = cycle.places.prefix(12).map { (name: shown(names.entries[$0].name), range: names.entries[$0].range) }
      // Nobody reads the whole of a long way round.
      if way.count < cycle.places.count { way.append((name: "…", range: cycle.range)) }
      report(.cycle(way, at: cycle.range))
    }
  }
}
