import Baton
import BatonDiagnostics
import BatonExplain
import BatonSemantics
import BatonValues
import Foundation
import Testing

/// What people read: kept as it was for every chat of the examples, in lines that fit, and harmless to a terminal.
struct ProseTests {
  @Test(arguments: Examples.names)
  func examples(name: String) throws {
    let one = try Case(example: name)
    let teams = one.checked.teams.map(\.id)
    var text = ""
    for (place, chat) in try Examples.chats(name).enumerated() {
      text += "=== \(chat.id ?? "") ===\n\(try one.policy.explain(chat).prose.plain)"
      let goal = Explanation.Goal.team(teams[place % teams.count])
      text += "--- why not \(goal)? ---\n\(try one.policy.whyNot(chat, goal).prose.plain)\n"
    }
    try Golden.check(text, name)
  }

  @Test(arguments: Examples.names)
  func linesFit(name: String) throws {
    let one = try Case(example: name)
    for chat in try Examples.chats(name) {
      for text in [try one.policy.explain(chat).prose, try one.policy.whyNot(chat, .outcome(.queue)).prose] {
        for line in text.plain.split(separator: "\n") {
          #expect(VisibleText.width(String(line)) <= 80, "\(line)")
          #expect(line.last != " ", "\(line)|")
        }
      }
    }
  }

  @Test(arguments: 0..<20)
  func randomPolicies(seed: UInt64) throws {
    let (one, chats) = try Case.random(seed, chats: 10)
    for chat in chats {
      let text = try one.policy.explain(chat).prose.plain
      for line in text.split(separator: "\n") { #expect(VisibleText.width(String(line)) <= 80, "\(line)") }
    }
  }

  @Test func whatIsWrittenInAChatTouchesNoTerminal() throws {
    let one = try Case(
      """
      use std.chat
      use std.intents
      fact name: text
      rule "a person" when intent.human and name is not "" hold because "for {name}"
      otherwise hold
      """)
    var chat = Chat(id: "\u{1B}[31mred\u{7}")
    try chat.set("name", to: "\u{1B}]0;title\u{7}\u{202E}x")
    chat.receive(.customer("\u{1B}[2J can I talk to a \u{9B}5m human \u{200B} please\r\n"))
    let text = try one.policy.explain(chat).prose.plain
    #expect(text.contains("human"))
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(VisibleText.spelling(of: scalar) == nil, "\(scalar.value)")
    }
    let json = try one.policy.explain(chat).json
    #expect(!json.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
  }

  @Test func manyRulesOfOneReasonAreToldTogether() throws {
    var text = "type region is \((0..<300).map { "r\($0)" }.joined(separator: ", "))\nfact region: region\n"
    text += "fact size: number\n"
    for place in 0..<300 { text += "when region is r\(place) and size > \(place) hold\n" }
    let one = try Case(text + "otherwise hold")
    var chat = Chat()
    try chat.set("region", to: "r17")
    try chat.set("size", to: 1)
    let explanation = try one.policy.explain(chat)
    #expect(explanation.passed.count == 300)
    let prose = explanation.prose.plain
    #expect(prose.contains("299 rules ask for another region\n    region is r17, as the chat says\n"))
    #expect(prose.contains("size > 17"))
    #expect(prose.split(separator: "\n").count < 25)
  }
}

/// Texts held against the files of `Golden/`; `UPDATE_SNAPSHOTS=1` writes them anew.
enum Golden {
  static func check(_ text: String, _ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" { try Data(text.utf8).write(to: file) }
    #expect(text == (try? String(contentsOf: file, encoding: .utf8)), "differs from \(file.lastPathComponent)")
  }
}
