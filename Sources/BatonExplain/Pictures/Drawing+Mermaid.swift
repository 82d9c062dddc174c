extension Drawing {
  /// The drawing in the language of Mermaid, as a flow chart. The same drawing gives the same bytes.
  ///
  /// The rows of a list are boxes of their own, one below the other.
  package var mermaid: String {
    var out = "flowchart TD\n"
    for box in boxes { out += box.rows.isEmpty ? Self.single(box) : Self.rows(of: box) }
    let links = boxes.flatMap { box in Self.heads(of: box) + (box.kind == .list ? Self.chain(box.rows) : []) }
    for link in links { out += "  \(link)\n" }
    var taken: [String] = []
    for (place, arrow) in arrows.enumerated() {
      out += "  \(arrow.row ?? arrow.from) \(Self.line(arrow)) \(arrow.to)\n"
      if arrow.light == .taken { taken.append(String(links.count + place)) }
    }
    out += Self.classes(of: boxes)
    if !taken.isEmpty {
      out += "  linkStyle \(taken.joined(separator: ",")) stroke:\(Palette.taken.rawValue),stroke-width:3px\n"
    }
    return out
  }

  private static func line(_ arrow: Arrow) -> String {
    let label = arrow.label.isEmpty ? "" : "|\"\(text([Line(arrow.label)]))\"|"
    switch arrow.kind {
    case .hands, .leads: return "-->\(label)"
    case .queues, .names: return "-.->\(label)"
    case .backs: return "-.->\(label.isEmpty ? "|\"backup\"|" : label)"
    }
  }

  private static func single(_ box: Box) -> String {
    let label = text(box.lines, light: box.light)
    switch box.kind {
    case .team: return "  \(box.id)([\"\(label)\"])\n"
    case .choice: return "  \(box.id)[/\"\(label)\"/]\n"
    case .fork: return "  \(box.id){{\"\(label)\"}}\n"
    default: return "  \(box.id)[\"\(label)\"]\n"
    }
  }

  /// The rows of a box inside a frame; those of a block inside a frame of their own.
  private static func rows(of box: Box) -> String {
    var out = frame(box.id, box.lines, light: .plain, indent: "  ")
    var open: [Int] = []
    func indent() -> String { String(repeating: "  ", count: open.count + 2) }
    for (place, row) in box.rows.enumerated() {
      while let depth = open.last, row.depth <= depth {
        open.removeLast()
        out += "\(indent())end\n"
      }
      var lines = row.lines + row.outcome
      if !row.number.isEmpty, !lines.isEmpty { lines[0].text = "\(row.number) · \(lines[0].text)" }
      if row.light.sign != nil, !lines.isEmpty { lines[0].light = .plain }
      if isFrame(place, of: box.rows) {
        out += frame(row.id, lines, light: row.light, indent: indent())
        open.append(row.depth)
      } else {
        out += "\(indent())\(row.id)[\"\(text(lines, light: row.light))\"]\n"
      }
    }
    while !open.isEmpty {
      open.removeLast()
      out += "\(indent())end\n"
    }
    return out + "  end\n"
  }

  /// Whether a row is drawn as a frame around those inside it.
  private static func isFrame(_ place: Int, of rows: [Row]) -> Bool {
    rows[place].isBlock && place + 1 < rows.count && rows[place + 1].depth > rows[place].depth
  }

  /// Opens a frame. Mermaid keeps room for one line above what is inside; the others are a box of their own.
  private static func frame(_ id: String, _ lines: [Line], light: Light, indent: String) -> String {
    let title = lines.first.map { Line(Wrapping.lines(of: $0.text, columns: 40, atMost: 1).joined(), $0.weight) }
    var out = "\(indent)subgraph \(id)[\"\(text(title.map { [$0] } ?? [], light: light))\"]\n"
    if lines.count > 1 { out += "\(indent)  \(id)h[\"\(text(Array(lines.dropFirst())))\"]\n" }
    return out
  }

  /// The arrows from what stands first in frames to the first of their rows.
  private static func heads(of box: Box) -> [String] {
    guard let first = box.rows.first else { return [] }
    var links = box.lines.count > 1 && box.kind == .list ? ["\(box.id)h --> \(first.id)"] : []
    for (place, row) in box.rows.enumerated() where isFrame(place, of: box.rows) {
      if row.lines.count + row.outcome.count > 1 { links.append("\(row.id)h -->|\"if so\"| \(box.rows[place + 1].id)") }
    }
    return links
  }

  /// The rows that are tried one after the other, those of a block among themselves.
  private static func links(_ rows: [Row]) -> [(String, String)] {
    var links: [(String, String)] = []
    var before: [(depth: Int, id: String)] = []
    for row in rows where !row.isApart {
      while let last = before.last, last.depth > row.depth { before.removeLast() }
      if let last = before.last, last.depth == row.depth {
        links.append((last.id, row.id))
        before.removeLast()
      }
      before.append((row.depth, row.id))
    }
    return links
  }

  private static func chain(_ rows: [Row]) -> [String] { links(rows).map { "\($0.0) -->|\"else\"| \($0.1)" } }

  /// Lines of a label.
  private static func text(_ lines: [Line], light: Light = .plain) -> String {
    var shown = lines.flatMap { line in
      line.wrapped(columns: 30).enumerated().map { place, part in
        let text = Markup.mermaid((place == 0 ? line.light.sign.map { "\($0) " } ?? "" : "") + part.text)
        return line.weight == .strong ? "<b>\(text)</b>" : text
      }
    }
    if let sign = light.sign { shown.insert("\(sign) " + (shown.isEmpty ? "" : shown.removeFirst()), at: 0) }
    return shown.joined(separator: "<br/>")
  }

  private static func classes(of boxes: [Box]) -> String {
    var members: [Light: [String]] = [:]
    for box in boxes {
      if box.light != .plain { members[box.light, default: []].append(box.id) }
      for row in box.rows where row.light != .plain { members[row.light, default: []].append(row.id) }
    }
    var out = ""
    for light in Light.allCases {
      guard let ids = members[light] else { continue }
      out += "  classDef \(light.rawValue) \(style(light))\n"
      out += "  class \(ids.joined(separator: ",")) \(light.rawValue)\n"
    }
    return out
  }

  private static func style(_ light: Light) -> String {
    switch light {
    case .taken: "stroke:\(Palette.taken.rawValue),stroke-width:3px"
    case .failed, .unknown: "opacity:0.7"
    case .plain, .untouched: "opacity:0.45"
    }
  }
}
