import BatonProgram

/// Where the reading of a message has got to.
struct PhraseProgress: BitwiseCopyable, Sendable {
  /// The place of the next word; it never goes back, so that what an older message left alive is dead.
  private(set) var clock: UInt32 = 1
  /// The last place before which a gap keeps anything alive.
  private(set) var latest: UInt32 = 0
  /// The states that a gap may keep alive.
  private var lingering = StateFilter()
  /// The states that the last known word led to,
  private var recent = StateFilter()
  /// one by one as far as there are few,
  private var recentStates = InlineArray<8, UInt32>(repeating: 0)
  /// how many,
  private var recentCount = 0
  /// and the place before which they are alive.
  private var recentPlace: UInt32 = 0
  /// How many steps were looked at so far.
  var stepsTried = 0

  /// Begins a message.
  mutating func begin() { clock = max(clock, latest, recentPlace) &+ 1 }

  /// Begins anew, everything being dead.
  mutating func restart() { (clock, latest, recentPlace) = (1, 0, 0) }

  /// Goes on to a later word.
  @inline(__always)
  mutating func advance(to place: UInt32) { clock = place }

  /// What may be alive before the word at a place.
  @inline(__always)
  func alive(at place: UInt32) -> StateFilter {
    var alive = StateFilter()
    if recentPlace == place { alive = recent }
    if latest >= place { alive.formUnion(lingering) }
    return alive
  }

  /// Forgets what was alive before the last word only.
  @inline(__always)
  mutating func expect(_ place: UInt32) {
    recent = StateFilter()
    recentPlace = place
    recentCount = 0
  }

  /// Forgets what was alive before the last word only, and begins with one state, or none where `isIn` is 0.
  @inline(__always)
  mutating func expect(_ place: UInt32, _ state: UInt32, isIn: UInt32) {
    recent = StateFilter(state, isIn: isIn)
    recentPlace = place
    recentStates[0] = state
    recentCount = Int(isIn)
  }

  /// All states that are alive before the word at a place, and how many, if they are few and told one by one.
  func aliveStates(at place: UInt32) -> (states: InlineArray<8, UInt32>, count: Int)? {
    guard latest < place, recentCount <= 8 else { return nil }
    return (recentStates, recentPlace == place ? recentCount : 0)
  }

  /// Notes that a state is alive before the place that is expected.
  @inline(__always)
  mutating func note(_ state: UInt32) {
    recent.formUnion(StateFilter(state))
    if recentCount < 8 { recentStates[recentCount] = state }
    recentCount &+= 1
  }

  /// Notes that a state is alive up to some place.
  mutating func note(_ state: UInt32, until end: UInt32) {
    if end == recentPlace { return note(state) }
    if latest < recentPlace { lingering = StateFilter() }
    lingering.formUnion(StateFilter(state))
    latest = max(latest, end)
  }
}
