import SeededRandom

/// Writes random policies that are right: every expression has the type it needs.
package struct PolicyGenerator {
  var random: SeededGenerator
  var facts: [RandomPolicy.Fact] = []
  var teams: [String] = []
  var hours: [String] = []
  var intents: [String] = []
  /// Definitions that may be read by now, with their types.
  var defines: [RandomPolicy.Fact] = []
  var hasScore = false
  var hasQualification = false
  var hasTable = false
  var text = ""

  /// The generator of a seed.
  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The policy of a seed.
  package static func policy(seed: UInt64) -> RandomPolicy {
    var generator = PolicyGenerator(seed: seed)
    generator.write()
    return RandomPolicy(text: generator.text, facts: generator.facts, teams: generator.teams)
  }

  mutating func line(_ line: String) { text += line + "\n" }

  private mutating func write() {
    let zone = random.pick(["America/New_York", "Europe/Paris", "UTC", "Australia/Lord_Howe"])
    line("policy \"random\" in \"\(zone)\"")
    line("use std.chat")
    line("type grade is low_grade < mid \"in the middle\" < top")
    line("type colour is red, green \"Green\", blue, open")
    writeFacts()
    writeHours()
    writeTeams()
    writeTable()
    writeIntents()
    writeScore()
    writeQualification()
    writeDefines()
    for _ in 0..<random.number(1...5) { writeRule(depth: 0, indent: "") }
    for _ in 0..<random.number(0...2) { line("also when \(condition(2)) \(modifier())") }
    if !random.oneIn(4) { line("otherwise \(action())") }
    writeExpectations()
  }

  private mutating func writeFacts() {
    let kinds: [RandomPolicy.Kind] = [
      .bool, .bool, .number, .money, .duration, .instant, .text, .team, .grade, .colour, .set(.text), .set(.colour),
    ]
    let always: [RandomPolicy.Fact] = [
      .init(path: "f.grade", kind: .grade), .init(path: "f.colour", kind: .colour),
      .init(path: "f.texts", kind: .set(.text)), .init(path: "f.colours", kind: .set(.colour)),
    ]
    let others = (0..<random.number(2...7)).map { RandomPolicy.Fact(path: "f.x\($0)", kind: random.pick(kinds)) }
    for fact in always + others {
      facts.append(fact)
      var value = ""
      if random.oneIn(4), fact.kind != .team { value = " = \(literal(fact.kind))" }
      line("fact \(fact.path): \(name(of: fact.kind))\(value)")
    }
  }

  private func name(of kind: RandomPolicy.Kind) -> String {
    switch kind {
    case .bool: "bool"
    case .number: "number"
    case .money: "money usd"
    case .duration: "duration"
    case .instant: "instant"
    case .text: "text"
    case .team: "team"
    case .grade: "grade"
    case .colour: "colour"
    case .set(let element): "set of \(name(of: element))"
    }
  }

  private mutating func writeHours() {
    for place in 0..<2 {
      hours.append("h\(place)")
      line("hours h\(place)\(place == 1 && random.oneIn(3) ? " in \"Asia/Kolkata\"" : "") {")
      line(
        "  \(random.pick(["mon..fri 09:00-18:00", "daily 22:00-06:00", "sat..mon 24 hours", "tue 00:00-02:30, 03:00-24:00"]))"
      )
      if random.oneIn(2) {
        line("  closed \(random.pick(["2026-11-20", "dec 24..jan 1", "4th thu of nov", "easter + 1 days"]))")
      }
      if random.oneIn(3) { line("  on 2026-11-01 01:00-02:00") }
      line("}")
    }
  }

  private mutating func writeTeams() {
    let count = random.number(2...4)
    teams = (0..<count).map { "t\($0)" }
    for place in 0..<count {
      line("team \"t\(place)\" {")
      if random.oneIn(2) { line("  title \"Team \(place)\"") }
      if random.oneIn(2) { line("  hours \(random.pick(hours))") }
      if random.oneIn(2) { line("  languages en, \"de-AT\"") }
      if random.oneIn(2) { line("  skills red, billing") }
      if random.oneIn(2) { line("  sla \(random.pick(Pool.durations))") }
      if place + 1 < count, random.oneIn(2) {
        line("  backup team \"t\(random.number(place + 1...count - 1))\" after 2 minutes")
      }
      if random.oneIn(3) { line("  notify slack \"#t\(place)\"") }
      line("}")
    }
  }

  private mutating func writeTable() {
    hasTable = random.oneIn(2)
    guard hasTable else { return }
    line("table tb (grade: grade, where: text -> owner: team, level: priority, time: duration) {")
    line("  low_grade | mid, \"ny\": team \"t0\", high, 5 minutes")
    line("  top, \"ny\" | \"new york\": unknown, urgent, unknown")
    if random.oneIn(2) { line("  otherwise: team \"t1\", unknown, 1 hour") }
    line("}")
  }

  private mutating func writeScore() {
    guard random.oneIn(2) else { return }
    line("score s \(random.oneIn(2) ? "between 0 and 50 " : "") {")
    for _ in 0..<random.number(1...4) {
      line("  \(random.pick(["+", "-"]))\(random.pick(["5", "10", "2.5", "30"])) when \(condition(1))")
    }
    line("}")
    hasScore = true
  }

  private mutating func writeQualification() {
    guard random.oneIn(2) else { return }
    line("qualification q {")
    for place in 0..<random.number(1...3) { line("  c\(place) \(condition(1))") }
    line("}")
    hasQualification = true
  }

  private mutating func writeDefines() {
    for place in 0..<random.number(0...3) {
      let kind = random.pick([RandomPolicy.Kind.bool, .number, .grade, .team, .money])
      if random.oneIn(2) {
        line("define d.y\(place): \(name(of: kind)) as \(value(kind, 2))")
      } else {
        line("define d.y\(place): \(name(of: kind)) as {")
        for _ in 0..<random.number(1...2) { line("  \(value(kind, 1)) when \(condition(1))") }
        if random.oneIn(2) { line("  otherwise \(value(kind, 1))") }
        line("}")
      }
      defines.append(RandomPolicy.Fact(path: "d.y\(place)", kind: kind))
    }
  }
}
