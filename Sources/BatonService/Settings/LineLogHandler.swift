import Baton
import BatonDiagnostics
import BatonValues
import Glibc
package import Logging

/// Writes what happens to standard error, a line each: as JSON for programs, or as text for people.
package struct LineLogHandler: LogHandler {
  package var metadataProvider: Logger.MetadataProvider?
  package var metadata: Logger.Metadata = [:]
  package var logLevel = Logger.Level.info
  private let isJSON: Bool

  /// Writes lines of JSON, or of text.
  package init(isJSON: Bool) { self.isJSON = isJSON }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let said = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }.merging(event.metadata ?? [:]) { $1 }
    let fields = said.map { ($0.key, "\($0.value)") }.sorted { $0.0 < $1.0 }
    let time = Instant.rfc3339(SystemClock.now())
    let line =
      isJSON
      ? Self.json(time, event.level, "\(event.message)", fields)
      : Self.text(time, event.level, "\(event.message)", fields)
    line.withUnsafeBytes { bytes in
      // One call a line, so that lines of several threads stay whole; there is nobody to tell where it fails.
      _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }

  private static func json(
    _ time: String, _ level: Logger.Level, _ message: String, _ fields: [(String, String)]
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      for (key, value) in [("time", time), ("level", level.rawValue), ("message", message)] + fields {
        json.key(key)
        json.string(value)
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func text(
    _ time: String, _ level: Logger.Level, _ message: String, _ fields: [(String, String)]
  ) -> [UInt8] {
    var line = "\(time) \(level.rawValue): \(VisibleText.line(message))"
    var pages: [String] = []
    for (key, value) in fields {
      if value.contains("\n") { pages.append(value) } else { line += " \(key)=\(VisibleText.line(value))" }
    }
    return Array((line + "\n" + pages.joined()).utf8)
  }
}
