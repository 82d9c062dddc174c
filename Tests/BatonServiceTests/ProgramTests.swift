import Foundation
import Testing

/// The program `batond` itself: how it starts, what signals do, how it ends.
@Suite struct ProgramTests {
  private static func file(_ text: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "batond-\(UUID().uuidString).baton")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file
  }

  @Test func `SIGHUP reads the policies again, and SIGTERM ends it`() async throws {
    try await Task(executorPreference: ClientThreads.all) {
      let file = try Self.file("otherwise hold\n")
      defer { try? FileManager.default.removeItem(at: file) }
      let batond = try Batond([file.path, "--port", "0", "--watch", "0", "--log-format", "json"])
      #expect(try batond.ask("POST", "/v1/decide", "{}").text.contains("\"hold\""))
      try "otherwise ask \"What?\" for x.y\nfact x.y: number\n"
        .write(to: file, atomically: true, encoding: .utf8)
      var isNew = false
      for _ in 0..<200 where !isNew {
        kill(batond.process.processIdentifier, SIGHUP)
        isNew = try batond.ask("POST", "/v1/decide", "{}").text.contains("\"What?\"")
        if !isNew { usleep(50_000) }
      }
      #expect(isNew)
      #expect(batond.end() == 0)
    }.value
  }

  @Test func `a policy that is not right ends it with status 1, a wrong call with 2`() async throws {
    try await Task(executorPreference: ClientThreads.all) {
      let file = try Self.file("when x.y hold\notherwise hold\n")
      defer { try? FileManager.default.removeItem(at: file) }
      for (arguments, status, text) in [
        ([file.path], 1, "error[E0201]"), ([], 2, "there is no policy"),
        ([file.path, "--port", "99999"], 2, "65535"), (["nowhere/gone.baton"], 1, "there is no file"),
      ] as [([String], Int32, String)] {
        let batond = try Batond(arguments)
        #expect(batond.status() == status, "\(batond.errors)")
        #expect(batond.errors.contains(text), "\(batond.errors)")
      }
    }.value
  }
}
