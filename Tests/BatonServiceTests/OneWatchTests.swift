import Foundation
import Testing

/// However many programs are started on one log, one of them sees to its handoffs.
@Suite struct OneWatchTests {
  /// What `batond` is started with on the log of a folder.
  private static func arguments(_ folder: URL, log: String = "desk.log") -> [String] {
    [
      folder.appending(path: "desk.baton").path, "--port", "0", "--watch", "0", "--log-format", "json",
      "--log", folder.appending(path: log).path,
    ]
  }

  private static func inFolder(_ body: @escaping @Sendable (URL) throws -> Void) async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await Task(executorPreference: ClientThreads.all) { try body(folder) }.value
  }

  @Test func `a second one on the same log does not start, by whichever name it is called`() async throws {
    try await Self.inFolder { folder in
      let first = try Batond(Self.arguments(folder))
      _ = try first.port()
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "other.log"), withDestinationURL: folder.appending(path: "desk.log"))
      let second = try Batond(Self.arguments(folder, log: "other.log"))
      #expect(second.status() == 2)
      let last = try #require(second.errors.split(separator: "\n").last)
      #expect(last.hasPrefix("error: `\(folder.appending(path: "other.log").path)`: another `batond`"))
      #expect(last.contains("(process \(first.process.processIdentifier))"))
      #expect(last.contains("end that one first"))
      #expect(try first.ask("POST", "/v1/decide", HandoffRig.chat).status == 200)
      #expect(first.end() == 0)
    }
  }

  @Test(arguments: [SIGTERM, SIGKILL])
  func `a second one waits for the first to end, and takes over what that one left`(_ signal: Int32) async throws {
    try await Self.inFolder { folder in
      let first = try Batond(Self.arguments(folder))
      #expect(try first.ask("POST", "/v1/decide", HandoffRig.chat).status == 200)
      let second = try Batond(Self.arguments(folder))
      try second.wait(until: "waits for its end")
      kill(first.process.processIdentifier, signal)
      #expect(try second.ask("GET", "/v1/claims/1").text.contains("\"open\""))
      #expect(try second.ask("POST", "/v1/claims/1", #"{"by": "maria"}"#).status == 200)
      #expect(second.end() == 0)
      first.kill()
    }
  }
}
