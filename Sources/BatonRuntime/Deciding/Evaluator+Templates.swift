package import BatonProgram
import BatonValues

extension Evaluator {
  /// A text with its holes filled in: the value, else the fallback, else nothing.
  package mutating func fill(_ template: UInt32) -> String {
    var text = ""
    guard let place = template.place else { return text }
    let places = program.templates[place].segments.places
    if places.count == 1, program.segments[places.lowerBound].hole == .none {
      return string(program.segments[places.lowerBound].text)
    }
    for place in places {
      let segment = program.segments[place]
      if segment.hole == .none {
        text += string(segment.text)
      } else {
        text += words(of: segment.hole) ?? runtime.optionalString(segment.text) ?? ""
      }
    }
    return text
  }

  /// An expression's value as people read it; nil where it is unknown.
  package mutating func words(of id: UInt32) -> String? {
    let datum = value(id)
    guard datum.isKnown else { return nil }
    let node = program.nodes[Int(id)]
    if datum.kind == .instant {
      if node.operation == .hours, node.mode == Node.OpeningProperty.opensAt.rawValue {
        return words(for: datum.bits, of: Int(node.a)).words
      }
      if node.operation == .chosen, node.mode == Node.ChosenProperty.opensAt.rawValue,
        let hours = chosen.place.flatMap({ program.teams[$0].hours.place })
      {
        return words(for: datum.bits, of: hours).words
      }
    }
    return words(of: datum, typed: Int(node.type))
  }

  /// A value as people read it.
  package func words(of datum: Datum, typed type: Int) -> String {
    let row = program.types[type]
    switch datum.kind {
    case .unknown, .range: return ""
    case .bool: return datum.bits != 0 ? "yes" : "no"
    case .number: return datum.decimal.description
    case .money:
      return row.kind == .money ? datum.decimal.amount(currency: string(row.argument)) : datum.decimal.description
    case .duration: return DurationValue.words(datum.bits)
    case .instant:
      return program.zone.map { $0.time(at: datum.bits).description } ?? "\(Zone.utc.time(at: datum.bits)) UTC"
    case .text: return original(of: datum)
    case .team: return program.teams.indices.contains(datum.place) ? string(program.teams[datum.place].title) : ""
    case .word: return word(datum, typed: type).map { string($0.label) } ?? String(datum.bits)
    case .set:
      let element = row.kind == .set ? Int(row.argument) : type
      return members(of: datum).map { words(of: member($0), typed: element) }.joined(separator: ", ")
    }
  }
}
