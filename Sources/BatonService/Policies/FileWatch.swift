import Baton
import Synchronization

/// The files that a policy was made of, each as it was just before it was read.
final class FileWatch: Sendable {
  private let stamps = Mutex<[String: FileStamp?]>([:])

  /// Notes a file that is about to be read, or looked for.
  func note(_ path: String) {
    let stamp = FileStamp(of: path)
    stamps.withLock { stamps in
      if stamps[path] == nil { stamps[path] = .some(stamp) }
    }
  }

  /// The files as they are now.
  func look() -> [String: FileStamp?] {
    let paths = stamps.withLock { Array($0.keys) }
    return Dictionary(paths.map { ($0, FileStamp(of: $0)) }, uniquingKeysWith: { a, _ in a })
  }

  /// The files as they were when they were read.
  var noted: [String: FileStamp?] { stamps.withLock { $0 } }
}
