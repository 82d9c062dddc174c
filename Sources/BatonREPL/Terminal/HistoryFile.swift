import Glibc

/// Where the lines of earlier sessions are kept: of each user by itself, and nobody else's to read.
package enum HistoryFile {
  /// The file's path after the XDG base directory specification, its folder made; nil where there is no home.
  package static func path() -> String? {
    let state = variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let root = state ?? variable("HOME").map({ $0 + "/.local/state" }) else { return nil }
    let folder = root + "/baton"
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
    let path = folder + "/history"
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    fchmod(file, 0o600)
    close(file)
    return path
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
