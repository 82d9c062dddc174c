extension PolicyGenerator {
  /// A literal of that type.
  mutating func literal(_ kind: RandomPolicy.Kind) -> String {
    switch kind {
    case .bool: random.pick(["true", "false"])
    case .number: random.pick(Pool.numbers)
    case .money: random.pick(Pool.amounts) + " usd"
    case .duration: random.pick(Pool.durations)
    case .instant: random.pick(Pool.instants)
    case .text: "\"\(random.pick(Pool.texts))\""
    case .team: "team \"\(random.pick(teams))\""
    case .grade: random.pick(Pool.grades)
    case .colour: random.pick(Pool.colours)
    case .set(let element): "{" + (0..<random.number(1...3)).map { _ in literal(element) }.joined(separator: ", ") + "}"
    }
  }

  /// The facts and definitions of that type.
  private func names(_ kind: RandomPolicy.Kind) -> [String] {
    (facts + defines).filter { $0.kind == kind }.map(\.path)
  }

  /// An expression of that type, so deep at most.
  mutating func value(_ kind: RandomPolicy.Kind, _ depth: Int) -> String {
    if depth > 0, let computed = computed(kind, depth - 1), random.oneIn(2) { return computed }
    let names = names(kind)
    return names.isEmpty || random.oneIn(4) ? literal(kind) : random.pick(names)
  }

  /// An expression of that type that computes something, where there is one.
  private mutating func computed(_ kind: RandomPolicy.Kind, _ depth: Int) -> String? {
    switch kind {
    case .bool: return "(\(condition(depth)))"
    case .number:
      var forms = [
        "(\(value(.number, depth)) \(random.pick(["+", "-", "*", "/"])) \(value(.number, depth)))",
        "\(value(.money, 0)) / \(value(.money, 0))", "chat.messages", "-\(value(.number, 0))",
      ]
      if hasScore { forms.append("score.s") }
      if let intent = intents.last {
        forms += ["count of intent.\(intent) in last 2 messages", "streak of intent.\(intent)"]
      }
      return "(\(random.pick(forms)))"
    case .money:
      if random.oneIn(4) { return "(\(value(.money, 0)) / \(value(.number, 0)))" }
      return "(\(value(.money, depth)) \(random.pick(["+", "-"])) \(value(.money, depth)) * \(value(.number, 0)))"
    case .duration:
      return random.pick([
        "hours.h0.opens_in", "hours.h1.closes_in", "chat.idle", "chat.length",
        "(\(value(.duration, 0)) \(random.pick(["+", "-"])) \(value(.duration, 0)))",
        "(\(value(.duration, 0)) \(random.pick(["*", "/"])) \(value(.number, 0)))",
        "(\(value(.instant, 0)) - \(value(.instant, 0)))",
      ])
    case .instant:
      return random.pick([
        "(\(value(.instant, 0)) \(random.pick(["+", "-"])) \(value(.duration, 0)))", "chat.now", "hours.h0.opens_at",
      ])
    case .text:
      return random.pick(["customer.last_message", "customer.language", "customer.name", "hours.h1.opens_time"])
    case .team: return hasTable ? cell("owner") : nil
    case .grade, .colour, .set: return nil
    }
  }

  /// A cell of the table.
  mutating func cell(_ column: String) -> String { "tb[\(value(.grade, 0)), \(value(.text, 0))].\(column)" }

  /// A condition, so deep at most.
  mutating func condition(_ depth: Int) -> String {
    if depth > 0, random.oneIn(2) {
      let (a, b) = (condition(depth - 1), condition(depth - 1))
      return random.pick(["(\(a) and \(b))", "(\(a) or \(b))", "not (\(a))", "(\(a) and not (\(b)))"])
    }
    var forms: [(inout PolicyGenerator) -> String] = [
      { generator in
        let kind = generator.random.pick([RandomPolicy.Kind.number, .money, .duration, .instant, .grade])
        let sign = generator.random.pick(["is", "is not", "<", "<=", ">", ">="])
        return "\(generator.subject(kind)) \(sign) \(generator.value(kind, 1))"
      },
      { "\($0.subject(.colour)) in {\($0.literal(.colour)), \($0.literal(.colour))}" },
      {
        "\($0.subject(.text)) \($0.random.pick(["is", "starts with", "ends with", "contains"])) \($0.value(.text, 1))"
      },
      { "\($0.random.pick(["known", "unknown"])) \($0.subject($0.random.pick([.number, .text, .team, .colour])))" },
      { "\($0.value(.team, 1)) is \($0.random.pick(["open", "closed", "not open"]))" },
      { "hours.\($0.random.pick($0.hours))" },
      { "\($0.subject(.number)) between -1 and \($0.random.pick(["0", "1", "5k"]))" },
      {
        "\($0.subject(.set(.text))) \($0.random.pick(["has any of", "has all of", "has none of"])) \($0.value(.set(.text), 0))"
      },
      { "\($0.subject(.set(.colour))) has \($0.value(.colour, 0))" },
      { "bot.confidence < \($0.random.pick(["40%", "0.5"]))" },
    ]
    forms += rarerConditions
    if let name = names(.bool).randomElement(using: &random) { forms += [{ _ in name }, { _ in "not \(name)" }] }
    if let intent = intents.randomElement(using: &random) {
      forms += [{ _ in "intent.\(intent)" }, { _ in "intent.\(intent)" }]
    }
    if hasScore { forms.append { "score.s \($0.random.pick(["<", ">=", "is"])) \($0.literal(.number))" } }
    if hasQualification { forms += [{ _ in "qualification.q" }, { _ in "qualification.q.c0" }] }
    return random.pick(forms)(&self)
  }

  /// The left side of a comparison: a fact, where there is one of that type.
  private mutating func subject(_ kind: RandomPolicy.Kind) -> String {
    let names = names(kind)
    if !names.isEmpty { return random.pick(names) }
    switch kind {
    case .number: return "chat.messages"
    case .duration: return "chat.length"
    case .instant: return "chat.now"
    case .text: return "customer.name"
    case .team: return "team \"t0\""
    case .money: return "(5 usd * chat.messages)"
    case .grade, .colour, .set, .bool: return literal(kind)
    }
  }
}
