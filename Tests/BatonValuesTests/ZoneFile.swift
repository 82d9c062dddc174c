import BatonValues
import Foundation

/// A zone of this machine's zone files.
func zone(_ name: String) throws -> Zone {
  let file = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/" + name))
  return try Zone(name: name, file: Array(file))
}

/// The instant of an RFC 3339 text.
func instant(_ text: String) -> Int64 {
  guard case .success(let instant) = Instant.parse(rfc3339: text) else { fatalError("\(text) is no instant") }
  return instant
}

/// What a clock shows, from `2026-11-20 10:30`.
func civil(_ text: String) -> CivilTime {
  CivilTime(utc: instant(text.replacingOccurrences(of: " ", with: "T") + ":00Z"))
}
