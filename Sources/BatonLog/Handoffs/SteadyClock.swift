import Baton
import Glibc
import Synchronization

/// A clock for timers: it begins with the time of the system's clock and from then on goes as time passes, however that clock
/// is turned back or forth meanwhile.
package final class SteadyClock: Sendable {
  private let elapsed: @Sendable () -> Int64
  private let offset: Mutex<Int64>

  /// A clock that begins now.
  ///
  /// - Parameters:
  ///   - wall: The time, in milliseconds since 1970 UTC.
  ///   - elapsed: The milliseconds since some moment, those in which the machine slept too.
  package init(
    wall: @Sendable () -> Int64 = SystemClock.now,
    elapsed: @escaping @Sendable () -> Int64 = SteadyClock.sinceBoot
  ) {
    self.elapsed = elapsed
    offset = Mutex(wall() - elapsed())
  }

  /// What time it is.
  package func now() -> Int64 { offset.withLock { $0 } + elapsed() }

  /// Makes it no earlier than a time that has been before, after the system's clock was turned back.
  package func raise(to time: Int64) {
    let elapsed = elapsed()
    offset.withLock { $0 = max($0, time - elapsed) }
  }

  /// The milliseconds since the machine was started.
  package static func sinceBoot() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
