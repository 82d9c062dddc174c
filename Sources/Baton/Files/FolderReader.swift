import Glibc

/// Looks into folders.
package enum FolderReader {
  /// Whether nothing is in a folder.
  package static func isEmpty(_ path: String) throws(FileError) -> Bool {
    guard let folder = opendir(path) else { throw .unreadable(path, reason: String(cString: strerror(errno))) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { return false }
    }
    return true
  }
}
