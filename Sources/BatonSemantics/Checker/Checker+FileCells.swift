import BatonDiagnostics
import BatonValues

/// What the cells of a CSV file say, spelt as in a row of a policy; texts bare, numbers and amounts without a unit, teams
/// by their id.
extension Checker {
  /// Reads a cell.
  mutating func cell(_ text: String, _ reader: CellReader, at range: SourceRange) -> CellReader.Cell {
    let trimmed = text.trimmed
    if trimmed.isEmpty { return .unknown }
    if case .set = reader.column.type { return set(trimmed, reader, at: range) }
    if reader.elementType == .text { return .value(.text(Text(text))) }
    // The word is reserved, so it stands for nothing else; but an id may be anything.
    if trimmed == "unknown", reader.elementType != .team || scope.teams.place(of: trimmed) == nil { return .unknown }
    return element(trimmed, reader, at: range).map { .value($0) } ?? .mistaken
  }

  /// A set in braces, its elements set apart by commas.
  private mutating func set(_ text: String, _ reader: CellReader, at range: SourceRange) -> CellReader.Cell {
    if text == "unknown" { return .unknown }
    guard text.utf8.first == UInt8(ascii: "{"), text.utf8.last == UInt8(ascii: "}"), text.utf8.count > 1 else {
      report(
        .wrongCell(
          text, reader.column, expected(reader.column.type), of: policy.describe(reader.column.type), at: range))
      return .mistaken
    }
    let inside = String(text.dropFirst().dropLast()).trimmed
    var elements: [Value] = []
    for part in inside.isEmpty ? [] : inside.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = element(String(part).trimmed, reader, at: range) else { return .mistaken }
      elements.append(value)
    }
    return .value(.set(of: elements))
  }

  private mutating func element(_ text: String, _ reader: CellReader, at range: SourceRange) -> Value? {
    switch reader.elementType {
    case .text: return .text(Text(text))
    case .team:
      if let place = scope.teams.use(text) { return .team(place) }
      reportUnknown(.teamInFile, text, at: range, among: scope.teams.names)
      return nil
    case .enumeration(let place):
      if let word = reader.words[text] { return .word(word) }
      let words = policy.enums[place].words.map(\.name)
      report(.unknownEnumValue(text, of: "column `\(reader.column.name)`", at: range, words: words))
      return nil
    case .instant:
      if let moment = WrittenMoment(text) { return instant(moment, at: range).map { .instant($0) } }
      if text.utf8.count > 16, text.utf8.dropFirst(10).first.map({ $0 | 0x20 }) == UInt8(ascii: "t") {
        return instant(rfc3339: text, at: range).map { .instant($0) }
      }
    case .bool:
      if text == "true" || text == "false" { return .bool(text == "true") }
    case .number, .money, .duration:
      switch WrittenNumber(text)?.value(as: reader.elementType, decimal(digits:suffix:)) {
      case .success(let value):
        // Programs write plain numbers with as many decimals as they like.
        if case .money = value { doubtPoint(text, of: reader.elementType, at: range) }
        return value
      case .failure(let error) where error != .malformed:
        report(.numberOutOfRange(error, at: range))
        return nil
      case .failure, nil: break
      }
    case .set: break
    }
    report(
      .wrongCell(text, reader.column, expected(reader.column.type), of: policy.describe(reader.column.type), at: range))
    return nil
  }

  private mutating func instant(_ moment: WrittenMoment, at range: SourceRange) -> Int64? {
    let (year, month, day) = moment.date
    guard let date = date(year, month, day, at: range),
      let minute = clock(moment.time.hour, moment.time.minute, at: range)
    else { return nil }
    let zone = moment.zone.map { self.zone(named: $0, at: range) } ?? zoneOfPolicy(neededBy: "this time", at: range)
    return zone.flatMap { instant(minute, of: date, in: $0, at: range) }
  }

  /// How a cell of that type is spelt.
  private func expected(_ type: ValueType) -> String {
    switch type {
    case .bool: "`true` or `false`"
    case .number: "such as `42`, `5_000` or `70%`"
    case .money: "the amount alone, such as `5_000` or `99.50`"
    case .duration: "such as `5 minutes`"
    case .instant: "such as `2026-11-20 10:30`"
    case .set(let element): "in braces, such as `{\(element == .number ? "1, 2" : "a, b")}`"
    case .text, .team, .enumeration: ""
    }
  }
}
