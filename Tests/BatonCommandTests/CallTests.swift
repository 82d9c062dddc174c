import Foundation
import Testing

/// How the command is called, and what comes of a wrong call.
struct CallTests {
  @Test(arguments: ["check", "decide", "explain", "test", "fmt", "repl", "new"])
  func help(command: String) throws {
    let run = try Command(command, "--help", in: Folder())
    #expect(run.status == 0)
    #expect(run.output.contains("baton \(command)"))
    #expect(run.errors == "")
    #expect(run.lines.allSatisfy { $0.count <= 100 })
  }

  @Test func resultsThatCannotBeWritten() throws {
    let folder = try Folder.desk()
    let process = Process()
    process.executableURL = Command.products.appendingPathComponent("baton")
    process.currentDirectoryURL = folder.url
    process.arguments = ["explain", "E0101"]
    try folder.write("", to: "err.txt")
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    process.standardError = try FileHandle(forWritingTo: folder.url(of: "err.txt"))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(try folder.text(of: "err.txt") == "error: the results cannot be written: No space left on device\n")
  }

  @Test func helpOfAll() throws {
    let run = try Command("--help", in: Folder())
    #expect(run.status == 0)
    for command in ["check", "decide", "explain", "test", "fmt", "new"] { #expect(run.output.contains(command)) }
  }

  @Test(arguments: ["check", "decide", "explain", "test", "fmt", "new"])
  func nothingSaid(command: String) throws {
    let run = try Command(command, in: Folder())
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("Usage:"))
  }

  @Test func anUnknownCommandOrOption() throws {
    for call in ["chekc", "--strict"] {
      let run = try Command(call, in: Folder())
      #expect(run.status == 2, "\(call)")
      #expect(run.errors != "")
    }
    #expect(try Command("check", "desk.baton", "--sctrict", in: .desk()).status == 2)
    #expect(try Command("check", "desk.baton", "--format", "yaml", in: .desk()).status == 2)
  }

  @Test func noColourWhereNobodyLooks() throws {
    for environment in [["TERM": "xterm"], ["TERM": "xterm", "NO_COLOR": "1"]] {
      let run = try Command("check", "wrong.baton", in: .desk(), environment: environment)
      #expect(!run.output.contains("\u{1B}"))
    }
  }

  @Test func version() throws {
    let run = try Command("--version", in: Folder())
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
  }
}
