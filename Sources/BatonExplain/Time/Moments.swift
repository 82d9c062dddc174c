import BatonProgram
import BatonRuntime
import BatonValues

/// The moments ahead at which something that some rules look at can turn by the clock alone: hours open and close, a time
/// passes a mark, a message falls out of a window. Between two of them nothing turns.
struct Moments {
  /// The moments, ascending.
  private(set) var instants: [Int64] = []
  /// How far ahead was looked: where there are too many moments, not as far as was asked.
  private(set) var end: Int64
  /// How many moments are looked at.
  static let limit = 20_000

  private let world: World
  private let now: Int64

  /// The moments after the time of a world as it is looked at now, up to an end; none where that has no time.
  init(_ world: World, _ survey: Survey, until end: Int64) {
    self.world = world
    self.end = end
    now = world.evaluator.now ?? end
    guard now < end, world.evaluator.now != nil else { return }
    var turns: Set<Int64> = []
    for hours in survey.hours.sorted() { addTurns(of: world.program.hours[hours].calendar, to: &turns) }
    addWindows(survey, to: &turns)
    var dependence = Dependence(world.program)
    var (byClock, byHours): ([ClockTest], [ClockTest]) = ([], [])
    for test in survey.nodes.sorted().flatMap({ ClockTest.tests(of: $0, world.program) }) {
      let dependence = dependence.of(test.left).union(dependence.of(test.right))
      if dependence.contains(.hours) {
        byHours.append(test)
      } else if dependence.contains(.clock) {
        byClock.append(test)
      }
    }
    var crossings: Set<Int64> = []
    for test in byClock { addCrossings(of: test, from: now, to: end, &crossings) }
    if !byHours.isEmpty {
      var start = now
      for turn in turns.sorted().prefix(Self.limit) + [end] {
        for test in byHours { addCrossings(of: test, from: start, to: turn - 1, &crossings) }
        start = turn
      }
    }
    world.evaluator.set(now: now)
    world.evaluator.forget()
    instants = turns.union(crossings).filter { $0 > now && $0 <= end }.sorted()
    guard instants.count > Self.limit else { return }
    instants.removeLast(instants.count - Self.limit)
    self.end = instants.last ?? end
  }

  private func addTurns(of calendar: Calendar, to turns: inout Set<Int64>) {
    var place = now
    var isOpen = calendar.isOpen(at: place)
    for _ in 0..<Self.limit {
      guard let turn = isOpen ? calendar.nextClosing(after: place) : calendar.nextOpening(after: place), turn <= end
      else { return }
      turns.insert(turn)
      (place, isOpen) = (turn, !isOpen)
    }
  }

  /// When messages come into a window that is so long, and when they fall out of it.
  private func addWindows(_ survey: Survey, to turns: inout Set<Int64>) {
    for place in survey.windows.sorted() {
      let window = world.program.windows[place]
      guard window.isDuration != 0 else { continue }
      for message in world.base.messages {
        guard let at = message.message.at else { continue }
        turns.insert(at)
        if let out = DurationValue.sum(at, window.amount).flatMap({ DurationValue.sum($0, 1) }) { turns.insert(out) }
      }
    }
  }

  /// Where the two sides of a comparison change places. Each is a straight line between the turns of hours, so that they
  /// meet once at most, and halving finds where.
  private func addCrossings(of test: ClockTest, from start: Int64, to end: Int64, _ crossings: inout Set<Int64>) {
    guard start < end else { return }
    let last = test.order(at: end, in: world)
    var (place, order) = (start, test.order(at: start, in: world))
    // From before to on to after: two steps at most.
    for _ in 0..<2 where order != last {
      var (low, high) = (place, end)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if test.order(at: middle, in: world) == order { low = middle } else { high = middle }
      }
      crossings.insert(high)
      (place, order) = (high, test.order(at: high, in: world))
    }
  }
}

/// Two expressions that are compared.
struct ClockTest {
  /// The one.
  let left: UInt32
  /// The other.
  let right: UInt32

  /// What an expression compares.
  static func tests(of id: UInt32, _ program: Program) -> [ClockTest] {
    let node = program.nodes[Int(id)]
    switch node.operation {
    case .compare: return [ClockTest(left: node.a, right: node.b)]
    case .between: return [ClockTest(left: node.a, right: node.b), ClockTest(left: node.a, right: node.c)]
    case .memberOfEach: return program.lists[node.list].map { ClockTest(left: node.a, right: $0) }
    default: return []
    }
  }

  /// Which side is greater at a time: -1 the right one, 0 neither, 1 the left one; nil where one has no value.
  func order(at time: Int64, in world: World) -> Int? {
    world.evaluator.set(now: time)
    world.evaluator.forget()
    let (a, b) = (world.evaluator.read(left), world.evaluator.read(right))
    guard a.isKnown, b.isKnown, a.rawKind == b.rawKind else { return nil }
    return a.bits < b.bits ? -1 : a.bits == b.bits ? 0 : 1
  }
}
