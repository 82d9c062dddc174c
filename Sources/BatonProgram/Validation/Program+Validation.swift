import BatonValues

extension Program {
  /// Checks that every place in the tables is one, and that nothing is made of itself: then no chat makes reading them
  /// leave their bounds or run forever.
  ///
  /// - Throws: Which table makes no sense.
  /// - Complexity: O(*n*).
  package func validate() throws(ProgramFault) {
    let checks: [(String, Bool)] = [
      ("strings", hasStrings), ("sources", hasSources), ("types", hasTypes), ("values", hasValues), ("facts", hasFacts),
      ("expressions", hasNodes), ("definitions", hasDefinitions), ("intents", hasIntents), ("tables", hasTables),
      ("teams", hasTeams), ("rules", hasRules), ("modifiers", hasModifiers), ("texts", hasTemplates),
      ("clauses", hasClauses), ("places", hasOrigins),
    ]
    for (table, isSound) in checks where !isSound { throw .malformed("its \(table) make no sense") }
    guard hasNoCycles else { throw .malformed("something in it is made of itself") }
  }

  /// Whether a place is one of a table with so many rows, or none where that is allowed.
  func isPlace(_ place: UInt32, of count: Int, orNone: Bool = false) -> Bool {
    place == .none ? orNone : Int(place) < count
  }

  /// Whether a run lies in a table.
  func isRun(_ run: Run, of count: Int) -> Bool { Int(run.start) + Int(run.count) <= count }

  /// Whether a run lies in the lists, and its places in a table.
  func isList(_ run: Run, of count: Int) -> Bool {
    isRun(run, of: lists.count) && lists[run.places].allSatisfy { isPlace($0, of: count) }
  }

  private var hasStrings: Bool {
    var last: UInt32 = 0
    for end in strings.ends {
      guard end >= last else { return false }
      last = end
    }
    return Int(last) == strings.bytes.count
  }

  private var hasSources: Bool {
    sources.allSatisfy { isPlace($0.name, of: strings.count) && isRun($0.text, of: carried.count) }
      && zoneFiles.allSatisfy { isPlace($0.name, of: strings.count) && isRun($0.bytes, of: carried.count) }
  }

  private var hasTypes: Bool {
    for (place, type) in types.enumerated() {
      switch TypeRow.Kind(rawValue: type.rawKind) {
      case nil: return false
      case .enumeration: guard isPlace(type.argument, of: enumerations.count) else { return false }
      case .set: guard isPlace(type.argument, of: place) else { return false }
      default: break
      }
    }
    return enumerations.allSatisfy { isRun($0.words, of: words.count) }
  }

  private var hasValues: Bool {
    members.enumerated().allSatisfy { isValue($1, membersBefore: $0) }
      && [constants, cells].allSatisfy { $0.allSatisfy { isValue($0, membersBefore: members.count) } }
  }

  private func isValue(_ datum: Datum, membersBefore count: Int) -> Bool {
    switch Datum.Kind(rawValue: datum.rawKind) {
    case nil, .range: false
    case .unknown: true
    case .bool: 0...1 ~= datum.bits
    case .number, .money, .duration: datum.bits != .min
    case .instant: Instant.range.contains(datum.bits)
    case .text:
      datum.bits >= 0 && datum.bits < Int64(strings.count) && isPlace(datum.extra, of: strings.count)
    case .team: datum.bits >= 0 && datum.bits < Int64(teams.count)
    case .word: datum.bits >= 0 && datum.bits <= Int64(words.count)
    case .set: datum.bits >= 0 && datum.bits <= Int64(count) && datum.bits + Int64(datum.extra) <= Int64(count)
    }
  }

  private var hasFacts: Bool {
    facts.allSatisfy { fact in
      isPlace(fact.type, of: types.count) && isValue(fact.defaultValue, membersBefore: members.count)
        && isPlace(fact.computed, of: ComputedFact.allCases.count, orNone: true)
    }
  }

  private var hasTables: Bool {
    tables.allSatisfy { table in
      let (keys, columns, count) = (Int(table.keyCount), Int(table.columnCount), Int(table.entries.count))
      guard keys <= 1 << 16, columns <= 1 << 16, isRun(table.cells, of: cells.count),
        isRun(table.keys, of: cells.count), Int(table.keys.count) == count * keys,
        isRun(table.places, of: rowPlaces.count), isRun(table.entries, of: entries.count),
        isRun(table.slots, of: slots.count),
        table.slots.count & (table.slots.count &- 1) == 0,
        table.otherwise == .none || Int(table.otherwise) + columns <= cells.count
      else { return false }
      return entries[table.entries.places].allSatisfy { (Int($0) + 1) * columns <= Int(table.cells.count) }
        && slots[table.slots.places].allSatisfy { isPlace($0, of: count, orNone: true) }
    }
  }

  private var hasOrigins: Bool {
    origins.count == Declared.allCases.reduce(0) { $0 + count(of: $1) }
      && origins.allSatisfy { isPlace($0.source, of: sources.count, orNone: true) }
      && rowPlaces.allSatisfy { isPlace($0.source, of: sources.count, orNone: true) }
      && spans.allSatisfy { span in
        span.source == .none
          || isPlace(span.source, of: sources.count) && span.start <= span.end
            && Int(span.end) <= sources[Int(span.source)].text.places.count
      }
  }

  private var hasTeams: Bool {
    teams.allSatisfy { team in
      isPlace(team.hours, of: hours.count, orNone: true) && isPlace(team.backup, of: teams.count, orNone: true)
        && team.backupAfter >= 0 && isRun(team.languages, of: members.count) && isRun(team.skills, of: members.count)
        && isRun(team.notify, of: notifications.count)
    }
  }
}
