import BatonDiagnostics
import BatonREPL
import Testing

/// What lines do to the chat and the policy at hand.
struct SessionTests {
  @Test func aChangeTellsTheDecisionOnlyWhenItChanges() throws {
    var talk = try Talk(Room())
    talk.say(":chat applicant")
    #expect(talk.answer("customer \"Are you hiring?\"") == "still hold, by otherwise\n")
    let answer = talk.answer("customer \"Let me talk to a human\"")
    #expect(answer.hasPrefix("now  route to team \"on-duty\", priority urgent, by rule \"asked for a person\"\n"))
    #expect(answer.contains("was  hold, by otherwise\n"))
  }

  @Test func undoAndRedoGoThroughTheChatAndThePolicy() throws {
    var talk = try Talk(Room())
    talk.say(":chat no-budget")
    let before = talk.answer(":decision")
    talk.say("lead.budget = 40k usd")
    talk.say("rule \"small fish\" when lead.budget >= 1k usd route to team \"enterprise\" even if closed")
    let after = talk.answer(":decision")
    #expect(after.contains("small fish"))
    talk.say(":undo")
    talk.say(":undo")
    #expect(talk.answer(":decision") == before)
    #expect(talk.answer(":edits") == "nothing of policy was typed here\n")
    talk.say(":redo")
    talk.say(":redo")
    #expect(talk.answer(":decision") == after)
    #expect(talk.say(":redo")?.isError == true)
  }

  @Test func aRuleGoesBeforeTheLastOtherwise() throws {
    var talk = try Talk(Room())
    talk.say(":chat applicant")
    #expect(talk.answer("when chat.messages >= 1 route to team \"on-duty\"").contains("now  route to team \"on-duty\""))
  }

  @Test func aRuleGoesBeforeTheFileThatHasTheOtherwise() throws {
    let room = try Room([
      "policy.baton": "use std.chat\nuse \"rest.baton\"\n", "rest.baton": "otherwise hold say \"rest\"\n",
    ])
    var talk = try Talk(room, chats: nil)
    #expect(talk.answer("rule \"new\" when chat.messages is 0 hold").contains("by rule \"new\""))
  }

  @Test func aNamesakeIsReplacedInItsPlace() throws {
    var talk = try Talk(Room())
    talk.say(":chat person")
    #expect(talk.answer("rule \"asked for a person\" when intent.human hold").contains("  replaced rule"))
    let rules = talk.answer(":rules")
    #expect(rules.contains("policy.baton:39:1    rule \"asked for a person\" when intent.human hold"))
    // What stands below keeps its lines.
    #expect(rules.contains("policy.baton:45:1    rule \"frustrated\""))
    #expect(talk.answer("otherwise ask \"Which?\" for lead.state").contains("replaced `otherwise`"))
  }

  @Test func aTextAtTheEndKeepsItsQuote() throws {
    var talk = try Talk(Room())
    talk.say(":chat applicant")
    for say in ["one", "two"] {
      let rule = "rule \"ends in a text\" when chat.messages >= 1 hold say \"\(say)\""
      #expect(talk.answer(rule).contains("say      \"\(say)\""))
      #expect(talk.answer(":edits") == rule + "\n")
    }
    #expect(talk.answer("rule \"asked for a person\" when intent.human hold say \"x\"").contains("  replaced"))
  }

  @Test func aDeclarationOfAUsedFileIsReplacedThere() throws {
    var talk = try Talk(Room())
    #expect(talk.answer("team \"on-duty\" { title \"the night watch\" }").contains("replaced team \"on-duty\""))
    #expect(talk.answer(":show team \"on-duty\"").contains("the night watch"))
  }

  @Test func anEditWithAnErrorIsRefused() throws {
    var talk = try Talk(Room())
    let before = talk.answer(":rules")
    let answer = talk.say("rule \"bad\" when account.tier is enterprize hold")
    #expect(answer?.isError == true)
    #expect(answer?.text.plain.contains("did you mean `enterprise`?") == true)
    #expect(talk.answer(":rules") == before)
    #expect(talk.answer(":edits") == "nothing of policy was typed here\n")
  }

  @Test func theNearestRightCommandIsNamed() throws {
    var talk = try Talk(Room())
    #expect(talk.answer(":chast").contains("did you mean `:chat"))
    #expect(talk.answer(":help trce").contains("did you mean `:help trace`?"))
    #expect(talk.answer(":chat buyr").contains("did you mean `:chat buyer`?"))
    #expect(talk.answer("chats").contains("a command begins with a colon: `:chats`"))
    #expect(talk.answer("forget lead.state").contains("no fact was given"))
  }

  @Test func aSessionCanBeginWithoutAPolicy() throws {
    var talk = try Talk(Room(), policy: nil, chats: nil)
    talk.say("fact lead.size: number")
    talk.say("team \"big\"")
    talk.say("when lead.size >= 100 route to team \"big\"")
    #expect(talk.answer("lead.size = 200").contains("now  route to team \"big\""))
  }
}
