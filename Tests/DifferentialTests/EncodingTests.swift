import Baton
import BatonDecision
import BatonDiagnostics
import BatonInterpreter
import BatonProgram
import BatonRuntime
import BatonSemantics
import BatonValues
import Testing

/// A compiled policy is read as it was written, and another file is refused in one line. What is damaged: `DamageTests`.
struct EncodingTests {
  static let source = """
    policy "small" in "Europe/Paris"
    use std.chat
    type tier is free < business "for business"
    fact tier: tier = free
    fact state: text
    fact budget: money usd
    fact skills: set of text
    hours open { mon..fri 09:00-18:00; closed dec 24..jan 1, easter + 1 day }
    table owners (state: text -> owner: team) { "NY" | "MA": team "a"; otherwise: team "b" }
    intent pricing says "how much [is]", "pric*"
    intent money { includes intent.pricing; when budget > 5 usd; in last 10 minutes }
    score warm between 0 and 10 { +5 when intent.money; +3 when tier is business }
    qualification q { budget budget >= 5 usd; state state in {"NY", "CA"} }
    define rich as { true when budget > 100 usd; otherwise skills has "golf" }
    team "a" { title "A team"; hours open; languages en, "pt-BR"; backup team "b" after 5 minutes; sla 2 minutes }
    team "b" { notify slack "#b" }
    rule "block" when rich or score.warm > 4 priority high {
      when qualification.q route to owners[state].owner or queue say "Back {team.opens_at}."
      route to first open of teams where team.languages has customer.language
    }
    when unknown budget and count of intent.pricing > 1 ask "How much, {customer.name|you}?" for budget
    also when not intent.money tag "{tier}-{budget * 2}" attach facts, intents, qualification within 1 hour of hours.open
    otherwise hold
    """

  static func program() throws -> Program {
    let result = Checker.check(.init(name: "small.baton", source), from: SystemSources(mainFile: nil))
    let policy = try #require(result.policy, "\(result.diagnostics.rendered(in: result.sources).plain)")
    return Lowering.lower(policy).program
  }

  static let chats = [
    Chat(),
    Chat(
      now: 1_764_000_000_000,
      messages: [
        .customer("How much is it?", at: 1_763_999_990_000), .bot("Price?", at: 1_763_999_995_000),
        .customer("pricing, prices", at: 1_763_999_999_000),
      ],
      facts: [
        .init(path: "budget", value: .number("500")), .init(path: "state", value: .text("ny")),
        .init(path: "customer.language", value: .text("pt")),
      ]),
    Chat(now: 1_764_080_000_000, facts: [.init(path: "skills", value: .list([.text("Golf")]))]),
  ]

  @Test func whatIsWrittenIsRead() throws {
    let program = try Self.program()
    let bytes = program.encoded
    let read = try Program(encoded: bytes)
    #expect(read.encoded == bytes)
    #expect(try Self.program().encoded == bytes)
    #expect(read.hours == program.hours && read.zone == program.zone)
    for chat in Self.chats { #expect(try Runtime(read).decide(chat) == Runtime(program).decide(chat)) }
  }

  @Test func otherFilesAreToldFromThese() throws {
    #expect(throws: ProgramFault.notAProgram) { try Program(encoded: Array("policy \"x\"".utf8)) }
    var other = try Self.program().encoded
    other[8] = 9
    #expect(throws: ProgramFault.otherVersion(9)) { try Program(encoded: other) }
  }
}
