import Glibc

/// Writes files whole, so that a reader sees the old text or the new one and nothing between.
package enum FileWriter {
  /// Replaces a file by a new one of the same permissions, through a rename.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    // A link keeps being one: what it leads to is replaced.
    let target =
      realpath(path, nil).map { real in
        defer { free(real) }
        return String(cString: real)
      } ?? path
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    let fresh = "\(target).\(getpid()).new"
    try write(fresh, bytes, flags: O_CREAT | O_EXCL, mode: mode, name: path)
    guard rename(fresh, target) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(fresh)
      throw .unwritable(path, reason: reason)
    }
  }

  /// Writes a file that must not be there yet.
  package static func create(_ path: String, _ text: String) throws(FileError) {
    try write(path, Array(text.utf8), flags: O_CREAT | O_EXCL, mode: 0o644, name: path)
  }

  private static func write(
    _ path: String, _ bytes: [UInt8], flags: Int32, mode: mode_t, name: String
  ) throws(FileError) {
    let file = open(path, O_WRONLY | O_CLOEXEC | flags, mode)
    guard file >= 0 else { throw .unwritable(name, reason: String(cString: strerror(errno))) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        close(file)
        unlink(path)
        throw .unwritable(name, reason: reason)
      }
      offset += count
    }
    guard close(file) == 0 else { throw .unwritable(name, reason: String(cString: strerror(errno))) }
  }
}
