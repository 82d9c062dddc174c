import BatonProgram

/// One word after the other, all ways through all patterns at once.
///
/// A state is alive before a word or not; how it became so does not matter. So a number a state is enough, the last word
/// before which it is alive, and it only grows.
extension PhraseTables {
  /// Reads known words, each its label and above it its place by the clock, and adds the sets that match with them.
  func read(
    _ count: Int, _ knownRoom: inout [UInt64], _ aliveRoom: inout [UInt32], _ reachedRoom: inout [UInt32],
    _ waiting: inout PhraseQueue, _ progressRoom: inout PhraseProgress, into found: inout MutableSpan<UInt64>
  ) {
    let (labels, steps, states, known) = (labels.span, steps.span, states.span, knownRoom.span)
    var alive = aliveRoom.mutableSpan
    var reached = reachedRoom.mutableSpan
    var progress = progressRoom
    var tried = 0
    for index in 0..<count {
      let place = UInt32(truncatingIfNeeded: known[index] &>> 32)
      let number = UInt32(truncatingIfNeeded: known[index])
      let label = labels[Int(number)]
      let mayMeet = label.sources.mayMeet(progress.alive(at: place))
      if !mayMeet && label.flags & Label.hasWider == 0 {
        // What nearly always happens, without a branch on whether it does.
        alive[Int(label.plain)] = max(alive[Int(label.plain)], place &+ 1)
        progress.expect(place &+ 1, label.plain, isIn: label.flags & Label.isPlain)
        tried &+= Int(label.guarded &- label.steps)
        guard label.flags & Label.hasOthers != 0 else { continue }
        for step in Int(label.steps)..<Int(label.guarded) {
          enter(steps[step].target, states, &alive, place &+ 1, &waiting, &progress, into: &found)
        }
      } else {
        readGuarded(number, place, &alive, &reached, &waiting, &progress, into: &found)
      }
    }
    progress.stepsTried &+= tried
    progressRoom = progress
  }

  /// Reads a word some of whose steps need a state that is alive. All are looked at before any is taken, so that none
  /// of them helps another.
  private func readGuarded(
    _ first: UInt32, _ now: UInt32, _ alive: inout MutableSpan<UInt32>, _ reached: inout MutableSpan<UInt32>,
    _ waiting: inout PhraseQueue, _ progress: inout PhraseProgress, into found: inout MutableSpan<UInt64>
  ) {
    let (labels, steps, states) = (labels.span, steps.span, states.span)
    var count = 0
    var label = first
    let few = progress.aliveStates(at: now)
    progress.expect(now &+ 1)
    while label != Self.none {
      let head = labels[Int(label)]
      label = head.wider
      if let few, Int(head.end &- head.guarded) > 16 &* few.count {
        progress.stepsTried &+= Int(head.guarded &- head.steps)
        for place in 0..<few.count {
          count = findSteps(from: few.states[place], head, steps, &reached, count, &progress.stepsTried)
        }
        continue
      }
      progress.stepsTried &+= Int(head.end &- head.steps)
      for index in Int(head.guarded)..<Int(head.end) {
        let step = steps[index]
        reached[count] = step.target
        count &+= alive[Int(step.source)] >= now ? 1 : 0
      }
    }
    label = first
    while label != Self.none {
      let head = labels[Int(label)]
      for index in Int(head.steps)..<Int(head.guarded) {
        enter(steps[index].target, states, &alive, now &+ 1, &waiting, &progress, into: &found)
      }
      label = head.wider
    }
    for index in 0..<count { enter(reached[index], states, &alive, now &+ 1, &waiting, &progress, into: &found) }
  }

  /// Adds where a label's steps from one state lead, and gives how many states are reached then.
  private func findSteps(
    from state: UInt32, _ label: Label, _ steps: Span<Step>, _ reached: inout MutableSpan<UInt32>, _ reachedCount: Int,
    _ tried: inout Int
  ) -> Int {
    var (low, high, count) = (Int(label.guarded), Int(label.end), reachedCount)
    while low < high {
      let middle = (low &+ high) / 2
      tried &+= 1
      if steps[middle].source < state { low = middle &+ 1 } else { high = middle }
    }
    while low < Int(label.end), steps[low].source == state {
      reached[count] = steps[low].target
      count &+= 1
      low &+= 1
      tried &+= 1
    }
    return count
  }

  /// Makes a state alive before a word, and what its skips lead to.
  @inline(__always)
  func enter(
    _ state: UInt32, _ states: Span<State>, _ alive: inout MutableSpan<UInt32>, _ place: UInt32,
    _ waiting: inout PhraseQueue, _ progress: inout PhraseProgress, into found: inout MutableSpan<UInt64>
  ) {
    guard alive[Int(state)] < place else { return }
    alive[Int(state)] = place
    progress.note(state)
    let own = states[Int(state)]
    let next = states[Int(state) + 1]
    if own.matches != next.matches { report(own.matches, next.matches, into: &found) }
    if own.skips != next.skips { follow(state, &alive, &waiting, &progress, into: &found) }
  }

  @inline(__always)
  private func report(_ start: UInt32, _ end: UInt32, into found: inout MutableSpan<UInt64>) {
    for index in Int(start)..<Int(end) {
      let set = Int(matches[index])
      found[set &>> 6] |= 1 &<< UInt64(set & 63)
    }
  }

  /// Follows the skips of a state, and theirs, from the first state to the last, so that each is followed once.
  private func follow(
    _ state: UInt32, _ alive: inout MutableSpan<UInt32>, _ waiting: inout PhraseQueue,
    _ progress: inout PhraseProgress, into found: inout MutableSpan<UInt64>
  ) {
    let (states, skips) = (states.span, skips.span)
    var state = state
    while true {
      let place = alive[Int(state)]
      for index in Int(states[Int(state)].skips)..<Int(states[Int(state) + 1].skips) {
        let skip = skips[index]
        let end = place &+ skip.gap
        guard alive[Int(skip.target)] < end else { continue }
        alive[Int(skip.target)] = end
        progress.note(skip.target, until: end)
        let (target, after) = (states[Int(skip.target)], states[Int(skip.target) + 1])
        if target.matches != after.matches { report(target.matches, after.matches, into: &found) }
        if target.skips != after.skips { waiting.add(skip.target) }
      }
      guard let next = waiting.next() else { return }
      state = next
    }
  }
}
