/// What few policies say, and some do.
extension PolicyGenerator {
  /// Conditions of the rarer kinds.
  var rarerConditions: [(inout PolicyGenerator) -> String] {
    [
      { "\($0.value(.number, 1)) not in {\($0.literal(.number)), \($0.value(.number, 0))}" },
      {
        "(\($0.value(.money, 1))) between \($0.random.pick(["-5", "0", "5"])) usd and \($0.random.pick(["5", "50"])) usd"
      },
      { "\($0.value(.duration, 1)) between 0 seconds and \($0.random.pick(["90 seconds", "1 day"]))" },
      { "chat.now between 2026-11-01 01:30 and \($0.random.pick(["2026-11-20 10:30", "2026-12-24 12:00"]))" },
      { "f.grade between \($0.random.pick(["low_grade", "mid"])) and \($0.random.pick(["mid", "top"]))" },
      { "\($0.literal(.grade)) is not f.grade" },
      { "\($0.literal(.number)) \($0.random.pick(["<", ">=", "is"])) \($0.value(.number, 1))" },
      {
        "\($0.random.pick(["known", "unknown"])) (\($0.value($0.random.pick([.money, .duration, .instant, .number]), 1)))"
      },
      { "\($0.random.pick(["known", "unknown"])) (\($0.condition(1)))" },
      { "\($0.literal(.colour)) \($0.random.pick(["in", "not in"])) f.colours" },
      { "f.colour \($0.random.pick(["in f.texts", "in f.colours", "is open", "is not open"]))" },
      {
        "f.texts has \($0.random.pick(["f.colour", "any of f.colours", "all of f.colours", "none of {}", "any of f.texts"]))"
      },
      {
        "f.colours has \($0.random.pick(["all of", "any of", "none of"])) {\($0.literal(.colour)), \($0.literal(.colour))}"
      },
      { "hours.h0.closes_in < \($0.literal(.duration))" },
      { "hours.\($0.random.pick($0.hours)).opens_at > \($0.literal(.instant))" },
      { "hours.h1.\($0.random.pick(["opens_time is \"09:00\"", "opens_date contains \"2026\""]))" },
      { "\($0.random.pick(["chat.repeats", "chat.handoffs", "bot.lowest_confidence"])) >= \($0.literal(.number))" },
      { "\($0.random.pick(["customer.returning", "not customer.returning", "customer.returning is true"]))" },
      { "(\($0.value(.team, 1))) \($0.random.pick(["is", "is not"])) \($0.value(.team, 0))" },
      { "\($0.value(.team, 0)) in {\($0.value(.team, 0)), \($0.literal(.team))}" },
    ]
  }

  /// Assertions, and tests that any policy passes.
  mutating func writeExpectations() {
    if random.oneIn(3) {
      let outcome = random.pick([
        "route or queue to team \"t0\" or team \"t1\" within 1 hour", "hold", "ask or hold no tag \"x\"",
      ])
      line("assert \"a\" when \(condition(1)) \(random.pick(["always", "never"])) \(outcome)")
    }
    guard random.oneIn(2) else { return }
    line("test \"any\" {")
    if random.oneIn(2) { line("  at 2026-11-20 10:30") }
    line("  f.grade = \(literal(.grade)); f.colours = \(literal(.set(.colour)))")
    line("  customer \"\(random.pick(Pool.words))\"; bot \"no\" confidence 40%")
    line("  expect route or queue or ask or hold")
    if random.oneIn(2) {
      line("  team \"t0\" is \(random.pick(["open", "closed"]))\n  expect route or queue or ask or hold")
    }
    line("}")
  }
}
