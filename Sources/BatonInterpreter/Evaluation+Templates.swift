import BatonSemantics
import BatonValues

extension Evaluation {
  /// A text with its holes filled in: the value, else the fallback, else nothing.
  func fill(_ template: Template) -> String {
    template.segments.map { segment in
      switch segment {
      case .literal(let text): text
      case .hole(let expression, fallback: let fallback): words(of: expression) ?? fallback ?? ""
      }
    }.joined()
  }

  /// An expression's value as people read it; nil where it is unknown.
  private func words(of id: ExpressionID) -> String? {
    guard let value = value(id) else { return nil }
    if case .instant(let opening) = value {
      switch policy.expressions[id].form {
      case .hours(let hours, .opensAt): return words(for: opening, of: hours).words
      case .chosen(.opensAt):
        if let hours = chosen.flatMap({ policy.teams[$0].hours }) { return words(for: opening, of: hours).words }
      default: break
      }
    }
    return words(of: value, as: policy.expressions[id].type)
  }

  /// A value as people read it.
  private func words(of value: Value, as type: ValueType) -> String {
    switch (value, type) {
    case (.bool(let truth), _): truth ? "yes" : "no"
    case (.number(let number), _): number.description
    case (.money(let amount), .money(let currency)): amount.amount(currency: currency)
    case (.money(let amount), _): amount.description
    case (.duration(let duration), _): DurationValue.words(duration)
    case (.instant(let instant), _): words(of: instant)
    case (.text(let text), _): text.original
    case (.team(let team), _): policy.teams[team].title
    case (.word(let word), .enumeration(let enumeration)): policy.enums[enumeration].words[word].label
    case (.word(let word), _): String(word)
    case (.set(let members), .set(of: let element)):
      members.map { words(of: $0, as: element) }.joined(separator: ", ")
    case (.set(let members), _): members.map { words(of: $0, as: type) }.joined(separator: ", ")
    }
  }

  /// An instant in the policy's zone; without one in UTC, and it says so.
  private func words(of instant: Int64) -> String {
    policy.zone.map { $0.time(at: instant).description } ?? "\(Zone.utc.time(at: instant)) UTC"
  }
}
