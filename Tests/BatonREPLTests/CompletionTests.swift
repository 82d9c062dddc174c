import BatonDiagnostics
import BatonREPL
import BatonREPL
import Testing

/// What a line may go on with.
struct CompletionTests {
  private func candidates(_ line: String) throws -> [String] {
    var talk = try Talk(Room())
    talk.say(":chat buyer")
    return talk.conversation.session.completions(of: line, at: line.utf8.count).candidates
  }

  @Test func commands() throws {
    #expect(try candidates(":tr") == [":trace", ":transcript"])
    #expect(try candidates(":help u") == ["undo"])
  }

  @Test func names() throws {
    #expect(try candidates("lead.b") == ["lead.budget"])
    #expect(try candidates("when not intent.hum") == ["intent.human"])
    #expect(try candidates("hours.o") == ["hours.office"])
    #expect(try candidates(":who qualification.") == ["qualification.sales"])
  }

  @Test func wordsOfAnEnum() throws {
    #expect(try candidates("account.tier is ") == ["business", "enterprise", "free", "starter"])
    #expect(try candidates("account.tier is not e") == ["enterprise"])
    #expect(try candidates("account.tier = f") == ["free"])
  }

  @Test func namesInQuotes() throws {
    #expect(try candidates("when true route to team \"e") == ["east", "enterprise"])
    #expect(try candidates("team \"on-") == ["on-duty"])
    #expect(try candidates("rule \"qual") == ["qualified buyer"])
  }

  @Test func chatsAndFiles() throws {
    #expect(try candidates(":chat n") == ["night", "no-budget"])
    #expect(try candidates("forget lead.s") == ["lead.state"])
    let talk = try Talk(Room())
    #expect(talk.conversation.session.completions(of: ":load ex", at: 8).wantsFiles)
  }

  @Test func placesAreBytes() throws {
    let talk = try Talk(Room())
    let line = "customer.name is \"é\" and lead.bud"
    let found = talk.conversation.session.completions(of: line, at: line.utf8.count)
    #expect(found.candidates == ["lead.budget"])
    #expect(found.start == line.utf8.count - "lead.bud".utf8.count)
  }
}
