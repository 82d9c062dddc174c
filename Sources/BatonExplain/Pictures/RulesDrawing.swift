package import BatonProgram

/// Draws the rules of a policy as they are written: one list, tried from the top, and the teams that it leads to.
package struct RulesDrawing {
  let program: Program
  let text: PolicyText
  let lights: RuleLights?
  var drawing: Drawing
  var list: Drawing.Box
  var targets: RuleTargets

  /// So many rows are shown at most, unless all are wanted.
  package static let mostRows = 40

  private init(_ program: Program, _ lights: RuleLights?) {
    self.program = program
    self.lights = lights
    text = PolicyText(program: program)
    let name = program.name == .none ? "policy" : program.strings[program.name]
    drawing = Drawing(title: name, summary: "")
    list = Drawing.Box(id: "rules", kind: .list, lines: [Drawing.Line(name, .strong)])
    targets = RuleTargets(text, lights)
  }

  /// The drawing of a policy's rules; with `lights`, of the way that a chat took through them.
  package static func draw(_ program: Program, lights: RuleLights? = nil, isUnfolded: Bool = false) -> Drawing {
    var picture = RulesDrawing(program, lights)
    picture.addRules(most: isUnfolded ? .max : mostRows)
    picture.addAlsos()
    picture.finish()
    return picture.drawing
  }

  private mutating func addRules(most: Int) {
    let items = RuleFolding(text, lights: lights, most: most).items()
    for item in items {
      var row = Drawing.Row(id: "r\(item.rules.first ?? 0)", depth: item.depth, lines: [])
      row.number = item.number
      switch item.kind {
      case .rule(let place): draw(place, &row)
      case .fold(let lines, outcome: let outcome):
        row.id += "f"
        row.isFolded = true
        row.lines = lines
        row.light = lights.map { lights in Self.common(item.heads.map { rule in lights.rules[rule] }) } ?? .plain
        let found = targets.targets(of: item.rules)
        row.outcome = outcome
        if found.count <= RuleTargets.mostOfFold {
          targets.addArrows(from: row.id, to: found, row.light)
        } else {
          row.outcome.append(Drawing.Line("to \(found.count) teams", .quiet))
        }
      }
      list.rows.append(row)
    }
  }

  /// How rules that are shown as one row stand to the chat together.
  static func common(_ lights: [Drawing.Light]) -> Drawing.Light {
    guard let first = lights.first else { return .plain }
    return lights.allSatisfy { $0 == first } ? first : lights.contains(.untouched) ? .untouched : .failed
  }

  private mutating func draw(_ place: Int, _ row: inout Drawing.Row) {
    let rule = program.rules[place]
    row.isBlock = rule.action == .block
    row.light = lights.map { $0.rules[place] } ?? .plain
    if let heading = text.heading(rule) { row.lines.append(Drawing.Line(heading, .strong)) }
    for (number, part) in text.parts(of: rule.condition).enumerated() {
      let light = lights?.truths[part] ?? .plain
      let word = number == 0 ? (rule.isOtherwise != 0 ? "" : "when ") : "and "
      row.lines.append(Drawing.Line(word + text.written(part), light: light))
      if light == .failed || light == .unknown, let seen = lights?.seen[place] {
        row.lines.append(Drawing.Line("(\(seen))", .quiet, light: .untouched))
      }
    }
    if let obstacle = lights?.obstacles[place] { row.lines.append(Drawing.Line(obstacle, light: .failed)) }
    if row.lines.isEmpty { row.lines.append(Drawing.Line("always")) }
    let modifiers = text.modifiers(rule)
    if row.isBlock {
      row.lines += modifiers.map { Drawing.Line($0, .quiet) }
      return
    }
    row.outcome = [Drawing.Line(text.action(rule))] + modifiers.map { Drawing.Line($0, .quiet) }
    targets.addArrows(from: row.id, to: targets.targets(of: [place]), row.light)
  }

  private mutating func addAlsos() {
    for (place, also) in program.alsos.enumerated() {
      var row = Drawing.Row(id: "a\(place)", number: "also", lines: [])
      row.isApart = true
      if let lights {
        let origin = program.origin(of: .also, place)
        let at = program.words(source: origin.source, line: origin.line, column: origin.column)
        row.light = lights.alsos.contains(at) ? .taken : .untouched
      }
      for (number, part) in text.parts(of: also.condition).enumerated() {
        row.lines.append(Drawing.Line((number == 0 ? "when " : "and ") + text.written(part)))
      }
      if row.lines.isEmpty { row.lines.append(Drawing.Line("always")) }
      let words = text.modifiers(also.modifiers)
      row.outcome = (words.isEmpty ? ["adds to the handoff"] : words).map { Drawing.Line($0, .quiet) }
      if list.rows.count < Self.mostRows { list.rows.append(row) }
    }
  }

  private mutating func finish() {
    let count = program.rules.count { $0.action != .block }
    let words = "\(count) \(count == 1 ? "rule" : "rules"), tried from the top: the first that fires decides"
    list.lines.append(Drawing.Line(words, .quiet))
    if let lights { list.lines.append(Drawing.Line(lights.caption, light: .taken)) }
    drawing.boxes = [list] + targets.boxes
    drawing.arrows = targets.arrows
    drawing.summary =
      "The rules of \(drawing.title) as they are written. \(words)."
      + (lights.map { " \($0.caption)." } ?? "")
  }
}
