import Foundation
import Glibc

/// A program in a terminal of its own, and what its screen shows.
final class Pty {
  /// The program did not show in time what was waited for.
  struct Silence: Error, CustomStringConvertible {
    let wanted: String
    let screen: String
    var description: String { "waited in vain for \(wanted.debugDescription); the screen:\n\(screen)" }
  }

  private let master: Int32
  private let process: pid_t
  /// What the terminal shows.
  private(set) var screen: Screen
  /// All bytes that came.
  private(set) var bytes: [UInt8] = []

  /// Starts a program in a terminal of that many columns.
  init(_ program: String, _ arguments: [String], in folder: URL, environment: [String: String], columns: Int = 80)
    throws
  {
    // `openpty` and its parts are no part of what Swift sees of the C library.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &isLocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw POSIXError(.ENXIO)
    }
    let name = "/dev/pts/\(number)"
    screen = Screen(columns: columns)
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a new session opens is its own, so that Ctrl-C finds the program.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] =
      (["sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, program] + arguments)
      .map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var id: pid_t = 0
    let failed = posix_spawn(&id, "/bin/sh", &actions, &attributes, &words, &variables)
    process = id
    guard failed == 0 else { throw POSIXError(.ENOEXEC) }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(master)
  }

  /// Types some keys.
  func type(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Types a line and waits until the program asks for another one.
  func say(_ line: String, prompt: String = "baton> ") throws {
    let before = screen.row
    type(line + "\r")
    try wait("the prompt after \(line)") { $0.row > before && $0.current == prompt }
  }

  /// Waits until a row ends so.
  func wait(for text: String) throws { try wait(text) { $0.current.hasSuffix(text) } }

  /// Waits until the screen is as wanted.
  func wait(_ wanted: String, _ isThere: (Screen) -> Bool) throws {
    let end = Date(timeIntervalSinceNow: 60)
    while !isThere(screen) {
      guard Date() < end, read() else { throw Silence(wanted: wanted, screen: screen.text) }
    }
  }

  /// Gives the terminal another width and tells the program so.
  func resize(columns: Int) {
    screen.columns = columns
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Waits until the program has ended; its status.
  func end() -> Int32 {
    while read() {}
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return (status >> 8) & 0xFF
  }

  /// Reads what there is, waiting for it for a while; false where nothing more comes.
  private func read() -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, 60_000) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    screen.show(buffer[..<count])
    return true
  }
}
