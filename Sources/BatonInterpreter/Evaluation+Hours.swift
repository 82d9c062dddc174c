import BatonSemantics
import BatonValues

extension Evaluation {
  /// Whether hours are open; nil is unknown, which they are without a `now`.
  func isOpen(_ id: ID<Hours>) -> Bool? {
    guard let now = situation.now else { return nil }
    if let known = hoursOpen[id.index] { return known }
    let isOpen = policy.hours[id].calendar.isOpen(at: now)
    hoursOpen[id.index] = isOpen
    return isOpen
  }

  /// When hours next open; nil while they are open and where nobody knows.
  func opensAt(_ id: ID<Hours>) -> Int64? {
    guard isOpen(id) == false else { return nil }
    return situation.now.flatMap { policy.hours[id].calendar.nextOpening(after: $0) }
  }

  /// `hours.NAME`, `.opens_in` and the others.
  func value(of property: Expression.OpeningProperty, of id: ID<Hours>) -> Value? {
    guard let now = situation.now else { return nil }
    switch property {
    case .isOpen: return isOpen(id).map { .bool($0) }
    case .opensIn: return opensAt(id).map { .duration($0 - now) }
    case .closesIn: return policy.hours[id].calendar.nextClosing(after: now).map { .duration($0 - now) }
    case .opensAt: return opensAt(id).map { .instant($0) }
    case .opensTime: return opensAt(id).map { .text(Text(words(for: $0, of: id).time)) }
    case .opensDate: return opensAt(id).map { .text(Text(words(for: $0, of: id).date)) }
    }
  }

  /// An opening of those hours as people say it.
  ///
  /// - Precondition: There is a `now`, or there would be no opening.
  func words(for opening: Int64, of hours: ID<Hours>) -> OpeningTime {
    OpeningTime(opening, seenAt: situation.now ?? opening, in: policy.hours[hours].calendar.zone)
  }
}
