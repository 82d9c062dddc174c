package import BatonDiagnostics
import BatonValues

/// That the oldest entries of a log were removed on purpose: what is left begins after this.
package struct LogTrim: Sendable, Hashable {
  /// The last entry that was removed, by number and hash: the next one is chained to it.
  package let end: LogHead
  /// When, in milliseconds since 1970 UTC.
  package let at: Int64
  /// How many entries were removed then.
  package let count: Int64

  /// So many were removed at that time, up to that entry.
  package init(end: LogHead, at: Int64, count: Int64) {
    self.end = end
    self.at = at
    self.count = count
  }

  /// When, as text.
  package var time: String { Instant.range.contains(at) ? Instant.rfc3339(at) : "at no time" }

  /// It as an object for programs.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("end")
      json.string(end.description)
      json.key("entries")
      json.number(count)
      json.key("at")
      json.string(Instant.range.contains(at) ? Instant.rfc3339(at) : nil)
    }
  }
}
