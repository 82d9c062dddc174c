import BatonDiagnostics
import BatonREPL
import Baton
import BatonInterpreter
import BatonSemantics
import Testing

/// What a session reads and writes.
struct FileTests {
  @Test func aChangedFileIsReadByItself() throws {
    let room = try Room()
    var talk = try Talk(room)
    talk.say(":chat person")
    let text = try room.text(of: "policy.baton")
    try room.write(text.replacing("priority urgent", with: "priority low"), to: "policy.baton")
    let answer = talk.answer(":chat")
    #expect(answer.contains("read again"))
    #expect(answer.contains("priority low"))
  }

  @Test func aTestThatNeedsWhatWasTypedLeavesTheFileSound() throws {
    let room = try Room()
    var talk = try Talk(room)
    talk.say(":chat applicant")
    talk.say("rule \"here only\" when chat.messages >= 1 route to team \"on-duty\"")
    let answer = talk.answer(":save test \"early\"")
    #expect(answer.contains("expect route to team \"on-duty\"\n"))
    #expect(answer.contains("see `:edits`"))
    #expect(throws: Never.self) { try Policy(contentsOf: room.path("policy.baton")) }
    talk.say("fact lead.pet: text")
    talk.say("lead.pet = \"cat\"")
    let before = try room.text(of: "policy.baton")
    #expect(talk.say(":save test \"pet\"")?.isError == true)
    #expect(try room.text(of: "policy.baton") == before)
  }

  @Test func aWrongFileLeavesThePolicyAsItWas() throws {
    let room = try Room()
    var talk = try Talk(room)
    talk.say(":chat person")
    let rules = talk.answer(":rules")
    try room.write("team \"x\" { hours nowhere }\notherwise hold\n", to: "teams.baton")
    let answer = talk.answer(":rules")
    #expect(answer.contains("error["))
    #expect(answer.contains("the policy stays as it was"))
    #expect(answer.hasSuffix(rules))
    // It is said once.
    #expect(talk.answer(":rules") == rules)
  }

  @Test func whatWasTypedOutlivesAReload() throws {
    let room = try Room()
    var talk = try Talk(room)
    talk.say("fact lead.pet: text")
    try room.write(try room.text(of: "policy.baton") + "\n# more\n", to: "policy.baton")
    #expect(talk.answer(":type lead.pet").hasSuffix("text\n"))
  }

  @Test(arguments: ["buyer", "large", "customer", "stuck"])
  func aSavedTestPasses(_ id: String) throws {
    let room = try Room()
    var talk = try Talk(room)
    talk.say(":chat \(id)")
    talk.say("team \"east\" is closed")
    talk.say("customer \"a \\\"quote\\\", a \\\\ and {braces}\"")
    talk.say("wait 90 seconds")
    let answer = talk.say(":save test \"kept \(id)\"")
    #expect(answer?.isError == false, "\(answer?.text.plain ?? "")")
    let policy = try Policy(contentsOf: room.path("policy.baton"))
    let report = try policy.runTests(file: "policy.baton")
    #expect(report.hasPassed)
    #expect(try policy.checked().tests.last?.name == "kept \(id)")
    // The same name again is refused.
    #expect(talk.say(":save test \"kept \(id)\"")?.isError == true)
  }

  @Test(arguments: ["buyer", "large", "customer", "stuck"])
  func aSavedChatIsDecidedAlike(_ id: String) throws {
    let room = try Room()
    var talk = try Talk(room)
    talk.say(":chat \(id)")
    talk.say("lead.budget = 12_345.5 usd")
    talk.say("lead.timeline = 2 weeks")
    let decision = talk.answer(":decision")
    let file = room.path("kept.jsonl")
    #expect(talk.say(":save chat \(file)")?.isError == false)
    #expect(talk.say(":save chat \(room.path("kept.json"))")?.isError == false)
    #expect(talk.say(":save chat \(room.path("kept.json"))")?.isError == true)
    var other = try Talk(room, chats: "kept.jsonl")
    other.say(":chat 1")
    #expect(other.answer(":decision") == decision)
  }
}
