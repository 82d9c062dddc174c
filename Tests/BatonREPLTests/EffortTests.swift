import BatonREPL
import Testing

/// What is done once and not again, counted.
struct EffortTests {
  /// What some lines took.
  private func effort(of lines: [String], after others: [String] = []) throws -> Effort {
    var talk = try Talk(Room())
    for line in others { talk.say(line) }
    let before = talk.conversation.session.effort
    for line in lines { talk.say(line) }
    return talk.conversation.session.effort - before
  }

  private func effort(
    checks: Int = 0, parses: Int = 0, decisions: Int = 0, verdicts: Int = 0
  ) -> Effort {
    var effort = Effort()
    (effort.checks, effort.parses, effort.decisions, effort.verdicts) = (checks, parses, decisions, verdicts)
    return effort
  }

  @Test func aChangeOfTheChatChecksNothing() throws {
    #expect(try effort(of: ["lead.budget = 5k usd"]) == effort(decisions: 1))
    #expect(try effort(of: ["customer \"hello\"", ":undo", ":redo"]) == effort(decisions: 3))
    #expect(try effort(of: [":facts", ":decision", ":rules", ":why", "lead.budget >= 5k usd"]) == effort())
  }

  @Test func anEditParsesTheFileThatItIsIn() throws {
    let rule = "rule \"x\" when lead.budget >= 1m usd hold"
    #expect(try effort(of: [rule]) == effort(checks: 1, parses: 1, decisions: 1))
    #expect(try effort(of: ["team \"on-duty\" { title \"x\" }"]) == effort(checks: 1, parses: 1, decisions: 1))
    #expect(try effort(of: [":undo"], after: [rule]) == effort(decisions: 1))
  }

  @Test func aReloadOfTheSameFilesIsFree() throws {
    #expect(try effort(of: [":reload"], after: ["define x.y as 3"]) == effort())
    let room = try Room()
    var talk = try Talk(room)
    let before = talk.conversation.session.effort
    try room.write(room.text(of: "teams.baton") + "\n# more\n", to: "teams.baton")
    talk.say(":reload")
    #expect(talk.conversation.session.effort - before == effort(checks: 1, parses: 1, decisions: 1))
  }

  @Test func noChatIsDecidedTwiceByOnePolicy() throws {
    let edit = "define x.y as 3"
    let chats = 9
    #expect(try effort(of: [":chats"]) == effort(verdicts: chats))
    #expect(try effort(of: [":chats", ":chats 2"], after: [":chats"]) == effort())
    #expect(try effort(of: [":diff"], after: [edit]) == effort(verdicts: 2 * chats))
    #expect(try effort(of: [":diff", ":chats"], after: [edit, ":diff"]) == effort())
    #expect(try effort(of: [":diff"], after: [edit, ":diff", "define x.z as 3"]) == effort(verdicts: chats))
    #expect(try effort(of: [":chats"], after: [edit, ":diff", ":undo"]) == effort())
  }
}
