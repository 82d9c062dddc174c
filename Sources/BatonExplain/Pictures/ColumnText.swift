import BatonProgram
import BatonValues

/// The columns of the decision graph and their classes in words.
struct ColumnText {
  private let program: Program
  /// So many values are named at most.
  private static let mostNames = 6

  /// The columns of a program.
  init(_ program: Program) { self.program = program }

  /// What a column is called.
  func name(_ place: Int) -> String {
    let column = program.columns[place]
    if let fact = column.fact.place { return program.strings[program.facts[fact].path] }
    guard let intent = column.intent.place else { return "" }
    let name = "intent.\(program.strings[program.intents[intent].name])"
    let window = column.window.place.map { " in last \(words(program.windows[$0]))" } ?? ""
    switch column.kind {
    case .count: return "count of \(name)\(window)"
    case .streak: return "streak of \(name)"
    default: return "\(name) in messages\(window)"
    }
  }

  private func words(_ window: Program.Window) -> String {
    if window.isDuration != 0 { return DurationValue.words(window.amount) }
    return window.amount == 1 ? "message" : "\(window.amount) messages"
  }

  /// Some classes of a column, ascending, in words.
  func words(_ classes: [Range<UInt32>], of place: Int) -> String {
    let column = program.columns[place]
    let count = program.classCount(of: column)
    if column.kind == .presence {
      return classes.map { $0 == 0..<1 ? "no" : $0 == 1..<2 ? "yes" : "yes or no" }.joined(separator: " or ")
    }
    var known = classes.map { max(1, $0.lowerBound)..<max(1, $0.upperBound) }.filter { !$0.isEmpty }
    let hasUnknown = classes.first?.lowerBound == 0
    if let last = known.last, last.upperBound > count { known[known.count - 1] = last.lowerBound..<count }
    var words: [String] = []
    if known == [1..<count] {
      words = [hasUnknown ? "anything" : "known"]
      return words[0]
    }
    switch column.kind {
    case .interval, .count, .streak: words = known.map { interval($0, of: column, count: count) }
    case .place, .text, .presence: words = names(known, of: column, count: count)
    }
    if hasUnknown { words.append("unknown") }
    return words.joined(separator: " or ")
  }

  /// A run of classes between thresholds: odd classes lie between two, even ones on one.
  private func interval(_ range: Range<UInt32>, of column: Program.Column, count: UInt32) -> String {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    if first == last, first.isMultiple(of: 2) { return value(at: first / 2 - 1, of: column) }
    var words: [String] = []
    if first > 1 {
      words.append(
        first.isMultiple(of: 2)
          ? "≥ \(value(at: first / 2 - 1, of: column))" : "> \(value(at: first / 2 - 1, of: column))")
    }
    if last < count - 1 {
      words.append(
        last.isMultiple(of: 2) ? "≤ \(value(at: last / 2 - 1, of: column))" : "< \(value(at: last / 2, of: column))")
    }
    return words.joined(separator: " and ")
  }

  /// The names of classes; of many, how many more there are.
  private func names(_ ranges: [Range<UInt32>], of column: Program.Column, count: UInt32) -> [String] {
    let size = ranges.reduce(0) { $0 + $1.count }
    let others = Int(count) - 1 - size
    let isOthers = size > Self.mostNames && others > 0 && others < size
    var shown: [String] = []
    for place in 1..<count where ranges.contains(where: { $0.contains(place) }) != isOthers {
      if shown.count == Self.mostNames { break }
      shown.append(name(ofClass: place, column))
    }
    let rest = (isOthers ? others : size) - shown.count
    let names = shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    return [isOthers ? "any but \(names)" : names]
  }

  private func name(ofClass number: UInt32, _ column: Program.Column) -> String {
    if column.kind == .text { return number == 1 ? "any other text" : value(at: number - 2, of: column) }
    guard let fact = column.fact.place else { return "" }
    let type = program.types[Int(program.facts[fact].type)]
    switch type.kind {
    case .team: return "team \"\(program.strings[program.teams[Int(number) - 1].id])\""
    case .enumeration:
      let words = program.enumerations[Int(type.argument)].words
      return program.strings[program.words[Int(words.start) + Int(number) - 1].name]
    default: return number == 1 ? "false" : "true"
    }
  }

  /// A threshold or a text of a column.
  private func value(at number: UInt32, of column: Program.Column) -> String {
    let place = Int(column.thresholds.start) + Int(number)
    guard column.thresholds.places.contains(place) else { return "" }
    let bits = program.thresholds[place]
    guard let fact = column.fact.place else { return Decimal(millionths: bits).description }
    let type = program.types[Int(program.facts[fact].type)]
    switch type.kind {
    case .money: return Decimal(millionths: bits).amount(currency: program.strings[type.argument])
    case .duration: return DurationValue.words(bits)
    case .instant: return program.zone.map { $0.time(at: bits).description } ?? Instant.rfc3339(bits)
    case .text: return "\"\(program.strings[UInt32(clamping: bits)])\""
    default: return Decimal(millionths: bits).description
    }
  }
}
