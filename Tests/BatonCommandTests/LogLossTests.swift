import Foundation
import Testing

/// What was printed was logged before, whatever happens to the program or the disk.
@Suite(.serialized)
struct LogLossTests {
  /// A policy, and so many chats in `many.jsonl`.
  private static func folder(_ count: Int) throws -> Folder {
    let folder = try Folder.desk()
    let chats = (1...count).map {
      #"{"id": "c\#($0)", "now": "2026-11-20T10:00:00Z", "facts": {"lead.budget": \#($0 * 7 % 9000)}}"#
    }
    try folder.write(chats.joined(separator: "\n") + "\n", to: "many.jsonl")
    return folder
  }

  /// The ids of the chats of whole printed lines.
  private static func ids(_ output: some StringProtocol) -> [String] {
    let whole = output.hasSuffix("\n") ? output[...] : output[..<(output.lastIndex(of: "\n") ?? output.startIndex)]
    return whole.split(separator: "\n").compactMap { object(String($0))?["chat"] as? String }
  }

  /// Verifies a log and says what it holds.
  private static func logged(in folder: Folder) throws -> [String] {
    let verified = try Command("log", "verify", "desk.log", in: folder)
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    return try Command("log", "desk.log", "--format", "json", in: folder).lines.compactMap {
      (object($0)?["decision"] as? [String: Any])?["chat"] as? String
    }
  }

  /// Twenty times; a thousand in a nightly run, `BATON_NIGHTLY=1`.
  @Test func killedInTheMiddleOfWriting() throws {
    let rounds = ProcessInfo.processInfo.environment["BATON_NIGHTLY"] == "1" ? 1000 : 20
    var folder = try Self.folder(2_000)
    var before: [String] = []
    var killed = 0
    for round in 0..<rounds {
      if round % 4 == 0 { (folder, before) = (try Self.folder(2_000), []) }
      let (printed, wasKilled) = try Self.interrupted(after: round * 7_919 % 40_000, in: folder)
      killed += wasKilled ? 1 : 0
      let logged = try Self.logged(in: folder)
      #expect(logged.starts(with: before + printed), "round \(round): something acknowledged is not in the log")
      before = logged
    }
    #expect(killed > rounds / 2)
  }

  /// However trimming ends, the log is whole and says what was trimmed, and the next time goes on.
  @Test func killedInTheMiddleOfTrimming() throws {
    let folder = try Self.folder(2_000)
    _ = try Command("decide", "desk.baton", "many.jsonl", "--log", "desk.log", in: folder)
    let all = try Self.logged(in: folder)
    #expect(all.count == 2_000)
    var lefts: [Int] = []
    for round in 0..<12 where lefts.last != 10 {
      let process = Process()
      process.executableURL = Command.products.appendingPathComponent("baton")
      process.arguments = ["log", "trim", "desk.log", "--keep", "10"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      // The last time it is let be.
      if round < 11 {
        usleep(UInt32(60_000 + round * 30_000))
        kill(process.processIdentifier, SIGKILL)
      }
      process.waitUntilExit()
      let left = try Self.logged(in: folder)
      #expect(left == all.suffix(left.count))
      lefts.append(left.count)
    }
    #expect(lefts.last == 10 && lefts == lefts.sorted(by: >), "\(lefts)")
  }

  /// Decides until so many bytes were printed, kills the program, and gives what it printed by then.
  private static func interrupted(after count: Int, in folder: Folder) throws -> ([String], wasKilled: Bool) {
    let process = Process()
    process.executableURL = Command.products.appendingPathComponent("baton")
    process.arguments = ["decide", "desk.baton", "many.jsonl", "--format", "json", "--log", "desk.log", "--log-chats"]
    process.currentDirectoryURL = folder.url
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    var output = Data()
    while output.count <= count {
      let piece = pipe.fileHandleForReading.availableData
      if piece.isEmpty { break }
      output += piece
    }
    kill(process.processIdentifier, SIGKILL)
    output += pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (ids(String(decoding: output, as: UTF8.self)), process.terminationReason == .uncaughtSignal)
  }

  /// A file may not grow any more, so that writing it fails as on a broken disk.
  @Test func aFileThatCannotGrow() throws {
    let folder = try Self.folder(3_000)
    let run = try Self.shell(
      "trap '' XFSZ; ulimit -f 800; exec baton decide desk.baton many.jsonl --format json --log desk.log --log-chats",
      in: folder)
    try Self.expectTold(run, in: folder)
  }

  /// A disk of a megabyte, where one can be had.
  @Test func aFullDisk() throws {
    let folder = try Self.folder(3_000)
    try FileManager.default.createDirectory(at: folder.url(of: "disk"), withIntermediateDirectories: true)
    guard try Self.shell("mount -t tmpfs -o size=1m tmpfs disk", in: folder).status == 0 else { return }
    defer { _ = try? Self.shell("umount -l disk", in: folder) }
    let run = try Self.shell(
      "ln -s disk/desk.log desk.log; "
        + "exec baton decide desk.baton many.jsonl --format json --log desk.log --log-chats", in: folder)
    try Self.expectTold(run, in: folder)
    #expect(run.errors.contains("the disk is full"))
  }

  /// One line says what is wrong, and what was printed is in the log, which is whole.
  private static func expectTold(_ run: (status: Int32, output: String, errors: String), in folder: Folder) throws {
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: `desk.log`: "))
    #expect(run.errors.split(separator: "\n").count == 1)
    let printed = ids(run.output)
    #expect(printed.count < 3_000)
    #expect(try logged(in: folder) == printed)
  }

  private static func shell(
    _ command: String, in folder: Folder
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "{ \(command); } >out.txt 2>err.txt"]
    process.currentDirectoryURL = folder.url
    process.environment = ["PATH": Command.products.path + ":/usr/sbin:/usr/bin:/sbin:/bin"]
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try folder.text(of: "out.txt"), try folder.text(of: "err.txt"))
  }
}
