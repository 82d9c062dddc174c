import Foundation
import Testing

/// The program `batond` itself: how it starts, what signals do, how it ends.
@Suite struct ProgramTests {
  /// A running program.
  private struct Running {
    let process: Process
    let port: Int

    /// Asks one thing.
    func ask(_ target: String, _ body: String = "{}") throws -> Answer {
      let socket = try Socket(port: port)
      try socket.send(Desk.request("POST", target, body))
      return try socket.answer()
    }
  }

  private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "batond")

  private static func start(_ arguments: [String]) throws -> (Process, FileHandle) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    return (process, errors.fileHandleForReading)
  }

  private static func file(_ text: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "batond-\(UUID().uuidString).baton")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file
  }

  /// Runs the program on a port of its own while `body` asks it things; it is told to end afterwards, and must.
  private static func run(_ file: URL, _ body: (Running) throws -> Void) throws {
    let (process, errors) = try start([file.path, "--port", "0", "--watch", "0", "--log-format", "json"])
    defer { if process.isRunning { process.terminate() } }
    var said = ""
    while !said.contains(/127\.0\.0\.1:\d+/) {
      let more = errors.availableData
      try #require(!more.isEmpty, "it ended: \(said)")
      said += String(decoding: more, as: UTF8.self)
    }
    let port = try #require(said.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) })
    try body(Running(process: process, port: port))
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
  }

  @Test func `SIGHUP reads the policies again, and SIGTERM ends it`() async throws {
    try await Task(executorPreference: ClientThreads.all) {
      let file = try Self.file("otherwise hold\n")
      defer { try? FileManager.default.removeItem(at: file) }
      try Self.run(file) { running in
        #expect(try running.ask("/v1/decide").text.contains("\"hold\""))
        try "otherwise ask \"What?\" for x.y\nfact x.y: number\n"
          .write(to: file, atomically: true, encoding: .utf8)
        var isNew = false
        for _ in 0..<200 where !isNew {
          kill(running.process.processIdentifier, SIGHUP)
          isNew = try running.ask("/v1/decide").text.contains("\"What?\"")
          if !isNew { usleep(50_000) }
        }
        #expect(isNew)
      }
    }.value
  }

  @Test func `a policy that is not right ends it with status 1, a wrong call with 2`() async throws {
    try await Task(executorPreference: ClientThreads.all) {
      let file = try Self.file("when x.y hold\notherwise hold\n")
      defer { try? FileManager.default.removeItem(at: file) }
      for (arguments, status, text) in [
        ([file.path], 1, "error[E0201]"), ([], 2, "there is no policy"),
        ([file.path, "--port", "99999"], 2, "65535"), (["nowhere/gone.baton"], 1, "there is no file"),
      ] {
        let (process, errors) = try Self.start(arguments)
        let said = String(decoding: errors.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == status, "\(said)")
        #expect(said.contains(text), "\(said)")
      }
    }.value
  }
}
