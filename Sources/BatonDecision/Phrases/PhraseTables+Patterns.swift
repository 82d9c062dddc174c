package import BatonProgram
package import BatonSemantics

extension PhraseTables {
  /// The automaton of some sets of patterns: what an intent says is one, its exceptions another. The place of a set here
  /// is its number in the tables.
  ///
  /// - Complexity: O(*n* log *n*) in the parts of all patterns, times their depth.
  package init(_ sets: [[Pattern.Part]]) {
    var labels = PhraseLabels()
    var states = PhraseStates()
    var ends: [(state: UInt32, set: UInt32)] = []
    for (set, patterns) in sets.enumerated() {
      for pattern in patterns {
        let ways = states.ways(through: pattern, from: 0, &labels)
        if let end = states.state(ways) { ends.append((end, UInt32(set))) }
      }
    }
    self.init(setCount: UInt32(sets.count), states.waysInto, labels, ends)
  }

  private init(
    setCount: UInt32, _ waysInto: [[PhraseStates.Way]], _ labels: PhraseLabels, _ ends: [(state: UInt32, set: UInt32)]
  ) {
    let isAlways = Self.alwaysAlive(waysInto)
    let order = labels.order
    var places = order
    for (place, number) in order.enumerated() { places[Int(number)] = UInt32(place) }

    let texts = order.map { labels.texts[Int($0)] }
    var tree = PhraseTree()
    for (place, text) in texts.enumerated() where text.isBeginning { tree.add(text.bytes, UInt32(place)) }
    let vocabulary = PhraseVocabulary(texts.prefix { !$0.isBeginning }.map(\.bytes))

    var stepsOf = [[Step]](repeating: [], count: order.count)
    var skipsOf = [[Skip]](repeating: [], count: waysInto.count)
    for (target, ways) in waysInto.enumerated() {
      for way in ways where way.label == Self.none {
        skipsOf[Int(way.source)].append(Skip(target: UInt32(target), gap: way.gap))
      }
      for way in ways where way.label != Self.none {
        stepsOf[Int(places[Int(way.label)])].append(Step(source: way.source, target: UInt32(target)))
      }
    }
    var states: [State] = []
    var skips: [Skip] = []
    var matches: [UInt32] = []
    var setsAt = [[UInt32]](repeating: [], count: waysInto.count)
    for end in ends where setsAt[Int(end.state)].last != end.set { setsAt[Int(end.state)].append(end.set) }
    for (own, sets) in zip(skipsOf, setsAt) {
      states.append(State(skips: UInt32(skips.count), matches: UInt32(matches.count)))
      skips += own
      matches += sets
    }
    states.append(State(skips: UInt32(skips.count), matches: UInt32(matches.count)))

    var flatLabels: [Label] = []
    var steps: [Step] = []
    for (text, own) in zip(texts, stepsOf) {
      let start = UInt32(steps.count)
      let free = own.filter { isAlways[Int($0.source)] }
      steps += free
      let guarded = UInt32(steps.count)
      let needy = own.filter { !isAlways[Int($0.source)] }
      steps += needy.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
      let wider = tree.label(of: text.bytes, below: text.isBeginning ? text.bytes.count : .max)
      var sources = StateFilter()
      for step in needy { sources.formUnion(StateFilter(step.source)) }
      let plain = free.count == 1 && Self.isQuiet(free[0].target, states) ? free[0].target : nil
      let flags =
        (plain != nil ? Label.isPlain : free.isEmpty ? 0 : Label.hasOthers) | (wider == Self.none ? 0 : Label.hasWider)
      flatLabels.append(
        Label(
          steps: start, guarded: guarded, end: UInt32(steps.count), wider: wider, sources: sources,
          plain: plain ?? UInt32(waysInto.count), flags: flags))
    }
    let always = Set(ends.filter { isAlways[Int($0.state)] }.map(\.set)).sorted()
    let (gate, beginnings, edges) = tree.tables
    self.init(
      setCount: setCount, buckets: vocabulary.buckets, filter: vocabulary.filter, words: vocabulary.words,
      tails: vocabulary.tails,
      labels: flatLabels, steps: steps, states: states, skips: skips, matches: matches, always: always, gate: gate,
      beginnings: beginnings, edges: edges)
  }

  /// Whether nothing matches in a state and nothing is skipped from it.
  private static func isQuiet(_ state: UInt32, _ states: [State]) -> Bool {
    let (own, next) = (states[Int(state)], states[Int(state) + 1])
    return own.skips == next.skips && own.matches == next.matches
  }

  /// Which states are alive before every word: the start, and what skips lead to from there.
  private static func alwaysAlive(_ waysInto: [[PhraseStates.Way]]) -> [Bool] {
    var isAlways = [true]
    for ways in waysInto.dropFirst() {
      isAlways.append(ways.contains { $0.label == none && isAlways[Int($0.source)] })
    }
    return isAlways
  }
}
