import BatonProgram

/// Chooses the rows in which rules are shown: each by itself where they are few, otherwise gathered by block, by file, by
/// why they did not fire, and by what they do.
struct RuleFolding {
  /// One row.
  struct Item {
    /// What it shows.
    enum Kind {
      case rule(Int)
      case fold([Drawing.Line], outcome: [Drawing.Line])
    }

    /// What it shows.
    var kind: Kind
    /// The rules that it stands for, blocks among them, in order.
    var rules: [Int]
    /// Those of them that stand in no block that is among them.
    var heads: [Int]
    /// How deep it is nested.
    var depth: Int
    /// What it is called for short.
    var number: String
  }

  let program: Program
  let text: PolicyText
  let lights: RuleLights?
  /// So many rows at most; a few more where the way of a chat wants them.
  let most: Int

  private let numbers: RuleNumbers

  /// A choice of rows for a policy; with `lights`, the way of a chat stays open.
  init(_ text: PolicyText, lights: RuleLights?, most: Int) {
    program = text.program
    self.text = text
    self.lights = lights
    self.most = most
    numbers = RuleNumbers(program)
  }

  /// The rows, in the order tried; rows of several rules stand where the first of these does.
  func items() -> [Item] {
    let all = program.rules.indices
    return all.count <= most ? all.map { item($0, isShut: false) } : level(all)
  }

  /// The rules that stand in a range beside each other.
  private func siblings(in range: Range<Int>) -> [Int] {
    var places: [Int] = []
    var place = range.lowerBound
    while place < range.upperBound {
      places.append(place)
      place = max(place + 1, Int(program.rules[place].next))
    }
    return places
  }

  /// The rows of one level: blocks shut, except those that a chat went into.
  private func level(_ range: Range<Int>) -> [Item] {
    var items = siblings(in: range).map { item($0, isShut: !isPinned($0)) }
    if items.count > most { items = byFile(items) }
    if items.count > most, lights != nil { items = byReason(items) }
    if items.count > most { items = byDeed(items) }
    if items.count > most { items = rest(items) }
    guard lights != nil else { return items }
    return items.flatMap { item -> [Item] in
      guard case .rule(let place) = item.kind, isPinned(place), program.rules[place].action == .block else {
        return [item]
      }
      return [item] + level(place + 1..<Int(program.rules[place].next))
    }
  }

  private func isPinned(_ place: Int) -> Bool { lights?.isTaken(place) ?? false }

  private func isPinned(_ item: Item) -> Bool {
    if case .rule(let place) = item.kind { isPinned(place) } else { false }
  }

  /// A rule by itself, or a block with all inside it.
  private func item(_ place: Int, isShut: Bool) -> Item {
    let rule = program.rules[place]
    let next = max(place + 1, Int(rule.next))
    let (depth, number) = (numbers.depths[place], numbers.numbers[place])
    guard rule.action == .block, isShut else {
      return Item(kind: .rule(place), rules: [place], heads: [place], depth: depth, number: number)
    }
    var lines = text.heading(rule).map { [Drawing.Line($0, .strong)] } ?? []
    for (number, part) in text.parts(of: rule.condition).enumerated() {
      lines.append(
        Drawing.Line((number == 0 ? "when " : "and ") + text.written(part), light: lights?.truths[part] ?? .plain))
    }
    lines.append(Drawing.Line("\(count(place + 1..<next)) inside", .quiet))
    let kind = Item.Kind.fold(lines, outcome: deeds(of: place..<next))
    return Item(kind: kind, rules: Array(place..<next), heads: [place], depth: depth, number: number)
  }

}

extension RuleFolding {
  /// How many rules these are, blocks not counted.
  private func count(_ rules: some Sequence<Int>) -> String {
    let count = rules.reduce(0) { $0 + (program.rules[$1].action == .block ? 0 : 1) }
    return "\(count) \(count == 1 ? "rule" : "rules")"
  }

  /// What several rules do: how many do what.
  private func deeds(of rules: some Sequence<Int>) -> [Drawing.Line] {
    var counts = Tally()
    for place in rules {
      switch program.rules[place].action {
      case .route, .routeToFirstOpen, .routeToFirstOpenWhere: counts.add("route")
      case .queue: counts.add("queue")
      case .ask: counts.add("question")
      case .hold: counts.add("hold")
      case .block: break
      }
    }
    let words = counts.entries.map { "\($0.count) \($0.name)\($0.count == 1 ? "" : "s")" }.joined(separator: ", ")
    return [Drawing.Line(words, .quiet)]
  }

  /// The facts and intents that the conditions of several rules ask for the most.
  private func subjects(of rules: [Int]) -> [Drawing.Line] {
    var counts = Tally()
    for rule in rules { for name in text.names(in: program.rules[rule].condition) { counts.add(name) } }
    guard !counts.entries.isEmpty else { return [] }
    let names = counts.mostFrequent(4)
    let tail = counts.entries.count > names.count ? ", …" : ""
    return [Drawing.Line("by \(names.joined(separator: ", "))\(tail)", .quiet)]
  }
}

/// How often names were seen, in the order first seen.
private struct Tally {
  private(set) var entries: [(name: String, count: Int)] = []
  private var places: [String: Int] = [:]

  mutating func add(_ name: String) {
    if let place = places[name] {
      entries[place].count += 1
    } else {
      places[name] = entries.count
      entries.append((name, 1))
    }
  }

  /// The names seen the most, of equal ones those seen first.
  func mostFrequent(_ count: Int) -> [String] {
    entries.indices.sorted { (entries[$1].count, $0) < (entries[$0].count, $1) }.prefix(count).map { entries[$0].name }
  }
}

extension RuleFolding {
  /// Rules of another file than the main one that follow each other become one row.
  private func byFile(_ items: [Item]) -> [Item] {
    gathered(items, onlyNeighbours: true) { item in
      guard let first = item.rules.first, let source = program.rules[first].source.place, source > 0 else { return nil }
      return program.strings[program.sources[source].name]
    } kind: { file, rules in
      .fold([Drawing.Line(file, .strong), Drawing.Line(count(rules), .quiet)], outcome: deeds(of: rules))
    }
  }

  /// Rules that did not fire for one reason, and those that were not tried, become one row each.
  private func byReason(_ items: [Item]) -> [Item] {
    gathered(items) { item in
      guard let lights, let first = item.rules.first else { return nil }
      return lights.rules[first] == .untouched ? "" : lights.reasons[first]
    } kind: { reason, rules in
      .fold(
        [Drawing.Line(reason.isEmpty ? "not tried" : reason, .strong), Drawing.Line(count(rules), .quiet)],
        outcome: deeds(of: rules))
    }
  }

  /// Rules that do the same become one row.
  private func byDeed(_ items: [Item]) -> [Item] {
    gathered(items) { item in
      guard case .rule(let place) = item.kind, program.rules[place].isOtherwise == 0 else { return nil }
      return text.action(program.rules[place])
    } kind: { deed, rules in
      .fold([Drawing.Line(count(rules), .strong)] + subjects(of: rules), outcome: [Drawing.Line(deed)])
    }
  }

  /// The rows of fewest rules become one.
  private func rest(_ items: [Item]) -> [Item] {
    let order = items.indices.filter { !isPinned(items[$0]) }
      .sorted { (items[$1].rules.count, $0) < (items[$0].rules.count, $1) }
    let kept = Set(order.prefix(max(1, most - 1)))
    return gathered(items) { _ in
      ""
    } kind: { _, rules in
      .fold([Drawing.Line("\(count(rules)) more", .strong)] + subjects(of: rules), outcome: deeds(of: rules))
    } unless: {
      kept.contains($0)
    }
  }

  /// Makes one row of the rows that share a key, where there are several; it stands where the first of them stood.
  private func gathered(
    _ items: [Item], onlyNeighbours: Bool = false, by key: (Item) -> String?,
    kind: (String, [Int]) -> Item.Kind, unless isKept: (Int) -> Bool = { _ in false }
  ) -> [Item] {
    var groups: [[Int]] = []
    var known: [String: Int] = [:]
    for (place, item) in items.enumerated() {
      let key = isPinned(item) || isKept(place) ? nil : key(item)
      if onlyNeighbours, key == nil || known[key ?? ""] == nil { known = [:] }
      if let key, let group = known[key] {
        groups[group].append(place)
      } else {
        if let key { known[key] = groups.count }
        groups.append([place])
      }
    }
    return groups.map { group in
      let first = items[group[0]]
      guard group.count > 1, let key = key(first) else { return first }
      let rules = group.flatMap { items[$0].rules }
      let (from, to) = (group[0], group[group.count - 1])
      let number = to - from == group.count - 1 ? "\(first.number) – \(items[to].number)" : "\(first.number), …"
      return Item(
        kind: kind(key, rules), rules: rules, heads: group.flatMap { items[$0].heads }, depth: first.depth,
        number: number)
    }
  }
}
