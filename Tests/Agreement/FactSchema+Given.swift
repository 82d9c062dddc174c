package import BatonValues

extension FactSchema {
  /// A value as a chat gives it; nil where no chat can.
  package func given(_ value: Value, as type: ValueType) -> Chat.Given? {
    switch (value, type) {
    case (.bool(let truth), _): .bool(truth)
    case (.number(let number), _), (.money(let number), _): .number(number.description)
    case (.duration(let duration), _):
      duration.multipliedReportingOverflow(by: 1000).overflow ? nil : .number(seconds(duration))
    case (.instant(let instant), _): Instant.range.contains(instant) ? .text(Instant.rfc3339(instant)) : nil
    case (.text(let text), _): .text(text.original)
    case (.team(let team), _): .text(teams[team])
    case (.word(let word), .enumeration(let enumeration)): .text(enums[enumeration].words[word].name)
    case (.set(let members), .set(of: let element)): .list(members.compactMap { given($0, as: element) })
    default: nil
    }
  }

  private func seconds(_ milliseconds: Int64) -> String { Decimal(millionths: milliseconds * 1000).description }
}
