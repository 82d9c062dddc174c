extension Program {
  /// Whether rows that own runs of others own no more together than there are. What is read from a row that owns some is
  /// then no more than what is in the file, however often anything is named.
  var sharesNothing: Bool {
    hasOwnLists && hasOwnMembers
      && Self.total(enumerations) { $0.words } <= words.count && Self.total(defines) { $0.cases } <= cases.count
      && Self.total(scores) { $0.terms } <= terms.count
      && Self.total(qualifications) { $0.criteria } <= criteria.count
      && Self.total(templates) { $0.segments } <= segments.count
      && Self.total(modifiers) { $0.backups } <= backups.count
      && Self.total(modifiers) { $0.notify } + Self.total(teams) { $0.notify } <= notifications.count
      && Self.total(columns) { $0.thresholds } <= thresholds.count
      && Self.total(columns) { $0.seen } <= classCounts.count
      && Self.total(tables) { $0.cells } + Self.total(tables) { $0.keys } <= cells.count
      && Self.total(tables) { $0.entries } <= entries.count && Self.total(tables) { $0.slots } <= slots.count
      && Self.total(tables) { $0.places } <= rowPlaces.count
      && Self.total(sources) { $0.text } + Self.total(zoneFiles) { $0.bytes } <= carried.count
  }

  private static func total<Owner>(_ owners: [Owner], _ run: (Owner) -> Run) -> Int {
    var total = 0
    for owner in owners { total += Int(run(owner).count) }
    return total
  }

  private var hasOwnLists: Bool {
    var total = Self.total(modifiers) { $0.tags } + Self.total(clauses) { $0.residuals }
    total += Self.total(tables) { $0.types }
    total += Self.total(intents) { $0.labels } + Self.total(intents) { $0.includes }
    total += Self.total(intents) { $0.conditions }
    for rule in rules where rule.action == .ask || rule.action == .routeToFirstOpen { total += Int(rule.b) }
    for node in nodes where node.hasOperandList { total += Int(node.c) }
    return total <= lists.count
  }

  private var hasOwnMembers: Bool {
    var total = Self.total(teams) { $0.languages } + Self.total(teams) { $0.skills }
    for datum in constants where datum.kind == .set { total += Int(datum.extra) }
    for datum in cells where datum.kind == .set { total += Int(datum.extra) }
    for fact in facts where fact.defaultValue.kind == .set { total += Int(fact.defaultValue.extra) }
    return total <= members.count
  }
}
