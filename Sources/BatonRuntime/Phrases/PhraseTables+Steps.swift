import BatonProgram

/// One word after the other, all ways through all patterns at once.
///
/// A state is alive before a word or not; how it became so does not matter. So a number a state is enough, the last word
/// before which it is alive, and it only grows.
extension PhraseTables {
  /// Reads a word by its label, and adds the sets that match with it.
  @inline(__always)
  func read(_ label: UInt32, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>) {
    let now = scratch.clock
    let head = labels[Int(label)]
    if head.wider == Self.none && head.guarded == head.end {
      enter(head, now &+ 1, &scratch, into: &found)
    } else {
      readGuarded(label, now, &scratch, into: &found)
    }
  }

  /// Takes the steps from the states that are always alive.
  @inline(__always)
  private func enter(
    _ label: Label, _ time: UInt32, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>
  ) {
    scratch.stepsTried &+= Int(label.guarded &- label.steps)
    for index in Int(label.steps)..<Int(label.guarded) {
      enter(steps[index].target, time, &scratch, into: &found)
    }
  }

  /// Reads a word some of whose steps need a state that is alive. All are looked at before any is taken, so that none
  /// of them helps another.
  private func readGuarded(
    _ first: UInt32, _ now: UInt32, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>
  ) {
    var count = 0
    var label = first
    while label != Self.none {
      let head = labels[Int(label)]
      scratch.stepsTried &+= Int(head.end &- head.guarded)
      for index in Int(head.guarded)..<Int(head.end) {
        let step = steps[index]
        scratch.reached[count] = step.target
        count += scratch.alive[Int(step.source)] >= now ? 1 : 0
      }
      label = head.wider
    }
    label = first
    while label != Self.none {
      let head = labels[Int(label)]
      enter(head, now &+ 1, &scratch, into: &found)
      label = head.wider
    }
    for index in 0..<count { enter(scratch.reached[index], now &+ 1, &scratch, into: &found) }
  }

  /// Makes a state alive before a word, and what its skips lead to.
  @inline(__always)
  func enter(_ state: UInt32, _ time: UInt32, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>) {
    guard scratch.alive[Int(state)] < time else { return }
    scratch.alive[Int(state)] = time
    let own = states[Int(state)]
    let next = states[Int(state) + 1]
    if own.matches != next.matches { report(own.matches, next.matches, into: &found) }
    if own.skips != next.skips { follow(state, &scratch, into: &found) }
  }

  private func report(_ start: UInt32, _ end: UInt32, into found: inout MutableSpan<UInt64>) {
    for index in Int(start)..<Int(end) {
      let set = Int(matches[index])
      found[set >> 6] |= 1 << UInt64(set & 63)
    }
  }

  /// Follows the skips of a state, and theirs, from the first state to the last, so that each is followed once.
  private func follow(_ state: UInt32, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>) {
    var state = state
    while true {
      let own = states[Int(state)]
      let next = states[Int(state) + 1]
      let time = scratch.alive[Int(state)]
      scratch.latest = max(scratch.latest, time)
      for index in Int(own.skips)..<Int(next.skips) {
        let skip = skips[index]
        let end = time &+ skip.gap
        guard scratch.alive[Int(skip.target)] < end else { continue }
        scratch.alive[Int(skip.target)] = end
        scratch.latest = max(scratch.latest, end)
        let (target, after) = (states[Int(skip.target)], states[Int(skip.target) + 1])
        if target.matches != after.matches { report(target.matches, after.matches, into: &found) }
        if target.skips != after.skips { scratch.wait(skip.target) }
      }
      guard let waiting = scratch.nextWaiting() else { return }
      state = waiting
    }
  }
}

extension PhraseScratch {
  /// Keeps a state for later.
  fileprivate mutating func wait(_ state: UInt32) {
    var place = waiting.count
    waiting.append(state)
    while place > 0, waiting[(place - 1) / 2] > state {
      waiting[place] = waiting[(place - 1) / 2]
      place = (place - 1) / 2
    }
    waiting[place] = state
  }

  /// The first state that waits, which then waits no more.
  fileprivate mutating func nextWaiting() -> UInt32? {
    guard let first = waiting.first else { return nil }
    repeat { dropFirstWaiting() } while waiting.first == first
    return first
  }

  private mutating func dropFirstWaiting() {
    guard let last = waiting.popLast(), !waiting.isEmpty else { return }
    var place = 0
    while 2 * place + 1 < waiting.count {
      var child = 2 * place + 1
      if child + 1 < waiting.count, waiting[child + 1] < waiting[child] { child += 1 }
      if waiting[child] >= last { break }
      waiting[place] = waiting[child]
      place = child
    }
    waiting[place] = last
  }
}
