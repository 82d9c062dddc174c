/// Where the reading of a message has got to.
struct PhraseProgress: Sendable {
  /// The place of the next word; it never goes back, so that what an older message left alive is dead.
  private(set) var clock: UInt32 = 1
  /// The last place before which a gap keeps anything alive.
  private(set) var latest: UInt32 = 0
  /// The states that a gap may keep alive, by their numbers modulo 64.
  private var lingering: UInt64 = 0
  /// The states that the last known word led to, likewise,
  private var recent: UInt64 = 0
  /// and the place before which they are alive.
  private var recentPlace: UInt32 = 0
  /// States whose skips are still to be followed.
  var waiting = PhraseQueue()
  /// How many steps were looked at so far.
  var stepsTried = 0

  /// Begins a message.
  mutating func begin() { clock = max(clock, latest, recentPlace) &+ 1 }

  /// Begins anew, everything being dead.
  mutating func restart() { (clock, latest, recentPlace) = (1, 0, 0) }

  /// Goes on to a later word.
  @inline(__always)
  mutating func advance(to place: UInt32) { clock = place }

  /// What may be alive before the word at a place, by numbers modulo 64.
  @inline(__always)
  func alive(at place: UInt32) -> UInt64 {
    (recentPlace == place ? recent : 0) | (latest >= place ? lingering : 0)
  }

  /// Forgets what was alive before the last word only.
  @inline(__always)
  mutating func expect(_ place: UInt32) {
    recent = 0
    recentPlace = place
  }

  /// Notes that a state is alive before the place that is expected.
  @inline(__always)
  mutating func note(_ state: UInt32) { recent |= 1 &<< UInt64(state & 63) }

  /// Notes that a state is alive up to some place.
  mutating func note(_ state: UInt32, until end: UInt32) {
    if end == recentPlace { return note(state) }
    if latest < recentPlace { lingering = 0 }
    lingering |= 1 &<< UInt64(state & 63)
    latest = max(latest, end)
  }
}
