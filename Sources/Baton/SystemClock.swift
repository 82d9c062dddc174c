import Glibc

/// The clock of the system, which only the programs read.
package enum SystemClock {
  /// The time in milliseconds since 1970 UTC.
  @Sendable package static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
