import BatonDiagnostics
import BatonREPL
import Foundation
import Testing

/// Lines that come in through a pipe, from a script, from a terminal, or to a session itself get the same answers.
@Suite(.serialized) struct AgreementTests {
  private static let lines = [
    "use std.chat", ":chats", ":rules", ":chat 1", ":why", ":trace", ":stream", ":facts", ":transcript",
    "customer \"Can I talk to a human?\"",
    ":decision", "chat.messages >= 1 and known chat.now", ":undo", ":redo", "wait 3 days", "# nothing",
    "rule \"new\" when chat.messages >= 1", "  hold", ":diff", ":edits", ":all chat.messages >= 2", ":type chat.idle",
    ":who chat.messages", ":check", ":undo", ":new", ":help trace",
  ]

  @Test(arguments: ["smallest", "inbound-sales", "support", "languages"])
  func allWays(_ example: String) throws {
    let room = try Room(example: example)
    let session = try answers(room)
    try room.write(Self.lines.joined(separator: "\n") + "\n", to: "lines.txt")
    #expect(try Self.run(room, ["--script", "lines.txt"], input: "").text == session)
    #expect(try Self.run(room, [], input: Self.lines.joined(separator: "\n")).text == session)
    #expect(try Self.run(room, [], input: Self.lines.joined(separator: "\r\n") + "\r\n").text == session)
    #expect(try typed(room) == session)
  }

  @Test func theFirstErrorEndsAScript() throws {
    let room = try Room(example: "smallest")
    let run = try Self.run(room, [], input: "1 + 1\n\n:nonsense\n2 + 2\n")
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("number: 2\nerror: there is no command `:nonsense`\n"))
    #expect(run.text.hasSuffix("note: stopped at line 3 of standard input\n"))
    #expect(!run.text.contains("baton>"))
    #expect(try Self.run(room, ["--script", "nobody.txt"], input: "").status == 2)
    #expect(try Self.run(room, [], input: "1 + 1\n:quit\n:nonsense\n").status == 0)
  }

  @Test func aThousandChangesLeaveMemoryFlat() throws {
    let room = try Room(example: "smallest")
    let process = Process()
    process.executableURL = URL(filePath: TerminalTests.program)
    process.arguments = ["repl", "policy.baton", "--chats", "chats.jsonl"]
    process.currentDirectoryURL = room.url
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    func say(_ lines: [String]) throws {
      for line in lines {
        try input.fileHandleForWriting.write(contentsOf: Data((line + "\n1 eur\n").utf8))
        var text = ""
        while !text.contains("money eur: 1 eur") {
          let data = output.fileHandleForReading.availableData
          guard !data.isEmpty else { throw Pty.Silence(wanted: line, screen: text) }
          text += String(decoding: data, as: UTF8.self)
        }
      }
    }
    func kilobytes() throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
      return Int(line.filter(\.isNumber)) ?? 0
    }
    try say((0..<300).map { $0.isMultiple(of: 50) ? "define x.y as \($0)" : "wait \($0 + 1) seconds" })
    let before = try kilobytes()
    try say((0..<1_000).map { $0.isMultiple(of: 50) ? "define x.y as \($0)" : "wait \($0 + 1) seconds" })
    #expect(try kilobytes() - before < 8_000)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// What a session answers by itself.
  private func answers(_ room: Room) throws -> String {
    var talk = try Talk(room)
    return Self.lines.map { talk.say($0)?.text.plain ?? "" }.joined()
  }

  /// What stands between the prompts of a terminal.
  private func typed(_ room: Room) throws -> String {
    let pty = try TerminalTests.start(room, columns: 400)
    for (place, line) in Self.lines.enumerated() {
      try pty.say(line, prompt: Self.lines[place].hasPrefix("rule") ? "   ..> " : "baton> ")
    }
    let rows = pty.screen.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(1)
    return rows.filter { !$0.hasPrefix("baton>") && !$0.hasPrefix("   ..>") }.map { $0 + "\n" }.joined()
  }

  /// Runs `baton repl` without a terminal.
  private static func run(_ room: Room, _ arguments: [String], input: String) throws -> (text: String, status: Int32) {
    try room.write(input, to: "input.txt")
    try room.write("", to: "output.txt")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      [
        "-c", "exec \"$@\" < input.txt > output.txt 2>&1", "sh", TerminalTests.program, "repl", "policy.baton",
        "--chats",
        "chats.jsonl", "--now", "2026-11-20T15:30:00Z",
      ] + arguments
    process.currentDirectoryURL = room.url
    try process.run()
    process.waitUntilExit()
    return (try room.text(of: "output.txt"), process.terminationStatus)
  }
}
