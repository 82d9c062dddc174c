import Glibc
import Synchronization

/// Signals, as far as a session cares: Ctrl-C, a new size of the window, Ctrl-Z and coming back to the foreground.
package enum Interruption {
  // A signal's handler is given nothing, so what it may touch must be found without being handed over.
  private static let isPending = Atomic<Bool>(false)
  private static let hasResized = Atomic<Bool>(false)
  private static let hasReturned = Atomic<Bool>(false)
  private static let shouldStop = Atomic<Bool>(false)
  private static let bell = Atomic<Int32>(-1)

  /// Whether Ctrl-C was typed since the last `clear()`.
  package static var isRaised: Bool { isPending.load(ordering: .relaxed) }

  /// Forgets Ctrl-C.
  package static func clear() { isPending.store(false, ordering: .relaxed) }

  /// Whether Ctrl-C was typed, which is forgotten by that.
  static func takeInterrupt() -> Bool { isPending.exchange(false, ordering: .relaxed) }

  /// Whether the window has a new size, which is forgotten by that.
  static func takeResize() -> Bool { hasResized.exchange(false, ordering: .relaxed) }

  /// Whether the program was brought back to the foreground, which is forgotten by that.
  static func takeReturn() -> Bool { hasReturned.exchange(false, ordering: .relaxed) }

  /// Whether Ctrl-Z was typed, which is forgotten by that.
  static func takeStop() -> Bool { shouldStop.exchange(false, ordering: .relaxed) }

  /// Whether Ctrl-Z is remembered, so that the terminal can be given back first, or stops the program where it is. Who
  /// ignored it before goes on doing so.
  static func remembersStop(_ isRemembered: Bool) {
    var old = sigaction()
    sigaction(SIGTSTP, nil, &old)
    guard unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else {
      return
    }
    guard isRemembered else {
      signal(SIGTSTP, SIG_DFL)
      return
    }
    handle(SIGTSTP) { _ in
      Interruption.shouldStop.store(true, ordering: .relaxed)
      Interruption.ring()
    }
  }

  /// Stops the program, as Ctrl-Z does, until it is brought back.
  static func stop() {
    remembersStop(false)
    raise(SIGTSTP)
    remembersStop(true)
    _ = takeReturn()
  }

  /// From now on signals are remembered; each also makes a byte readable from what comes back.
  static func listen() -> Int32 {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
      bell.store(ends[1], ordering: .relaxed)
    }
    handle(SIGINT) { _ in
      Interruption.isPending.store(true, ordering: .relaxed)
      Interruption.ring()
    }
    handle(SIGWINCH) { _ in
      Interruption.hasResized.store(true, ordering: .relaxed)
      Interruption.ring()
    }
    handle(SIGCONT) { _ in
      Interruption.hasReturned.store(true, ordering: .relaxed)
      Interruption.ring()
    }
    return ends[0]
  }

  private static func ring() {
    let saved = errno
    var byte: UInt8 = 1
    _ = write(bell.load(ordering: .relaxed), &byte, 1)
    errno = saved
  }

  private static func handle(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    sigaction(signal, &action, nil)
  }
}
