import BatonDiagnostics
import BatonREPL
import Testing

/// When a line waits for more.
struct UnfinishedTests {
  @Test(arguments: [
    "rule \"x\" when intent.human", "when lead.budget >=", "team \"x\" {", "lead.state in {\"NY\",", "(lead.budget",
    "define x as", "score s {\n  +1 when intent.human", "lead.budget >= 5k usd and",
  ])
  func waits(_ text: String) throws {
    var talk = try Talk(Room(example: "smallest"))
    var last = false
    for line in text.split(separator: "\n") { last = talk.say(String(line)) == nil }
    #expect(last)
    // An empty line ends the waiting.
    #expect(talk.say("") != nil)
    #expect(talk.conversation.pending == "")
  }

  @Test(arguments: [
    "lead.budget", ":why", ":nonsense {", "customer \"{\"", "# a comment (", "", "customer", "customer \"open", "hold",
    "}", "lead.budget = ", "rule \"x\" when intnet.human {", "team \"on-duty\" is closed", "forget lead.budget",
  ])
  func doesNotWait(_ text: String) throws {
    var talk = try Talk(Room(example: "smallest"))
    let isWaiting = talk.say(text) == nil
    #expect(isWaiting == (text == "rule \"x\" when intnet.human {"))
  }

  @Test func severalLinesAreOneDeclaration() throws {
    var talk = try Talk(Room(example: "smallest"))
    #expect(talk.say("score heat between 0 and 10 {") == nil)
    #expect(talk.say("  +3 when intent.pricing") == nil)
    #expect(talk.say("  +4 when intent.demo") == nil)
    #expect(talk.say("}")?.text.plain.contains("added score `heat`") == true)
    #expect(talk.answer("score.heat").hasPrefix("number: 0"))
  }
}
