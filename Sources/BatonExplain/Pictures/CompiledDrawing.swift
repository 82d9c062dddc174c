package import BatonProgram
package import BatonRuntime

/// Draws the graph that decides: what it asks first, where each answer leads, and the rules that are tested together.
package struct CompiledDrawing {
  private let program: Program
  private let graph: DecisionGraph
  private let text: PolicyText
  private let columns: ColumnText
  private let numbers: RuleNumbers
  private let lights: RuleLights?
  private let trail: WalkTrail?
  private let isUnfolded: Bool
  private var drawing: Drawing
  /// The boxes that are drawn, by what leads to them.
  private var boxes: [UInt32: String] = [:]

  /// So many boxes are drawn at most, unless all are wanted or a chat took its way through more.
  private static let mostBoxes = 12
  /// So many answers to a question are shown at most, and so many rules that are tested together.
  private static let mostRows = (jump: 12, block: 6)

  private init(_ program: Program, _ graph: DecisionGraph, _ lights: RuleLights?, _ trail: WalkTrail?, isUnfolded: Bool)
  {
    self.program = program
    self.graph = graph
    self.lights = lights
    self.trail = trail
    self.isUnfolded = isUnfolded
    text = PolicyText(program: program)
    columns = ColumnText(program)
    numbers = RuleNumbers(program)
    drawing = Drawing(title: program.name == .none ? "policy" : program.strings[program.name], summary: "")
  }

  /// The drawing of a program's graph; with `trail`, of the way that a chat took through it.
  package static func draw(
    _ program: Program, lights: RuleLights? = nil, trail: WalkTrail? = nil, isUnfolded: Bool = false
  ) -> Drawing {
    guard let graph = program.graph else { return Drawing(title: "policy", summary: "There is no graph.") }
    var picture = CompiledDrawing(program, graph, lights, trail, isUnfolded: isUnfolded)
    picture.add()
    return picture.drawing
  }

  private mutating func add() {
    let clauses = program.clauses.count
    let words =
      "\(clauses) \(clauses == 1 ? "rule" : "rules") as they are compiled: each question is asked once, "
      + "and leads on by its answer"
    var start = Drawing.Box(id: "start", kind: .end, lines: [Drawing.Line(drawing.title, .strong)])
    start.lines.append(Drawing.Line(words, .quiet))
    if let lights {
      start.lines.append(Drawing.Line(lights.caption, light: .taken))
      start.light = .taken
    }
    drawing.summary = "The compiled graph of \(drawing.title). \(words)." + (lights.map { " \($0.caption)." } ?? "")
    drawing.boxes = [start]
    let shown = places()
    for reference in shown { boxes[reference.rawValue] = Self.id(reference) }
    if let root = boxes[graph.root.rawValue] {
      drawing.arrows.append(Drawing.Arrow(from: "start", to: root, kind: .leads, light: trail == nil ? .plain : .taken))
    } else {
      drawing.boxes[0].lines += outcome(of: graph.root)
    }
    for reference in shown { draw(reference) }
  }

  private static func id(_ reference: GraphReference) -> String {
    switch reference.kind {
    case .block: "b\(reference.place)"
    case .fork: "f\(reference.place)"
    default: "n\(reference.place)"
    }
  }

  /// What is drawn: from the root on, the nearest first, and the whole way of a chat.
  private func places() -> [GraphReference] {
    var shown: [GraphReference] = []
    var known: Set<UInt32> = []
    var next = 0
    func show(_ reference: GraphReference) {
      if reference.kind != .clause, known.insert(reference.rawValue).inserted { shown.append(reference) }
    }
    if let trail {
      for place in trail.nodes { show(GraphReference(graph.nodes[place] == DecisionGraph.fork ? .fork : .jump, place)) }
      for list in graph.lists where list.contains(where: trail.blocks.contains) {
        show(GraphReference(.block, list[0]))
      }
    }
    show(graph.root)
    while next < shown.count {
      for reference in self.next(after: shown[next]) {
        if shown.count >= Self.mostBoxes && !isUnfolded { return shown }
        show(reference)
      }
      next += 1
    }
    return shown
  }

  private func next(after reference: GraphReference) -> [GraphReference] {
    guard reference.kind == .jump || reference.kind == .fork, let shape = graph.shape(ofNodeAt: reference.place) else {
      return []
    }
    return graph.nodes[shape.references].map(GraphReference.init)
  }

  private mutating func draw(_ reference: GraphReference) {
    guard let id = boxes[reference.rawValue] else { return }
    switch reference.kind {
    case .clause: break
    case .jump: drawing.boxes.append(jump(at: reference.place, id))
    case .fork: drawing.boxes.append(fork(at: reference.place, id))
    case .block: drawing.boxes.append(list(at: reference.place, id))
    }
  }

  private func isTaken(node place: Int) -> Bool { trail?.nodes.contains(place) ?? false }

  private mutating func jump(at place: Int, _ id: String) -> Drawing.Box {
    let column = Int(graph.nodes[place] & ~DecisionGraph.searched)
    var box = Drawing.Box(id: id, kind: .jump, lines: [Drawing.Line(columns.name(column), .strong)])
    let isTaken = isTaken(node: place)
    box.light = trail == nil ? .plain : isTaken ? .taken : .untouched
    let ways = GraphWays.ways(ofJumpAt: place, in: graph)
    let chosen = trail.flatMap { trail in
      ways.firstIndex { way in way.classes.contains { $0.contains(trail.classes[column]) } }
    }
    let most = isUnfolded || ways.count <= Self.mostRows.jump ? ways.count : Self.mostRows.jump - 1
    var kept = Array(ways.indices.prefix(most))
    if isTaken, let chosen, !kept.contains(chosen) { kept[kept.count - 1] = chosen }
    for number in kept {
      var row = Drawing.Row(
        id: "\(id)w\(number)", lines: [Drawing.Line(columns.words(ways[number].classes, of: column))])
      row.light = trail == nil ? .plain : isTaken && number == chosen ? .taken : .untouched
      lead(from: id, &row, to: ways[number].reference)
      box.rows.append(row)
    }
    if kept.count < ways.count {
      var row = Drawing.Row(id: "\(id)more", lines: [Drawing.Line("\(ways.count - kept.count) more answers", .quiet)])
      row.isFolded = true
      row.light = trail == nil ? .plain : .untouched
      box.rows.append(row)
    }
    return box
  }

  private mutating func fork(at place: Int, _ id: String) -> Drawing.Box {
    var box = Drawing.Box(id: id, kind: .fork, lines: [Drawing.Line("both ways", .strong)])
    box.lines.append(Drawing.Line("the earlier rule wins", .quiet))
    let light: Drawing.Light = trail == nil ? .plain : isTaken(node: place) ? .taken : .untouched
    box.light = light
    for (number, word) in ["one", "other"].enumerated() {
      var row = Drawing.Row(id: "\(id)w\(number)", lines: [Drawing.Line(word)])
      row.light = light
      lead(from: id, &row, to: GraphReference(rawValue: graph.nodes[place + 1 + number]))
      box.rows.append(row)
    }
    return box
  }

  /// Says where a row leads: by an arrow where that is drawn, and otherwise in words.
  private mutating func lead(from box: String, _ row: inout Drawing.Row, to reference: GraphReference) {
    if let target = boxes[reference.rawValue], reference.kind != .clause {
      drawing.arrows.append(Drawing.Arrow(from: box, row: row.id, to: target, kind: .leads, light: row.light))
    } else {
      row.outcome = outcome(of: reference)
    }
  }

  /// What comes of a reference that is not drawn as a box.
  private func outcome(of reference: GraphReference) -> [Drawing.Line] {
    guard reference.kind == .clause else {
      let (count, isMore) = GraphWays.clauseCount(behind: reference, in: graph)
      let more = isMore ? "more than " : ""
      return [Drawing.Line("\(more)\(count) \(count == 1 ? "rule" : "rules") further on", .quiet)]
    }
    guard reference != .none else { return [Drawing.Line("hold: no rule fires", .quiet)] }
    let rule = Int(program.clauses[reference.place].rule)
    let heading = text.heading(program.rules[rule]).map { " \($0)" } ?? ""
    return [
      Drawing.Line("rule \(numbers.numbers[rule])\(heading)"), Drawing.Line(text.action(program.rules[rule]), .quiet),
    ]
  }

  /// Rules that are tested together: what each asks of facts, and what is asked beside.
  private func list(at first: Int, _ id: String) -> Drawing.Box {
    var places = [first]
    while let last = places.last, GraphBlock(rawValue: graph.cells[last]).continues {
      places.append(last + GraphBlock(rawValue: graph.cells[last]).length)
    }
    let clauses = places.flatMap { BlockTests.clauses(ofBlockAt: $0, in: graph) }
    let isTaken = places.contains { trail?.blocks.contains($0) ?? false }
    let words = "\(clauses.count) \(clauses.count == 1 ? "rule" : "rules") tested together"
    var box = Drawing.Box(id: id, kind: .block, lines: [Drawing.Line(words, .strong)])
    box.light = trail == nil ? .plain : isTaken ? .taken : .untouched
    let room = boxes.count > 1 ? Self.mostRows.block : RulesDrawing.mostRows
    let most = isUnfolded || clauses.count <= room ? clauses.count : room - 1
    var kept = Array(clauses.indices.prefix(most))
    if isTaken, let met = trail?.clause, let place = clauses.firstIndex(where: { $0.clause == met }),
      !kept.contains(place)
    {
      kept[kept.count - 1] = place
    }
    for place in kept { box.rows.append(row(clauses[place], "\(id)r\(place)", isTaken: isTaken)) }
    if kept.count < clauses.count {
      var row = Drawing.Row(id: "\(id)more", lines: [Drawing.Line("\(clauses.count - kept.count) more rules", .quiet)])
      row.isFolded = true
      row.light = trail == nil ? .plain : .untouched
      box.rows.append(row)
    }
    return box
  }

  private func row(_ clause: BlockTests.Clause, _ id: String, isTaken: Bool) -> Drawing.Row {
    let meant = program.clauses[clause.clause]
    let rule = Int(meant.rule)
    var row = Drawing.Row(id: id, number: numbers.numbers[rule], lines: [])
    if let heading = text.heading(program.rules[rule]) { row.lines.append(Drawing.Line(heading, .strong)) }
    for test in clause.tests {
      let isMet = trail.map { trail in test.classes.contains { $0.contains(trail.classes[test.column]) } }
      let light: Drawing.Light = isTaken ? isMet.map { $0 ? .taken : .failed } ?? .plain : .plain
      row.lines.append(
        Drawing.Line("\(columns.name(test.column)): \(columns.words(test.classes, of: test.column))", light: light))
    }
    for place in meant.residuals.places {
      row.lines.append(Drawing.Line(text.written(program.residuals[Int(program.lists[place])])))
    }
    if row.lines.isEmpty { row.lines.append(Drawing.Line("always")) }
    if boxes.count > 1, !isTaken {
      // Where there is much to see, what a rule asks stands on one line.
      let isNamed = row.lines[0].weight == .strong
      let asked = row.lines.dropFirst(isNamed ? 1 : 0).map(\.text).joined(separator: "; ")
      row.lines = row.lines.prefix(isNamed ? 1 : 0) + (asked.isEmpty ? [] : [Drawing.Line(asked)])
    }
    row.outcome = [Drawing.Line(text.action(program.rules[rule]))]
    if let trail { row.light = isTaken && trail.clause == clause.clause ? .taken : .untouched }
    return row
  }
}
