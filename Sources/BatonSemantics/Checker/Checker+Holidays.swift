import BatonSyntax
import BatonValues

extension Checker {
  /// The dates of all holidays, by their places among the names.
  mutating func resolveHolidays(room: inout DateRoom) -> [[DateRule]] {
    let entries = scope.holidays.entries
    let order = DependencyOrder(entries.map { references(in: $0.declaration.dates) })
    report(order.cycles, among: scope.holidays)
    var resolved: [[DateRule]] = Array(repeating: [], count: entries.count)
    for place in order.places {
      resolved[place] = rules(of: entries[place].declaration.dates, holidays: resolved, room: &room)
    }
    return resolved
  }

  /// Which holidays a list of dates names; that some are not declared is said.
  @discardableResult
  mutating func references(in items: [DateItemSyntax]) -> [DependencyOrder.Reference] {
    var references: [DependencyOrder.Reference] = []
    for item in items {
      guard case .holidays(let view) = item.base, let name = view.name else { continue }
      if let place = scope.holidays.place(of: name.text) {
        references.append(DependencyOrder.Reference(place: place, range: name.range))
      } else {
        reportUnknown(.holidays, name.text, at: name.range, among: scope.holidays.names)
      }
    }
    return references
  }
}
