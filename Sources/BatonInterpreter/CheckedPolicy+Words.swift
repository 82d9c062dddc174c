package import BatonSemantics
package import BatonValues

extension CheckedPolicy {
  /// A value as people read it.
  package func words(of value: Value, as type: ValueType) -> String {
    switch (value, type) {
    case (.bool(let truth), _): truth ? "yes" : "no"
    case (.number(let number), _): number.description
    case (.money(let amount), .money(let currency)): amount.amount(currency: currency)
    case (.money(let amount), _): amount.description
    case (.duration(let duration), _): DurationValue.words(duration)
    case (.instant(let instant), _): words(of: instant)
    case (.text(let text), _): text.original
    case (.team(let team), _): teams[team].title
    case (.word(let word), .enumeration(let enumeration)): enums[enumeration].words[word].label
    case (.word(let word), _): String(word)
    case (.set(let members), .set(of: let element)):
      members.map { words(of: $0, as: element) }.joined(separator: ", ")
    case (.set(let members), _): members.map { words(of: $0, as: type) }.joined(separator: ", ")
    }
  }

  /// An instant in the policy's zone; without one in UTC, and it says so.
  private func words(of instant: Int64) -> String {
    zone.map { $0.time(at: instant).description } ?? "\(Zone.utc.time(at: instant)) UTC"
  }
}
