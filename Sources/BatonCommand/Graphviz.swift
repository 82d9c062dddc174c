import BatonExplain
import Glibc

/// Graphviz's program `dot`, which lays pictures out: a process of its own, with fixed arguments, no shell and no files.
///
/// Linking its library instead would bring its faults and its licence into ours.
enum Graphviz {
  /// A drawing laid out.
  ///
  /// - Throws: `GraphvizError` where `dot` is not there or fails.
  static func svg(of drawing: Drawing) throws(GraphvizError) -> VectorPicture {
    let printed = try ChildProcess.output(of: "dot", ["-Tsvg", "-Gcharset=utf8"], input: Array(drawing.dot.utf8))
    guard let picture = VectorPicture(String(decoding: printed, as: UTF8.self), of: drawing) else {
      throw GraphvizError(message: "Graphviz's program `dot` printed no picture")
    }
    return picture
  }
}

/// Why there is no picture.
struct GraphvizError: Error {
  /// What is said of it.
  let message: String

  /// `dot` is not there.
  static var missing: GraphvizError {
    GraphvizError(
      message: "SVG needs Graphviz's program `dot`: install the package graphviz, or use `--format dot` or `mermaid`")
  }
}

/// Another program, fed and read through pipes.
private enum ChildProcess {
  /// What a program prints that reads `input`; what it says on standard error is not shown.
  static func output(of program: String, _ arguments: [String], input: [UInt8]) throws(GraphvizError) -> [UInt8] {
    var (toChild, fromChild): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw failure(errno) }
    for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var child: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let status = posix_spawnp(&child, program, &actions, nil, &words, environ)
    close(toChild[0])
    close(fromChild[1])
    defer { close(fromChild[0]) }
    guard status == 0 else {
      close(toChild[1])
      throw status == ENOENT || status == EACCES ? .missing : failure(status)
    }
    let printed = exchange(input, toChild[1], fromChild[0])
    var ended: Int32 = 0
    while waitpid(child, &ended, 0) < 0, errno == EINTR {}
    guard ended == 0 else { throw GraphvizError(message: "Graphviz's program `dot` failed") }
    return printed
  }

  /// Writes and reads in turn, as each end is ready, so that neither side waits for the other.
  private static func exchange(_ input: [UInt8], _ writing: Int32, _ reading: Int32) -> [UInt8] {
    // A child that stops reading must not end this program.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    _ = fcntl(writing, F_SETFL, fcntl(writing, F_GETFL) | O_NONBLOCK)
    var output: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var sent = 0
    var isOpen = true
    while true {
      if isOpen, sent == input.count {
        close(writing)
        isOpen = false
      }
      var waits = [pollfd(fd: reading, events: Int16(POLLIN), revents: 0)]
      if isOpen { waits.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)) }
      guard poll(&waits, nfds_t(waits.count), -1) >= 0 || errno == EINTR else { break }
      if isOpen, waits[1].revents != 0 {
        let count = input[sent...].withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
        if count >= 0 {
          sent += count
        } else if errno != EAGAIN && errno != EINTR {
          sent = input.count
        }
      }
      if waits[0].revents != 0 {
        let count = read(reading, &room, room.count)
        if count == 0 { break }
        if count > 0 { output += room[..<count] } else if errno != EINTR { break }
      }
    }
    if isOpen { close(writing) }
    return output
  }

  private static func failure(_ number: Int32) -> GraphvizError {
    GraphvizError(message: "Graphviz's program `dot` cannot be run: \(String(cString: strerror(number)))")
  }
}
