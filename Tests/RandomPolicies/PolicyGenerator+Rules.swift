extension PolicyGenerator {
  mutating func writeIntents() {
    for place in 0..<random.number(1...3) {
      line("intent i\(place) {")
      line("  says \"\(pattern())\", \"\(pattern())\"")
      if random.oneIn(3) { line("  except \"\(random.pick(Pool.words))\"") }
      if random.oneIn(3) { line("  labelled \"Ask Refund\"") }
      if place > 0, random.oneIn(2) { line("  includes intent.i\(random.number(0...place - 1))") }
      if random.oneIn(4) { line("  from \(random.pick(["customer", "bot", "agent", "anyone"]))") }
      if random.oneIn(3) { line("  \(random.pick(["in last message", "in last 3 messages", "in last 10 minutes"]))") }
      if random.oneIn(4) { line("  when \(condition(1))") }
      line("}")
      intents.append("i\(place)")
    }
  }

  private mutating func pattern() -> String {
    let (a, b, c) = (random.pick(Pool.words), random.pick(Pool.words), random.pick(Pool.words))
    return random.pick([
      a, "\(a) \(b)", "(\(a)|\(b) \(c))", "\(a) [\(b)] \(c)", "\(a) ... \(b)", "\(a) ...2 \(b) | \(c)", "refun*",
      "(\(a)|[\(b)] \(c)) ...1 \(a)",
    ])
  }

  /// A rule, with others inside it at times.
  mutating func writeRule(depth: Int, indent: String) {
    // What may not fire needs no condition.
    if random.oneIn(8) { return line(indent + hesitantAction()) }
    let name = random.oneIn(2) ? "rule \"r\(random.number(1...99))\" " : ""
    let head = indent + name + "when \(condition(2)) "
    guard depth < 2, random.oneIn(3) else { return line(head + action()) }
    line(head + (random.oneIn(2) ? modifier() + " " : "") + "{")
    for _ in 0..<random.number(1...3) { writeRule(depth: depth + 1, indent: indent + "  ") }
    if random.oneIn(2) { line("\(indent)  otherwise \(action())") }
    line("\(indent)}")
  }

  /// An action that at times does not fire.
  private mutating func hesitantAction() -> String {
    random.pick([
      "ask \"What is {f.x1|it}?\" for f.x1, f.grade tag \"asked\"", "route to \(value(.team, 0))",
      "route to first open of \(value(.team, 1)), \(value(.team, 0)), \(value(.team, 0)) or queue priority low tag \"q\"",
      "route to first open of teams where not (team.languages has customer.language)",
      "queue for \(value(.team, 1)) summary \"{f.colours|none} {f.texts|none}\"",
    ])
  }

  /// An action with its modifiers.
  mutating func action() -> String {
    let texts = (0..<random.number(0...2)).map { _ in modifier(isHandoff: true) }
    // What may stand once stands once.
    var seen: Set<String> = []
    let modifiers = texts.filter { text in
      let word = String(text.prefix { $0 != " " })
      return ["tag", "notify", "attach", "backup"].contains(word) || seen.insert(word).inserted
    }.map { " " + $0 }.joined()
    let queue = random.pick([
      "", " or queue", " or queue say \"We open {team.opens_at|some day}, {team.opens_time|?}\"",
    ])
    switch random.number(1...7) {
    case 1, 2: return "route to \(value(.team, 1))\(modifiers)\(queue)"
    case 3: return "route to first open of \(value(.team, 1)), \(value(.team, 0))\(modifiers)\(queue)"
    case 4:
      let condition = random.pick([
        "team.languages has \"en\"", "team.skills has f.colour", "team.languages has customer.language",
      ])
      return "route to first open of teams where \(condition)\(modifiers)\(queue)"
    case 5: return "queue for \(value(.team, 1))\(modifiers)"
    case 6: return "ask \"What is {f.x0|it}?\" for f.x0, f.x1"
    default:
      if random.oneIn(3) { return "hold say \"{f.grade|?} of {f.colours|no colour}\" tag \"held\"" }
      return random.oneIn(2) ? "hold" : "route to \(value(.team, 0)) even if closed\(modifiers)"
    }
  }

  /// A modifier; only a handoff says what needs a team.
  mutating func modifier(isHandoff: Bool = false) -> String {
    let kind = random.pick([RandomPolicy.Kind.number, .money, .duration, .instant, .text, .grade, .colour])
    var forms = [
      "priority \(random.pick(["low", "high", "urgent"]))", "tag \"t {\(hole(kind))|none}\"",
      "because \"{\(hole(.money))} {{x}} {f.colour|?}\"", "attach transcript, facts, intents",
      "attach qualification, source, questions", "summary \"{\(hole(.duration))|-}\"",
      "within \(value(.duration, 0))", "within \(random.pick(Pool.durations)) of hours.h1",
      "backup \(value(.team, 0)) after 1 minute", "notify mail \"x@example.com\"",
    ]
    if hasTable { forms += ["priority \(cell("level"))", "within \(cell("time"))"] }
    if isHandoff { forms.append("say \"{team.title} {team.sla|soon}\"") }
    return random.pick(forms)
  }

  /// An expression within a text, where a quote is written with a backslash, and a bare word stands beside no enum.
  private mutating func hole(_ kind: RandomPolicy.Kind) -> String {
    if kind == .grade || kind == .colour { return kind == .grade ? "f.grade" : "f.colour" }
    return value(kind, 0).replacing("\"", with: "\\\"")
  }
}
