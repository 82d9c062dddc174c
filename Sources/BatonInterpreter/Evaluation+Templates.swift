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
    return policy.words(of: value, as: policy.expressions[id].type)
  }
}
