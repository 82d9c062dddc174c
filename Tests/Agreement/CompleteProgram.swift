import Baton
import BatonDecision
package import BatonProgram
import BatonSemantics
package import BatonValues

/// A small policy that says everything once, its program, and chats for it.
package enum CompleteProgram {
  /// The policy.
  package static let source = """
    policy "small" in "UTC"
    type tier is free < business "for business"
    fact tier: tier = free
    fact state: text
    fact budget: money usd
    fact wait: duration
    fact at: instant
    fact vip: bool
    fact owner: team
    fact skills: set of text
    hours open { mon..fri 09:00-18:00; closed dec 24..jan 1, easter + 1 day; on 2026-12-24 09:00-12:00 }
    table owners (state: text -> owner: team, level: priority) { "NY" | "MA": team "a", high; otherwise: team "b", unknown }
    intent pricing says "how much [is]", "pric*"
    intent money { includes intent.pricing; except "no money"; labelled "pay"; when budget > 5 usd; in last 10 minutes }
    score warm between 0 and 10 { +5 when intent.money; -3 when tier is business }
    qualification q { budget budget >= 5 usd; state state in {"NY", "CA"} }
    define rich as { true when budget > 100 usd; otherwise skills has "golf" }
    team "a" { title "A team"; hours open; languages en, "pt-BR"; backup team "b" after 5 minutes; sla 2 minutes }
    team "b" { notify slack "#b" }
    rule "block" when rich or score.warm > 4 priority high {
      when qualification.q route to owners[state].owner or queue say "Back {team.opens_at}."
      route to first open of owner, team "a"
      route to first open of teams where team.languages has any of skills
    }
    when not vip and wait between 5 seconds and 1 hour and at - chat.at > 1 day queue for team "a" backup team "b" after wait
    when state starts with "n" and count of intent.pricing in last 2 messages > 1 ask "How much, {state|you}?" for budget
    when streak of intent.pricing >= 2 or team "a" is open and -budget * 2 < 5 usd route to team "b" even if closed
    also when not intent.money tag "{tier}-{budget * 2}" attach facts, intents, qualification within 1 hour of hours.open
    otherwise hold
    fact chat.at: instant
    test "asked" { customer "price?"; expect hold }
    """

  /// Chats that get to all parts of it.
  package static let chats = [
    Chat(),
    Chat(
      now: 1_795_170_600_000,
      messages: [
        .customer("How much is it?", at: 1_795_170_500_000), .bot("Price?", at: 1_795_170_550_000),
        .customer("pricing, prices", at: 1_795_170_590_000),
      ],
      facts: [
        .init(path: "budget", value: .number("500")), .init(path: "state", value: .text("ny")),
        .init(path: "owner", value: .text("a")), .init(path: "wait", value: .number("90")),
        .init(path: "skills", value: .list([.text("Golf"), .text("en")])),
      ], teams: [.init(team: "a", isOpen: true)]),
    Chat(
      now: 1_798_110_000_000,
      facts: [.init(path: "vip", value: .bool(false)), .init(path: "wait", value: .number("5"))]),
  ]

  /// The program; nil where the checker refuses the policy.
  package static var program: Program? { CheckedPolicy.reading(source).map { Lowering.lower($0).program } }

  /// What follows the header of a program's file, and the places in it that say how the policy decides: the text and the
  /// zone files that it carries are bytes like others.
  package static func payload(of program: Program) -> (bytes: [UInt8], places: [Int]) {
    let bytes = Array(program.encoded[Program.headerLength...])
    let count = program.carried.count
    guard let start = (0...bytes.count - count).last(where: { bytes[$0..<$0 + count].elementsEqual(program.carried) })
    else { return (bytes, Array(bytes.indices)) }
    return (bytes, bytes.indices.filter { $0 < start || $0 >= start + count })
  }
}
