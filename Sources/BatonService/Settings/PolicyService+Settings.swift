import Baton
import BatonIntake
package import Logging
import NIOCore

extension PolicyService.Setup {
  /// What the settings say.
  ///
  /// - Throws: The first that cannot be used.
  package init(_ settings: SettingsReader) throws(SettingsReader.Mistake) {
    let typed = settings.list("policies") ?? []
    guard !typed.isEmpty else { throw .init("there is no policy: name one, as `batond desk.baton`") }
    var named: [NamedPolicy] = []
    for text in typed {
      guard let policy = NamedPolicy(text) else {
        throw .init("`\(text)` names no policy: write PATH, or NAME=PATH with a name of letters, digits, `.`, `_`, `-`")
      }
      guard !named.contains(where: { $0.name == policy.name }) else {
        throw .init("two policies are called `\(policy.name)`: name one otherwise, as `other=\(policy.path)`")
      }
      named.append(policy)
    }
    self.init(policies: named)
    host = settings.text("host") ?? host
    port = try settings.number("port", 0...65_535) ?? port
    tokens = try Self.tokens(settings)
    tls = try Self.certificate(settings)
    allowsInsecure = try settings.bool("allow-insecure") ?? false
    rate = try settings.number("rate", 0...10_000_000) ?? 0
    runsTests = try settings.bool("tests") ?? true
    let seconds = try settings.number("watch", 0...86_400) ?? 1
    watch = seconds == 0 ? nil : .seconds(seconds)
    limits = try Limits(settings)
  }

  private static func tokens(_ settings: SettingsReader) throws(SettingsReader.Mistake) -> [String] {
    var tokens = settings.text("token").map { [$0] } ?? []
    if let file = settings.text("token-file") {
      let bytes: [UInt8]
      do throws(FileError) { bytes = try FileReader.read(file) } catch { throw .init(error.message) }
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
      let found = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
      guard !found.isEmpty else { throw .init("the token file `\(file)` has no token") }
      tokens += found
    }
    guard tokens.allSatisfy({ $0.utf8.count >= 16 && $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } }) else {
      throw .init("a token has 16 characters at the least, of ASCII and without blanks")
    }
    return tokens
  }

  private static func certificate(_ settings: SettingsReader) throws(SettingsReader.Mistake) -> Certificate? {
    switch (settings.text("tls-cert"), settings.text("tls-key")) {
    case (nil, nil): return nil
    case (let chain?, let key?): return try Certificate(chain: chain, key: key)
    case (_?, nil): throw .init("`tls-cert` needs its `tls-key`")
    case (nil, _?): throw .init("`tls-key` needs its `tls-cert`")
    }
  }
}

extension Limits {
  /// What the settings say.
  init(_ settings: SettingsReader) throws(SettingsReader.Mistake) {
    self.init()
    body = try settings.number("max-body", 256...64_000_000) ?? body
    messages = try settings.number("max-messages", 1...10_000_000) ?? messages
    depth = try settings.number("max-depth", 1...JSONParser.deepest) ?? depth
    connections = try settings.number("max-connections", 1...1_000_000) ?? connections
    pending = try settings.number("max-pending", 1...1_000_000) ?? pending
    func seconds(_ name: String) throws(SettingsReader.Mistake) -> TimeAmount? {
      try settings.number(name, 1...86_400).map { .seconds(Int64($0)) }
    }
    request = try seconds("request-timeout") ?? request
    idle = try seconds("idle-timeout") ?? idle
    answer = try seconds("answer-timeout") ?? answer
  }
}

extension Logger {
  /// The log that the settings want.
  ///
  /// - Parameter isTerminal: Whether somebody reads standard error on a terminal.
  package init(_ settings: SettingsReader, isTerminal: Bool) throws(SettingsReader.Mistake) {
    let name = settings.text("log-level") ?? "info"
    guard let level = Logger.Level(rawValue: name) else {
      let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
      throw .init("`log-level` is `\(name)`, expected one of \(levels)")
    }
    let isJSON: Bool
    switch settings.text("log-format") ?? "auto" {
    case "auto": isJSON = !isTerminal
    case "json": isJSON = true
    case "text": isJSON = false
    case let other: throw .init("`log-format` is `\(other)`, expected `json`, `text` or `auto`")
    }
    self.init(label: "batond") { _ in LineLogHandler(isJSON: isJSON) }
    logLevel = level
  }
}
