import BatonLog
import Foundation
import Glibc
import Testing

/// A disk without room: nothing is answered that was not logged, everybody can see why, and it goes on by itself.
@Suite(.serialized) struct FullDiskTests {
  /// How the room of a log is taken and given back.
  private struct Disk {
    /// What starts the program so that it writes on it.
    let shell: [String]
    /// Where the log is, as the program sees it.
    let log: String
    /// Where its folder is, as the test sees it.
    let seen: (Batond) -> String
    /// Gives it room again.
    let makeRoom: (Batond) throws -> Void
  }

  /// A disk of half a megabyte, in a world of its own where only the machine's owner may make one; nil where none may be made.
  private static func small(_ folder: URL) throws -> Disk? {
    let place = folder.appending(path: "disk").path
    let worlds = geteuid() == 0 ? ["unshare", "-m"] : ["unshare", "-rm"]
    let mount = "mount -t tmpfs -o size=512k tmpfs \(place) && head -c 200k /dev/zero >\(place)/other"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    guard try Shell.run(worlds + ["sh", "-c", mount]).isDone else { return nil }
    return Disk(
      shell: worlds + ["sh", "-c", mount + "; exec \"$@\"", "sh"], log: place + "/desk.log",
      seen: { "/proc/\($0.process.processIdentifier)/root\(place)" },
      makeRoom: { batond in
        try FileManager.default.removeItem(atPath: "/proc/\(batond.process.processIdentifier)/root\(place)/other")
      })
  }

  /// Files that may not grow beyond 400 KB, until they may.
  private static func narrow(_ folder: URL) -> Disk {
    let log = folder.appending(path: "desk.log").path
    return Disk(
      shell: ["sh", "-c", "trap '' XFSZ; ulimit -S -f 800; exec \"$@\"", "sh"], log: log, seen: { _ in folder.path },
      makeRoom: { batond in
        let isWide = try Shell.run(["prlimit", "--pid", "\(batond.process.processIdentifier)", "--fsize=unlimited:"])
          .isDone
        #expect(isWide)
      })
  }

  @Test func `a full disk is told once, and is over when there is room`() async throws {
    try await Self.inFolder { folder in
      guard let disk = try Self.small(folder) else { return }
      try Self.check(disk, folder, says: "the disk is full")
    }
  }

  @Test func `so is a file that cannot grow`() async throws {
    try await Self.inFolder { folder in try Self.check(Self.narrow(folder), folder, says: "the log cannot be used") }
  }

  private static func inFolder(_ body: @escaping @Sendable (URL) throws -> Void) async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await Task(executorPreference: ClientThreads.all) { try body(folder) }.value
  }

  private static func check(_ disk: Disk, _ folder: URL, says reason: String) throws {
    let receiver = try Receiver()
    let batond = try Batond(
      [
        folder.appending(path: "desk.baton").path, "--port", "0", "--watch", "0", "--log-format", "json",
        "--log", disk.log, "--webhook", "http://127.0.0.1:\(receiver.port)/",
      ], after: disk.shell, environment: ["BATOND_WEBHOOK_SECRET": "sixteen characters at least"])
    var answered = 0
    func decide() throws -> Answer {
      let answer = try batond.ask("POST", "/v1/decide", HandoffRig.chat)
      answered += answer.status == 200 ? 1 : 0
      return answer
    }
    var refused = try decide()
    for _ in 0..<3000 where refused.status == 200 { refused = try decide() }
    #expect(refused.status == 503 && refused.text.contains("not_logged") && refused.text.contains(reason))
    #expect(refused.fields["retry-after"] == "1")
    for _ in 0..<20 { #expect(try decide().status == 503) }
    let ready = try batond.ask("GET", "/ready")
    #expect(ready.status == 503 && ready.text.contains("decisions cannot be logged: \(reason)"))
    #expect(try batond.ask("GET", "/metrics").text.contains("\nbaton_log_alarm 1\n"))
    #expect(batond.errors.components(separatedBy: "decisions cannot be logged").count == 2, "\(batond.errors)")

    try disk.makeRoom(batond)
    // Nobody asks for a decision, and yet it finds out.
    var isReady = false
    for _ in 0..<1000 where !isReady {
      isReady = try batond.ask("GET", "/ready").status == 200
      if !isReady { usleep(10_000) }
    }
    #expect(isReady)
    #expect(try decide().status == 200)
    #expect(try batond.ask("GET", "/metrics").text.contains("\nbaton_log_alarm 0\n"))
    try batond.wait(until: "decisions are logged again")
    // Every handoff that was answered arrives.
    for _ in 0..<2000 where Set(receiver.seen.map { $0.fields["idempotency-key"] }).count < answered { usleep(10_000) }
    #expect(Set(receiver.seen.map { $0.fields["idempotency-key"] }).count == answered)
    // Nobody writes any more; SQLite does not find its way into another world.
    let copy = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: copy) }
    for name in ["desk.log", "desk.log-wal"] {
      try FileManager.default.copyItem(atPath: "\(disk.seen(batond))/\(name)", toPath: copy.appending(path: name).path)
    }
    let report = try LogReport(of: LogFile(copy.appending(path: "desk.log").path), by: []) {
      Issue.record("\($0.text)")
    }
    #expect(report.entryCount == answered)
    #expect(batond.end() == 0)
  }
}
