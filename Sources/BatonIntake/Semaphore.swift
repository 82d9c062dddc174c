import Glibc

/// Counts places; who wants one waits until there is one.
final class Semaphore: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  /// So many places.
  init(_ places: Int) {
    semaphore.initialize(to: sem_t())
    sem_init(semaphore, 0, UInt32(clamping: places))
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  /// Takes a place.
  func wait() {
    while sem_wait(semaphore) != 0 && errno == EINTR {}
  }

  /// Gives a place back.
  func signal() { sem_post(semaphore) }
}
