import Glibc

/// Reads files: policies and tables whole, chats in pieces.
package enum FileReader {
  /// The most bytes that are read whole.
  package static let largest = 256_000_000
  /// How many bytes a piece has.
  private static let piece = 1 << 18

  /// All bytes of a regular file.
  ///
  /// - Parameter name: What people call it; the path where nothing is said.
  package static func read(_ path: String, name: String? = nil) throws(FileError) -> [UInt8] {
    let name = name ?? path
    let file = try open(path, name: name, isRegular: true)
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      let more = try read(file, name: name)
      if more.isEmpty { return bytes }
      bytes += more
      if bytes.count > largest { throw .tooLarge(name) }
    }
  }

  /// The bytes of a file in pieces; of `-`, those of standard input. A pipe is read too.
  package static func pieces(of path: String) throws(FileError) -> ChatReader.Source {
    if path == "-" { return { () throws(FileError) in try read(STDIN_FILENO, name: "standard input") } }
    let handle = Handle(try open(path, name: path, isRegular: false))
    return { () throws(FileError) in try read(handle.descriptor, name: path) }
  }

  /// An open file, closed when nobody reads it any more.
  private final class Handle: Sendable {
    /// Its number.
    let descriptor: Int32
    /// Takes over an open file.
    init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }
  }

  private static func open(_ path: String, name: String, isRegular: Bool) throws(FileError) -> Int32 {
    guard !path.utf8.contains(0) else { throw .notFound(name) }
    // A pipe without a writer would wait for one for ever.
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | (isRegular ? O_NONBLOCK : 0))
    guard file >= 0 else { throw failure(errno, name) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      let code = errno
      close(file)
      throw failure(code, name)
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR || (isRegular && kind != S_IFREG) {
      close(file)
      let what = kind == S_IFDIR ? "a folder" : kind == S_IFIFO ? "a pipe" : kind == S_IFSOCK ? "a socket" : "a device"
      throw .notRegular(name, what: what)
    }
    if isRegular, status.st_size > largest {
      close(file)
      throw .tooLarge(name)
    }
    return file
  }

  private static func read(_ file: Int32, name: String) throws(FileError) -> [UInt8] {
    var failed: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
      var got = -1
      repeat { got = Glibc.read(file, buffer.baseAddress, piece) } while got < 0 && errno == EINTR
      if got < 0 { failed = errno }
      count = max(0, got)
    }
    if failed != 0 { throw failure(failed, name) }
    return bytes
  }

  private static func failure(_ code: Int32, _ name: String) -> FileError {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: return .notFound(name)
    case EISDIR: return .notRegular(name, what: "a folder")
    default: return .unreadable(name, reason: strerror(code).map { String(cString: $0) } ?? "error \(code)")
    }
  }
}
