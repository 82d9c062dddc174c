import Glibc
import Synchronization

/// Who sees to the handoffs of a log: one program at a time, since timers that run twice tell everybody twice.
///
/// It is a lock on a file beside the log, which the kernel lets go of when the program ends, however it ends. The log's own
/// file would not do: closing any descriptor of it would also let go of the locks that SQLite holds.
package final class HandoffWatch: Sendable {
  private let descriptor: Mutex<Int32>

  /// Takes it over.
  ///
  /// - Parameters:
  ///   - path: The log, which is there already.
  ///   - patience: How long another program that has it is waited for.
  ///   - onWaiting: Told of that program once, where there is one.
  /// - Throws: `LogError.watched` where that program still has it.
  package init(
    of path: String, patience: Duration = .zero, onWaiting: (_ process: Int32?) -> Void = { _ in }
  ) throws(LogError) {
    // By whichever way it is called, it is one log.
    guard let name = realpath(path, nil) else { throw .refused(Self.reason) }
    defer { free(name) }
    let file = String(cString: name) + "-handoffs"
    let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .refused("`\(file)`: \(Self.reason)") }
    do throws(LogError) {
      try Self.lock(descriptor, file, patience, onWaiting)
    } catch {
      close(descriptor)
      throw error
    }
    // Only for whoever asks who has it.
    let number = Array("\(getpid())\n".utf8)
    if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, number, number.count, 0) }
    self.descriptor = Mutex(descriptor)
  }

  deinit { end() }

  /// Lets another program see to them.
  package func end() {
    descriptor.withLock { descriptor in
      if descriptor >= 0 { close(descriptor) }
      descriptor = -1
    }
  }

  private static func lock(
    _ descriptor: Int32, _ file: String, _ patience: Duration, _ onWaiting: (Int32?) -> Void
  ) throws(LogError) {
    let end = ContinuousClock.now + patience
    var isTold = false
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: break
      default: throw .refused("`\(file)` cannot be locked: \(reason)")
      }
      guard .now < end else { throw .watched(by: process(descriptor)) }
      if !isTold { onWaiting(process(descriptor)) }
      isTold = true
      usleep(20_000)
    }
  }

  /// The number of the program that has it.
  private static func process(_ descriptor: Int32) -> Int32? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return Int32(String(decoding: bytes[..<count], as: UTF8.self).prefix { $0.isNumber })
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
