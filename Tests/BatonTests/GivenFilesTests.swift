import Baton
import Testing

/// Policies of which the texts are handed in, and what is told of them.
@Suite struct GivenFilesTests {
  private let source = """
    use "parts/teams.baton"
    fact lead.state: text
    table owners (state: text -> owner: team) from "owners.csv"
    route to owners[lead.state].owner
    otherwise hold
    """
  private let files = ["parts/teams.baton": "team \"east\"\n", "owners.csv": "state,owner\nNY,east\n"]

  @Test func whatIsUsedIsFound() throws {
    let policy = try Policy(source: source, files: files)
    var chat = Chat()
    try chat.set("lead.state", to: "NY")
    #expect(try policy.decide(chat).team == "east")
    #expect(try Policy(compiled: policy.compiled).decide(chat).team == "east")
  }

  @Test func whatLooksWrongIsTold() throws {
    let policy = try Policy(source: "rule \"all\" hold\notherwise hold\n", name: "desk.baton")
    let warning = try #require(policy.warnings.first)
    #expect(warning.severity == .warning && warning.file == "desk.baton" && (warning.line, warning.column) == (2, 1))
    #expect("\(warning)" == "desk.baton:2:1: warning: this rule can never fire [W0802]")
    #expect(try Policy(compiled: policy.compiled).warnings == [])
  }

  @Test(arguments: ["missing.csv", "../owners.csv", "/etc/passwd"])
  func nothingElseIsRead(path: String) throws {
    let text = "fact a: text\ntable t (a: text -> b: text) from \"\(path)\"\nwhen known t[a].b hold\notherwise hold\n"
    let error = #expect(throws: PolicyError.self) { try Policy(source: text, files: files) }
    #expect(error?.diagnostics.first?.line == 2 && error?.isUnreadable == false)
  }

  @Test func aPolicyThatIsNotThereIsUnreadable() {
    let error = #expect(throws: PolicyError.self) { try Policy(contentsOf: "/there/is/none.baton") }
    #expect(error?.isUnreadable == true && error?.diagnostics == [])
  }
}
