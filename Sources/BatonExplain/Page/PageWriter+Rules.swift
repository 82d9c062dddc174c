import BatonProgram

extension PageWriter {
  /// So many rules are named at most in a row of several.
  private static let mostNamed = 300

  /// All rules in order, with what held and what failed; many that did not fire for one reason are one row.
  mutating func writeRules(_ lights: RuleLights) {
    let text = PolicyText(program: program)
    var passed: [Int: Explanation.PassedRule] = [:]
    for rule in explanation.passed { passed[rule.rule.place] = rule }
    out.open("ol", "rules")
    for item in RuleFolding(text, lights: lights, most: RulesDrawing.mostRows).items() {
      switch item.kind {
      case .rule(let place):
        open(item, lights.rules[place])
        writeRule(place, item.number, text, lights, passed[place])
      case .fold(let lines, outcome: let outcome):
        open(item, RulesDrawing.common(item.heads.map { lights.rules[$0] }))
        writeFold(item, lines, outcome, text, lights)
      }
      out.close(2)
    }
    out.close()
  }

  /// Opens a row and its body.
  private mutating func open(_ item: RuleFolding.Item, _ light: Drawing.Light) {
    let depth = min(item.depth, 4)
    out.open("li", "\(light.rawValue)\(depth > 0 ? " d\(depth)" : "")")
    sign(light.sign ?? " ", "")
    out.open("div", "body")
  }

  private mutating func writeRule(
    _ place: Int, _ number: String, _ text: PolicyText, _ lights: RuleLights, _ passed: Explanation.PassedRule?
  ) {
    let rule = program.rules[place]
    let light = lights.rules[place]
    out.open("div", "row")
    out.open("div")
    out.element("span", "num", number)
    if let heading = text.heading(rule) { out.element("b", "", heading) }
    out.element("span", "state", Self.word(for: light, isBlock: rule.action == .block))
    let parts = text.parts(of: rule.condition)
    let hasMore = passed.map { $0.failed == nil } ?? false
    if !parts.isEmpty || hasMore { out.open("ul", "tree") }
    for (number, part) in parts.enumerated() {
      if let failed = passed?.failed, failed.expression == part {
        write(failed)
      } else {
        let truth = lights.truths[part]
        out.open("li", truth == .taken ? "yes" : truth == .failed ? "no" : truth == .unknown ? "open" : "")
        sign(truth?.sign ?? "", truth == .taken ? "holds: " : "")
        out.element("code", "", (number == 0 ? "" : "and ") + text.written(part))
        out.close()
      }
    }
    if let passed, passed.failed == nil {
      if let obstacle = passed.obstacle { writeObstacle(obstacle) }
      write(passed.candidates)
      for value in passed.asked { writeItem(value) }
    }
    if !parts.isEmpty || hasMore { out.close() }
    if let needs = passed?.needs, !needs.isEmpty {
      out.element("small", "", "waits for \(needs.joined(separator: ", "))")
    }
    out.close()
    out.open("div", "act")
    let action = text.action(rule)
    if !action.isEmpty { out.element("code", "", action) }
    for (place, word) in text.modifiers(rule).enumerated() {
      if place > 0 || !action.isEmpty { out.void("br") }
      out.element("small", "", word)
    }
    out.close(2)
  }

  private mutating func writeObstacle(_ obstacle: Explanation.PassedRule.Obstacle) {
    out.open("li", "no")
    sign(false)
    out.text("but \(ProseWriter.words(for: obstacle))")
    out.close()
  }

  private mutating func writeFold(
    _ item: RuleFolding.Item, _ lines: [Drawing.Line], _ outcome: [Drawing.Line], _ text: PolicyText,
    _ lights: RuleLights
  ) {
    out.open("div", "row")
    out.open("details")
    out.open("summary")
    out.element("span", "num", item.number)
    for (place, line) in lines.enumerated() {
      if place > 0 { out.text(" · ") }
      out.element(line.weight == .strong ? "b" : "span", "", line.text)
    }
    out.element(
      "span", "state", Self.word(for: RulesDrawing.common(item.heads.map { lights.rules[$0] }), isBlock: false))
    out.close()
    out.open("ol")
    let rules = item.rules.filter { program.rules[$0].action != .block }
    for place in rules.prefix(Self.mostNamed) {
      let rule = program.rules[place]
      out.open("li")
      out.element("span", "num", text.place(rule))
      if let heading = text.heading(rule) { out.element("b", "", heading + " ") }
      out.element("code", "", text.condition(rule))
      out.text(" ")
      out.element("span", "quiet", text.action(rule))
      out.close()
    }
    if rules.count > Self.mostNamed { out.element("li", "quiet", "and \(rules.count - Self.mostNamed) more") }
    out.close(2)
    out.element("div", "act", outcome.map(\.text).joined(separator: ", "))
    out.close()
  }

  private static func word(for light: Drawing.Light, isBlock: Bool) -> String {
    switch light {
    case .plain: ""
    case .taken: isBlock ? "went in" : "decided"
    case .failed: "did not fire"
    case .unknown: "not known"
    case .untouched: "not tried"
    }
  }
}
