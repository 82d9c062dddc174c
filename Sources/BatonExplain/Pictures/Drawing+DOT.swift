extension Drawing {
  /// The drawing in the language of Graphviz. The same drawing gives the same bytes.
  ///
  /// A box is one table, so that its rows stay in their order whatever the arrows want.
  package var dot: String {
    var out = """
      digraph baton {
        graph [rankdir=LR, splines=true, nodesep=0.28, ranksep=1.1, pad=0.25, bgcolor="transparent", fontname="Helvetica", \
      outputorder=edgesfirst]
        node [shape=plain, fontname="Helvetica", fontsize=12, fontcolor="\(Palette.ink.rawValue)"]
        edge [fontname="Helvetica", fontsize=10, arrowsize=0.7, color="\(Palette.arrow.rawValue)", \
      fontcolor="\(Palette.quiet.rawValue)"]

      """
    for box in boxes {
      out += "  \(box.id) [class=\"\(box.kind.rawValue) \(box.light.rawValue)\", label=<\n\(Self.table(box))  >]\n"
    }
    let teams = boxes.filter { $0.kind == .team }.map(\.id)
    if teams.count > 1 { out += "  { rank=same; \(teams.joined(separator: "; ")) }\n" }
    for arrow in arrows {
      // Backups stand below each other, and find their way themselves.
      let (start, end) = arrow.kind == .backs ? ("", "") : (":e", ":w")
      out +=
        "  \(arrow.from)\(arrow.row.map { ":\($0)" } ?? "")\(start) -> \(arrow.to)\(end) [\(Self.attributes(of: arrow))]\n"
    }
    return out + "}\n"
  }

  private static func attributes(of arrow: Arrow) -> String {
    var attributes = ["class=\"\(arrow.kind.rawValue) \(arrow.light.rawValue)\""]
    switch arrow.kind {
    case .hands, .leads: break
    case .queues: attributes.append("style=dashed")
    case .names: attributes.append("style=dotted")
    case .backs: attributes.append("style=dashed, arrowhead=empty")
    }
    switch arrow.light {
    case .plain: break
    case .taken:
      attributes.append("color=\"\(Palette.taken.rawValue)\", fontcolor=\"\(Palette.taken.rawValue)\", penwidth=2.4")
    case .failed, .unknown, .untouched: attributes.append("color=\"\(Palette.edge.rawValue)\"")
    }
    if !arrow.label.isEmpty {
      let lines = Wrapping.lines(of: arrow.label, columns: 28).map { Markup.escaped($0) }
      attributes.append("label=<\(lines.joined(separator: "<BR/>"))>")
    }
    return attributes.joined(separator: ", ")
  }
}

extension Drawing {
  /// How many levels of nesting are indented; what is deeper stands below the last of them.
  private static let mostIndents = 8
  /// How wide the texts of a row may be, in columns.
  private static let widths = (what: 46, outcome: 38)

  private static func table(_ box: Box) -> String {
    let isRound = box.kind == .team || box.kind == .choice || box.kind == .end
    let edge = box.light == .taken ? Palette.taken : .edge
    var out =
      "    <TABLE BORDER=\"\(box.light == .taken ? 2 : 1)\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"5\""
      + " COLOR=\"\(edge.rawValue)\" BGCOLOR=\"\(paper(of: box).rawValue)\"\(isRound ? " STYLE=\"ROUNDED\"" : "")>\n"
    let indents = min(mostIndents, box.rows.map(\.depth).max() ?? 0)
    let hasOutcome = box.rows.contains { !$0.outcome.isEmpty }
    let columns = 2 + indents + (hasOutcome ? 1 : 0)
    let heading = box.rows.isEmpty ? Palette.paper : .panel
    let ground = box.rows.isEmpty ? "" : " BGCOLOR=\"\(heading.rawValue)\""
    out += "      <TR><TD COLSPAN=\"\(columns)\"\(ground)\(aligned)>"
    out += text(box.lines, box.light == .untouched ? .untouched : .plain, columns: box.rows.isEmpty ? 30 : 84)
    out += "</TD></TR>\n"
    for row in box.rows { out += tableRow(row, indents: indents, hasOutcome: hasOutcome) }
    return out + "    </TABLE>\n"
  }

  private static let aligned = " ALIGN=\"LEFT\" BALIGN=\"LEFT\""

  private static func paper(of box: Box) -> Palette {
    if box.light == .taken && box.rows.isEmpty { return .takenPaper }
    switch box.kind {
    case .team: return .team
    case .choice: return .choice
    default: return .paper
    }
  }

  private static func tableRow(_ row: Row, indents: Int, hasOutcome: Bool) -> String {
    let ground: Palette =
      row.light == .taken ? .takenPaper : row.isBlock ? .block : row.isFolded ? .fold : .paper
    let cell =
      "SIDES=\"T\" BORDER=\"1\" COLOR=\"\(Palette.edge.rawValue)\" BGCOLOR=\"\(ground.rawValue)\" VALIGN=\"TOP\""
    let depth = min(row.depth, indents)
    var out = "      <TR>"
    for _ in 0..<depth {
      out +=
        "<TD SIDES=\"R\" BORDER=\"1\" COLOR=\"\(Palette.edge.rawValue)\" BGCOLOR=\"\(Palette.block.rawValue)\"></TD>"
    }
    let dims = row.light == .failed || row.light == .untouched || row.light == .unknown
    let light = dims ? Light.untouched : .plain
    out += "<TD \(cell) ALIGN=\"RIGHT\">"
    out += number(row) + "</TD>"
    let isLast = !hasOutcome || row.outcome.isEmpty
    let span = indents - depth + 1 + (hasOutcome && row.outcome.isEmpty ? 1 : 0)
    out += "<TD \(cell)\(aligned) COLSPAN=\"\(span)\"\(isLast ? " PORT=\"\(row.id)\"" : "")>"
    out += text(row.lines, light, columns: widths.what) + "</TD>"
    if !isLast {
      out += "<TD \(cell)\(aligned) PORT=\"\(row.id)\">" + text(row.outcome, light, columns: widths.outcome) + "</TD>"
    }
    return out + "</TR>\n"
  }

  private static func number(_ row: Row) -> String {
    let sign = row.light.sign.map { "\($0) " } ?? ""
    let text = Markup.escaped(sign + row.number, limit: 24)
    return text.isEmpty ? " " : font(text, Palette.ink(row.light, .quiet))
  }

  /// Lines one below the other, each in its colour.
  private static func text(_ lines: [Line], _ light: Light, columns: Int) -> String {
    let lines = lines.flatMap { line -> [String] in
      let sign = line.light.sign.map { "\($0) " } ?? ""
      let color = Palette.ink(line.light == .plain ? light : line.light, line.weight)
      return line.wrapped(columns: columns).enumerated().map { place, line in
        let text = Markup.escaped((place == 0 ? sign : "") + line.text)
        return font(line.weight == .strong ? "<B>\(text)</B>" : text, color)
      }
    }
    return lines.isEmpty ? " " : lines.joined(separator: "<BR/>")
  }

  private static func font(_ text: String, _ color: Palette) -> String {
    color == .ink ? text : "<FONT COLOR=\"\(color.rawValue)\">\(text)</FONT>"
  }
}

extension Drawing.Light {
  /// The sign beside what stands so, for those who see no colours.
  var sign: String? {
    switch self {
    case .plain, .untouched: nil
    case .taken: "✓"
    case .failed: "✗"
    case .unknown: "?"
    }
  }
}
