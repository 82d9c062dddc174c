import BatonDiagnostics
import BatonREPL
import Testing

/// `:remove`, beside `:edits` and `:undo`.
struct RemovingTests {
  @Test func aRuleOfTheFilesIsTakenAwayAndBroughtBack() throws {
    var talk = try Talk(Room())
    talk.say(":chat person")
    let before = talk.answer(":rules")
    let answer = talk.answer(":remove rule \"asked for a person\"")
    #expect(answer.hasPrefix("  removed rule \"asked for a person\"\nnow  "))
    #expect(!talk.answer(":rules").contains("asked for a person"))
    // What stands below keeps its lines.
    #expect(talk.answer(":rules").contains("policy.baton:45:1"))
    #expect(talk.answer(":edits") == "# removed rule \"asked for a person\" (policy.baton:39:1)\n")
    #expect(talk.answer(":undo").hasPrefix("- removed rule \"asked for a person\""))
    #expect(talk.answer(":rules") == before)
    #expect(talk.answer(":redo").contains("+ removed rule"))
    #expect(talk.answer("rule \"asked for a person\" when intent.human hold").contains("  replaced rule"))
    #expect(talk.answer(":rules").contains("policy.baton:39:1    rule \"asked for a person\" when intent.human hold"))
  }

  @Test func aRuleWithoutANameIsTakenAwayByItsNumberOrItsPlace() throws {
    var talk = try Talk(Room())
    #expect(talk.answer(":show 4").hasPrefix("policy.baton:51:3\n"))
    #expect(talk.answer(":remove 4").hasPrefix("  removed a rule (policy.baton:51:3)\n"))
    #expect(talk.answer(":remove policy.baton:58:3").hasPrefix("  removed a rule (policy.baton:58:3)\n"))
    let rules = talk.answer(":rules")
    #expect(!rules.contains("policy.baton:51:3") && !rules.contains("policy.baton:58:3"))
    #expect(talk.answer(":remove 40").contains("there is no rule 40"))
  }

  @Test func whatWasTypedIsTakenOutOfTheEdits() throws {
    var talk = try Talk(Room())
    talk.say("define large as lead.budget >= 1m usd")
    talk.say("when large hold")
    let number = 11
    #expect(talk.answer(":show \(number)").contains("when large hold"))
    #expect(talk.answer(":remove large").contains("it stays, because the policy has errors without it"))
    talk.say(":remove \(number)")
    talk.say(":remove large")
    #expect(talk.answer(":edits") == "nothing of policy was typed here\n")
    talk.say(":undo")
    talk.say(":undo")
    #expect(talk.answer(":edits") == "define large as lead.budget >= 1m usd\n\nwhen large hold\n")
  }

  @Test func whatWasTypedOverTheFilesIsTakenAwayWithWhatItReplaced() throws {
    var talk = try Talk(Room())
    talk.say("rule \"frustrated\" when frustrated hold")
    #expect(talk.answer(":remove frustrated").contains("it stays"))
    #expect(talk.answer(":remove rule \"frustrated\"").contains("  removed rule"))
    #expect(!talk.answer(":rules").contains("rule \"frustrated\""))
  }

  @Test func aRuleOfATypedBlockIsCutOutOfIt() throws {
    var talk = try Talk(Room())
    talk.say("rule \"block\" when intent.human { rule \"a\" when intent.demo hold otherwise hold say \"b\" }")
    talk.say(":remove rule \"a\"")
    #expect(talk.answer(":edits") == "rule \"block\" when intent.human {  otherwise hold say \"b\" }\n")
  }

  @Test func testsThatNameTheRuleGoWithIt() throws {
    var talk = try Talk(Room())
    let answer = talk.answer(":remove rule \"budget unknown\"")
    #expect(answer.contains("  removed test \"a missing budget does not hand off\", which needs it\n"))
    talk.say(":undo")
    #expect(talk.answer(":show test \"a missing budget does not hand off\"").contains("expect ask"))
  }

  @Test func whatIsNeededOrNotThePolicysStays() throws {
    var talk = try Talk(Room())
    let before = talk.answer(":rules")
    for line in [":remove lead.budget", ":remove intent.pricing", ":remove nothing", ":remove otherwise", ":remove"] {
      #expect(talk.say(line)?.isError == true, "\(line)")
    }
    #expect(talk.answer(":remove otherwise").contains("say which by its number in `:rules`"))
    #expect(talk.answer(":remove intent.pricing").contains("is part of std.intents"))
    #expect(talk.answer(":rules") == before)
    #expect(talk.answer(":edits") == "nothing of policy was typed here\n")
  }

  @Test func aRuleTypedBesideAReplacedOtherwiseIsKept() throws {
    var talk = try Talk(Room())
    talk.say(":chat applicant")
    talk.say("otherwise hold say \"later\"")
    #expect(talk.answer("rule \"new\" when chat.messages >= 1 route to team \"on-duty\"").contains("by rule \"new\""))
    #expect(talk.answer(":remove rule \"new\"").contains("say      \"later\""))
  }
}
