import Glibc

/// The folder of a main file, and the paths within it that a policy may read.
package struct SafePath: Sendable {
  /// The folder as it was said, with a `/` at its end; empty for the present one.
  private let folder: String
  /// The folder after all symbolic links, without a `/` at its end.
  private let realFolder: String
  /// The main file's name within the folder.
  package let main: String

  /// The folder of that main file.
  package init(main path: String) throws(FileError) {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    folder = String(path[..<cut])
    main = String(path[cut...])
    guard let real = SafePath.real(folder.isEmpty ? "." : folder) else { throw .notFound(path) }
    realFolder = real == "/" ? "" : real
  }

  /// A path as the system takes it, for one relative to the folder.
  package func systemPath(_ relative: String) -> String { folder + relative }

  /// The path relative to the folder that `path` means where the file `from` says it.
  ///
  /// - Parameters:
  ///   - path: As it is written after `use` or `from`.
  ///   - from: The path, relative to the folder, of the file that says it.
  /// - Throws: `fileOutside` when it is absolute, climbs out of the folder, or a symbolic link leads out of it.
  package func resolve(_ path: String, from: String) throws(FileError) -> String {
    guard let relative = SafePath.join(path, from: from) else { throw .outside(path) }
    // What is not there leads nowhere; reading it says so.
    if let real = SafePath.real(systemPath(relative)), real != realFolder, !real.hasPrefix(realFolder + "/") {
      throw .outside(path)
    }
    return relative
  }

  /// The path that `path` means beside the file `from`, its `.` and `..` undone; nil when it is absolute or climbs out.
  package static func join(_ path: String, from: String) -> String? {
    guard !path.hasPrefix("/"), !path.utf8.contains(0) else { return nil }
    var parts = from.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.isEmpty { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// A path after all symbolic links; nil where nothing is.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
