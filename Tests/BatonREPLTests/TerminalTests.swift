import Foundation
import Testing

/// `baton repl` in a real terminal, played key by key.
@Suite(.serialized) struct TerminalTests {
  /// The built command.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "baton").path

  /// Begins a session in a terminal.
  static func start(_ room: Room, columns: Int = 80) throws -> Pty {
    let pty = try Pty(
      program, ["repl", "policy.baton", "--chats", "chats.jsonl", "--now", "2026-11-20T15:30:00Z"], in: room.url,
      environment: environment(room), columns: columns)
    try pty.wait(for: "baton> ")
    return pty
  }

  private static func environment(_ room: Room) -> [String: String] {
    [
      "HOME": room.url.path, "XDG_STATE_HOME": room.path("state"), "INPUTRC": "/dev/null", "TERM": "xterm",
      "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
  }

  @Test func aSessionThroughAllCommands() throws {
    let room = try Room()
    let pty = try Self.start(room)
    for line in try Self.lines() {
      if line.hasPrefix("$") {
        try play(line, pty)
      } else {
        try pty.say(line, prompt: LinePrompt.after(line))
      }
    }
    pty.type("\u{04}")
    #expect(pty.end() == 0)
    let text = pty.screen.text.replacingOccurrences(of: room.url.path, with: "ROOM") + "\n"
    if Golden.isUpdating { try Golden.write(text, "terminal.transcript") }
    #expect(text == Golden.text("terminal.transcript"))
    #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  /// What is typed, a line each; one that begins with `$` is keys that are no line by themselves.
  private static func lines() throws -> [String] {
    Golden.text("terminal.keys").split(separator: "\n").map(String.init)
  }

  private func play(_ line: String, _ pty: Pty) throws {
    switch line {
    case "$ completion of a command":
      pty.type(":tran\t")
      try pty.wait(for: "baton> :transcript ")
      try pty.say("")
    case "$ completion of a fact and of an enum's word":
      pty.type("lead.ro\t")
      try pty.wait(for: "lead.role ")
      pty.type("= dec\t")
      try pty.wait(for: "decision_maker ")
      try pty.say("")
    case "$ completion of a team in quotes":
      pty.type("team \"wes\t")
      try pty.wait(for: "team \"west\"")
      try pty.say(" is closed")
    case "$ Ctrl-C gives up the line":
      pty.type("lead.budget = 1")
      try pty.wait(for: "= 1")
      pty.type("\u{03}")
      try pty.wait("the prompt") { $0.current == "baton> " }
    case "$ Ctrl-C gives up what is unfinished":
      try pty.say("rule \"half\" when intent.human", prompt: "   ..> ")
      pty.type("\u{03}")
      try pty.wait("the prompt") { $0.current == "baton> " }
    case "$ a paste of two lines":
      pty.type("\u{1B}[200~rule \"pasted\" when lead.budget >= 1m usd\r  hold\u{1B}[201~")
      try pty.wait(for: "  hold")
      try pty.say("")
    case "$ the line before, edited":
      try pty.say("lead.budget")
      pty.type("\u{1B}[A")
      try pty.wait(for: "baton> lead.budget")
      try pty.say(" >= 5k usd")
    case "$ a search for an earlier line":
      pty.type("\u{12}timel")
      try pty.wait("the line that was found") { $0.current.contains("timeline") }
      try pty.say("")
    default: Issue.record("nobody knows how to play \(line)")
    }
  }

  @Test func historyOutlivesTheSession() throws {
    let room = try Room()
    var pty = try Self.start(room)
    try pty.say("lead.budget")
    try pty.say("score s {", prompt: "   ..> ")
    try pty.say("  +1 when intent.human", prompt: "   ..> ")
    try pty.say("}")
    pty.type("\u{04}")
    #expect(pty.end() == 0)
    let file = room.path("state/baton/history")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    pty = try Self.start(room)
    pty.type("\u{1B}[A")
    try pty.wait(for: "}")
    #expect(pty.screen.text.contains("+1 when intent.human"))
    pty.type("\u{1B}[A")
    try pty.wait(for: "baton> lead.budget")
    try pty.say("")
    #expect(pty.screen.text.contains("money usd: unknown"))
  }

  @Test func aNarrowerWindowKeepsTheLine() throws {
    let room = try Room()
    let pty = try Self.start(room)
    pty.type("lead.budget >= 5k usd and")
    try pty.wait(for: "and")
    pty.resize(columns: 60)
    pty.type(" known lead.role")
    try pty.wait(for: "lead.role")
    try pty.say("")
    #expect(pty.screen.text.contains("bool: no"))
  }

  @Test func aLineWiderThanTheNewWindowIsShownAnew() throws {
    let room = try Room()
    let pty = try Self.start(room)
    pty.type("lead.budget between 5k usd and 250k usd")
    try pty.wait(for: "250k usd")
    pty.resize(columns: 30)
    pty.type(" or false")
    try pty.wait("the line in two rows") {
      $0.text.contains("baton> lead.budget between 5k\nusd and 250k usd or false")
    }
    pty.resize(columns: 80)
    try pty.say("")
    #expect(pty.screen.text.contains("bool: unknown"))
  }

  @Test func theLineIsThereAgainAfterCtrlZ() throws {
    let room = try Room()
    let pty = try Pty(
      "/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], in: room.url,
      environment: Self.environment(room).merging(["PS1": "shell> "]) { $1 })
    try pty.wait(for: "shell> ")
    pty.type("'\(Self.program)' repl policy.baton --now 2026-11-20T15:30:00Z\r")
    try pty.wait(for: "baton> ")
    pty.type("lead.budget >= 5k")
    try pty.wait(for: "5k")
    pty.type("\u{1A}")
    try pty.wait(for: "shell> ")
    // The shell has the terminal back as it was: what is typed is shown.
    pty.type("echo it is $((20 + 3))\r")
    try pty.wait("the shell's answer") { $0.text.contains("it is 23") && $0.current == "shell> " }
    #expect(pty.screen.text.contains("shell> echo it is"))
    pty.type("fg\r")
    try pty.wait(for: "baton> lead.budget >= 5k")
    try pty.say(" usd")
    #expect(pty.screen.text.contains("bool: unknown"))
    pty.type("\u{04}")
    try pty.wait(for: "shell> ")
    pty.type("exit\r")
    #expect(pty.end() == 0)
  }

  @Test func ctrlCStopsTheWorkAndNotTheProgram() throws {
    let room = try Room()
    let chats = (0..<20_000).map {
      "{\"id\": \"c\($0)\", \"messages\": [{\"from\": \"customer\", \"text\": \"hello\"}]}"
    }
    try room.write(chats.joined(separator: "\n"), to: "chats.jsonl")
    let pty = try Self.start(room)
    pty.type(":all intent.human\r")
    try pty.wait("the echo") { $0.text.contains(":all intent.human") }
    Thread.sleep(forTimeInterval: 0.3)
    pty.type("\u{03}")
    try pty.wait("the prompt") { $0.current == "baton> " && $0.row > 2 }
    #expect(pty.screen.text.contains("stopped after"))
    try pty.say("1 + 1")
    #expect(pty.screen.text.contains("number: 2"))
  }

  @Test func nothingOfAChatReachesTheTerminalRaw() throws {
    let room = try Room()
    try room.write(
      #"{"id": "evil", "messages": [{"from": "customer", "text": "\u001b]0;owned\u0007\u001b[2J\u009b5m"}]}"#,
      to: "chats.jsonl")
    let pty = try Self.start(room)
    for line in [":chats", ":chat 1", ":transcript", ":stream", ":facts", ":why"] { try pty.say(line) }
    let text = String(decoding: pty.bytes, as: UTF8.self)
    #expect(!text.contains("\u{1B}]0;"))
    #expect(!text.contains("\u{1B}[2J"))
    #expect(!text.unicodeScalars.contains("\u{9B}"))
  }
}

/// The prompt that comes after a line.
private enum LinePrompt {
  static func after(_ line: String) -> String { line.hasSuffix("…") ? "   ..> " : "baton> " }
}
