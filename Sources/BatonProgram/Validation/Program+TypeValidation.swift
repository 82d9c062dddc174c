import BatonValues

extension Program {
  /// Whether every type speaks of what is there, and enums have their words. Sets are of no sets.
  var hasTypes: Bool {
    for (place, type) in types.enumerated() {
      switch TypeRow.Kind(rawValue: type.rawKind) {
      case nil: return false
      case .money: guard isString(type.argument) else { return false }
      case .enumeration: guard Self.isPlace(type.argument, of: enumerations.count) else { return false }
      case .set:
        guard Self.isPlace(type.argument, of: place), types[Int(type.argument)].kind != .set else { return false }
      case .bool, .number, .duration, .instant, .text, .team: break
      }
    }
    return enumerations.allSatisfy {
      isString($0.name, orNone: true) && $0.words.count > 0 && Self.isRun($0.words, of: words.count)
    } && words.allSatisfy { isString($0.name) && isString($0.folded) && isString($0.label) }
  }

  /// Whether a value that is known is one of a type.
  func fits(_ datum: Datum, _ type: UInt32) -> Bool {
    let row = types[Int(type)]
    switch (Datum.Kind(rawValue: datum.rawKind), row.kind) {
    case (.bool, .bool): return 0...1 ~= datum.bits
    case (.number, .number), (.money, .money), (.duration, .duration): return datum.bits != .min
    case (.instant, .instant): return Instant.range.contains(datum.bits)
    case (.text, .text): return isText(datum)
    case (.team, .team): return 0..<Int64(teams.count) ~= datum.bits
    case (.word, .enumeration): return 0..<Int64(enumerations[Int(row.argument)].words.count) ~= datum.bits
    case (.set, .set):
      guard datum.bits >= 0, datum.bits <= Int64(members.count), Int64(datum.extra) <= Int64(members.count) - datum.bits
      else { return false }
      for place in datum.place..<datum.place + Int(datum.extra) where !fits(members[place], row.argument) {
        return false
      }
      return true
    default: return false
    }
  }

  /// Whether a value is one of a type or unknown.
  func mayFit(_ datum: Datum, _ type: UInt32) -> Bool {
    datum.rawKind == Datum.Kind.unknown.rawValue || fits(datum, type)
  }

  private func isText(_ datum: Datum) -> Bool {
    0..<Int64(strings.count) ~= datum.bits && isString(datum.extra)
  }

  /// Whether a run of members are texts.
  func areTexts(_ run: Run) -> Bool {
    guard Self.isRun(run, of: members.count) else { return false }
    for place in run.places where members[place].kind != .text || !isText(members[place]) { return false }
    return true
  }

  /// Whether every fact has a type and what it is by default; one that the messages tell has the type of that.
  var hasTypesOfFacts: Bool {
    facts.allSatisfy { fact in
      guard isString(fact.path), Self.isPlace(fact.type, of: types.count), mayFit(fact.defaultValue, fact.type),
        Self.isPlace(fact.computed, of: ComputedFact.allCases.count, orNone: true)
      else { return false }
      guard let computed = fact.computed.place else { return true }
      return types[Int(fact.type)].kind == Self.kind(of: ComputedFact.allCases[computed])
    }
  }

  private static func kind(of fact: ComputedFact) -> TypeRow.Kind {
    switch fact {
    case .now: .instant
    case .length, .idle: .duration
    case .messages, .handoffs, .repeats, .confidence, .lowestConfidence: .number
    case .firstMessage, .lastMessage: .text
    }
  }

  /// Whether every table has a type for each key and column, and cells and keys of these.
  var hasTypesOfTables: Bool {
    for table in tables {
      let (keys, columns) = (Int(table.keyCount), Int(table.columnCount))
      let ownTypes = lists[table.types.places]
      for (number, place) in table.keys.places.enumerated() {
        guard fits(cells[place], ownTypes[ownTypes.startIndex + number % keys]) else { return false }
      }
      for (number, place) in table.cells.places.enumerated() {
        guard mayFit(cells[place], ownTypes[ownTypes.startIndex + keys + number % columns]) else { return false }
      }
      guard let first = table.otherwise.place else { continue }
      for column in 0..<columns {
        guard mayFit(cells[first + column], ownTypes[ownTypes.startIndex + keys + column]) else { return false }
      }
    }
    return true
  }

  /// Whether tables have their rows, and find them.
  var hasTables: Bool {
    tables.allSatisfy { table in
      let (keys, columns, count) = (Int(table.keyCount), Int(table.columnCount), Int(table.entries.count))
      guard isString(table.name), 1...1 << 16 ~= keys, 1...1 << 16 ~= columns, Self.isRun(table.cells, of: cells.count),
        Self.isRun(table.keys, of: cells.count), Int(table.keys.count) == count * keys,
        isList(table.types, of: types.count), Int(table.types.count) == keys + columns,
        Self.isRun(table.places, of: rowPlaces.count), Self.isRun(table.entries, of: self.entries.count),
        Self.isRun(table.slots, of: slots.count), table.slots.count & (table.slots.count &- 1) == 0,
        table.otherwise == .none || Int(table.otherwise) + columns <= cells.count
      else { return false }
      let rows = Int(table.cells.count) / columns
      for entry in table.entries.places where Int(self.entries[entry]) >= rows { return false }
      for slot in table.slots.places where !Self.isPlace(slots[slot], of: count, orNone: true) { return false }
      return true
    }
  }
}
