import BatonDiagnostics
import Glibc

/// A stream that people or programs read.
struct Terminal {
  /// Standard output: results.
  static let output = Terminal(descriptor: STDOUT_FILENO)
  /// Standard error: diagnostics.
  static let errors = Terminal(descriptor: STDERR_FILENO)

  /// The stream.
  let descriptor: Int32

  /// Whether somebody reads it on a terminal.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Whether colours are wanted: on a terminal, unless `NO_COLOR` is set.
  var hasColor: Bool {
    isInteractive && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
      && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// Writes a text as it is.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes bytes as they are.
  func write(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { write($0) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { leave(errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Ends the program, since what it says goes nowhere, and says so where that is not simply nobody reading on.
  private func leave(_ number: CInt) -> Never {
    if descriptor != STDERR_FILENO, number != EPIPE {
      Terminal.errors.write("error: the results cannot be written: \(String(cString: strerror(number)))\n")
    }
    exit(ExitStatus.misused.rawValue)
  }

  /// Writes a styled text, in colour where colours are wanted.
  func write(_ text: StyledText) { write(hasColor ? text.ansi : text.plain) }
}
