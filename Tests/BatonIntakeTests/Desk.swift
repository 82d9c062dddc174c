import SeededRandom

/// A policy with facts of every type, and chats that give them in every form.
enum Desk {
  static let policy = """
    policy "desk" in "UTC"
    use std.chat

    type tier is free < starter < business
    fact account.tier: tier
    fact account.owner: team
    fact lead.budget: money usd
    fact lead.seats: number = 1
    fact lead.vip: bool
    fact lead.wait: duration
    fact lead.since: instant
    fact lead.city: text
    fact lead.topics: set of text
    fact lead.tiers: set of tier

    intent refund { says "money back", "refund*"; labelled "refund" }

    team "desk" { hours day; backup team "Équipe" after 5 minutes }
    team "Équipe"
    hours day { mon..fri 09:00-17:00 }

    rule "owner" when known account.owner and account.tier >= starter
      route to account.owner because "{lead.city|nowhere} since {lead.since|ever} for {lead.wait|long}"
    rule "refund" when intent.refund and lead.topics has "money" route to team "Équipe" attach facts, transcript
    when lead.budget >= 500 usd and lead.seats > 2 and lead.vip
      route to team "desk" or queue say "{team.title} {team.opens_at}" attach facts, intents
    when lead.tiers has business and lead.city is "Köln" and bot.confidence < 0.5 hold tag "köln"
    when chat.repeats >= 1 ask "What for?" for lead.budget, lead.city
    also when lead.wait > 5 minutes tag "waits {lead.wait}"
    otherwise hold

    """

  /// Chats without a mistake, a line each.
  static let chats = [
    #"{"id": "a", "now": "2026-11-20T15:30:00Z", "facts": {"account": {"tier": "business", "owner": "desk"}}}"#,
    #"{"facts": {"lead.budget": 4e4, "lead.seats": 2.500, "lead.vip": true, "lead.wait": 90}, "id": "b\u0041\n"}"#,
    #"{"id":"c","facts":{"lead":{"budget":{"amount":"500.01","currency":"USD"},"seats":"3","vip":true}}}"#,
    #"{"facts": {"lead.topics": ["Money", "x"], "lead.tiers": [], "lead.city": " köln ", "lead.wait": "PT5M1S"}, "#
      + #""messages": [{"from": "customer", "text": "I want my money back \ud83d\ude00!", "#
      + #""at": "2026-11-20T09:00:00.5+01:00"}, {"from": "bot", "confidence": 0.25, "label": "other"}, "#
      + #"{"from": "customer", "text": "I want my money back now"}]}"#,
    #"{"teams": {"desk": {"open": false}, "Équipe": {"open": null, "mood": {"a": [1]}}, "other": {}}, "#
      + #""facts": {"lead.since": "2026-11-01T00:00:00Z", "account.owner": "Équipe", "account.tier": "free"}}"#,
    #"{"facts": {"lead.tiers": ["business", "free"], "lead.city": "KO\u0308LN", "lead.vip": null, "bot.confidence": 0.1}}"#,
    #"{"messages": [{"from": "agent", "text": "", "label": "refund"}, {"from": "customer", "label": " REFUND "}], "#
      + #""facts": {"lead": {"topics": ["money"]}, "x": {"y": {"z": 1}, "amount": 2}, "w.v": [{"k": "v"}]}}"#,
    #"  { "unknown" : { "deep" : [ [ { } , [ ] ] , -0.0e-0 , true ] } , "id" : null , "facts" : null , "teams" : { } }  "#,
    "{\"id\": \"tab\\tand \\\"quote\\\" \\/\", \"facts\": {\"customer.name\": \"Zoë\", \"page.path\": \"/\"}}\r",
    "", "   ",
  ]

  /// The chats with so many changes to their bytes at random.
  static func damaged(seed: UInt64, count: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    for _ in 0..<count {
      var line = Array((chats.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) { change(&line, &random) }
      text += line.filter { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
    }
    return text
  }

  private static func change(_ line: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...line.count, using: &random)
    let end = min(line.count, place + Int.random(in: 1...12, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: line.removeSubrange(place..<end)
    case 1: line.insert(contentsOf: line[place..<end], at: 0)
    case 2: line.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 3:
      let from = Int.random(in: 0...line.count, using: &random)
      line.insert(contentsOf: line[from..<min(line.count, from + 60)], at: place)
    default: line.insert(contentsOf: (snippets.randomElement(using: &random) ?? "").utf8, at: place)
    }
  }

  private static let snippets = [
    "\"", "{", "}", "[", "]", ",", ":", "\\", "null", "true", "-", "0", "1e400", "1e5", ".5", "\\u00e9", "\\ud83d",
    "\\ude00", "\\x", "\u{FEFF}", " ", "\t", "\u{0}", "\u{1F}", "\u{7F}", "é", "{\"a\": 1}", "\"id\": \"x\", ",
    "\"facts\": {\"a.b\": 1, \"lead.vip\": true}, ", "\"lead.vip\": false, ", "\"x.y.z\": 2, ", "\"chat.now\": 1, ",
    "\"teams\": {\"zz\": {\"open\": true}}, ", "\"é\": 1, \"e\u{301}\": 2, ", "1.0000001", "99999999999999",
    "\"2026-02-30T00:00:00Z\"", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
  ]
}
