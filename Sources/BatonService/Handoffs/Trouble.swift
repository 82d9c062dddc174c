import BatonLog
import Logging
import Synchronization

/// Something that goes wrong for a while: told when it begins and when it is over, not each time.
final class Trouble: Sendable {
  private let count = Mutex(0)
  private let begin: Logger.Message
  private let end: Logger.Message
  private let logger: Logger

  /// Nothing has gone wrong yet.
  init(_ begin: Logger.Message, over end: Logger.Message, logger: Logger) {
    self.begin = begin
    self.end = end
    self.logger = logger
  }

  /// It has gone wrong, so often at once.
  func occur(_ error: LogError, times: Int = 1, _ metadata: Logger.Metadata = [:]) {
    let before = count.withLock { count in
      defer { count += times }
      return count
    }
    if before == 0 { logger.error(begin, metadata: metadata.merging(["error": "\(error)"]) { $1 }) }
  }

  /// It has gone right.
  func pass() {
    let past = count.withLock { count in
      defer { count = 0 }
      return count
    }
    if past > 0 { logger.notice(end, metadata: ["times": "\(past)"]) }
  }
}
