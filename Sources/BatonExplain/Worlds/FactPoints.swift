import BatonProgram
import BatonRuntime
import BatonValues

/// The values at which what some rules say of each fact can turn.
struct FactPoints {
  /// For each fact, the values it is held against, in the order met; of texts and sets nothing but that they are, for the
  /// evaluator drops those when it looks at another world.
  private(set) var data: [[Datum]]
  /// The same, to be kept.
  private(set) var values: [[Value]]
  /// For each fact of texts, what it is asked to begin with, to end with and to contain.
  private(set) var parts: [[(Node.TextComparison, String)]]
  private var seen: [Set<Int64>]
  /// The facts that are held against each other, two and two.
  private var pairs: [(Int, Int)] = []
  /// Whether those are among them that have an order: between two values there is always room for both of them, so that no
  /// list of values is all that can turn out.
  private(set) var hasOrderedPairs = false
  private let world: World
  /// How many values of one fact are kept.
  private let limit = 50_000

  /// The values that the expressions of a survey hold facts against, in a world as it is looked at now.
  init(_ world: World, _ survey: Survey) {
    self.world = world
    let count = world.program.facts.count
    data = Array(repeating: [], count: count)
    values = Array(repeating: [], count: count)
    parts = Array(repeating: [], count: count)
    seen = Array(repeating: [], count: count)
    for id in survey.nodes { collect(id) }
    share()
  }

  /// Lets facts that are held against each other have each other's values, and some that nobody else has, so that they can
  /// be equal and not.
  private mutating func share() {
    var leaders = Array(values.indices)
    func leader(of fact: Int) -> Int {
      var fact = fact
      while leaders[fact] != fact { fact = leaders[fact] }
      return fact
    }
    for (one, other) in pairs { leaders[leader(of: one)] = leader(of: other) }
    let linked = Set(pairs.flatMap { [$0.0, $0.1] })
    for facts in Dictionary(grouping: linked.sorted(), by: leader).values {
      var seen: Set<Value> = []
      guard case .text = world.runtime.schema.facts[facts[0]].type else {
        let all = facts.flatMap { data[$0] }.filter { value in
          world.value(of: value).map { seen.insert($0).inserted } ?? false
        }
        for fact in facts { data[fact] = Array(all.prefix(limit)) }
        hasOrderedPairs = true
        continue
      }
      let new = (1..<min(facts.count, 6)).map { Value.text(Text($0 == 1 ? "something new" : "something new \($0)")) }
      let all = (facts.flatMap { values[$0] } + new).filter { seen.insert($0).inserted }
      for fact in facts { values[fact] = Array(all.prefix(limit)) }
    }
  }

  private mutating func collect(_ id: UInt32) {
    let node = world.program.nodes[Int(id)]
    switch node.operation {
    case .compare:
      meet(node.a, node.b)
    case .between:
      meet(node.a, node.b)
      meet(node.a, node.c)
    case .memberOfEach: for element in world.program.lists[node.list] { meet(node.a, element) }
    case .memberOfSet:
      aim(node.a, at: points(of: node.b).flatMap(members))
      aimSet(node.b, at: points(of: node.a))
    case .hasEach:
      for element in world.program.lists[node.list] {
        aimSet(node.a, at: points(of: element))
        aim(element, at: points(of: node.a).flatMap(members))
      }
    case .hasSet:
      aimSet(node.a, at: points(of: node.b).flatMap(members))
      aimSet(node.b, at: points(of: node.a).flatMap(members))
    case .text: collectText(node)
    case .cell: for key in world.program.lists[node.list].indices { collectKeys(of: node, key) }
    default: break
    }
  }

  /// Finds where two sides meet: each at what the other is. Where neither is anything yet, they can meet anywhere.
  private mutating func meet(_ a: UInt32, _ b: UInt32) {
    pair(world.program.nodes[Int(a)], world.program.nodes[Int(b)])
    let (left, right) = (points(of: a), points(of: b))
    let anywhere = left.isEmpty && right.isEmpty ? [pivot(of: a)].compactMap { $0 } : []
    aim(a, at: right + anywhere)
    aim(b, at: left + anywhere)
  }

  /// Notes that two facts are held against each other.
  private mutating func pair(_ a: Node, _ b: Node) {
    guard a.operation == .fact, b.operation == .fact, a.a != b.a else { return }
    switch world.program.types[Int(a.type)].kind {
    case .text, .number, .money, .duration, .instant: pairs.append((Int(a.a), Int(b.a)))
    default: break
    }
  }

  /// A value in the middle of a type.
  private func pivot(of id: UInt32) -> Datum? {
    switch world.program.types[Int(world.program.nodes[Int(id)].type)].kind {
    case .number: Datum(.number, 0)
    case .money: Datum(.money, 0)
    case .duration: Datum(.duration, 0)
    case .instant: Datum(.instant, world.base.now ?? 0)
    default: nil
    }
  }

  private mutating func add(_ datum: Datum, to fact: Int) {
    guard datum.isKnown, data[fact].count < limit else { return }
    guard datum.kind == .set || seen[fact].insert(datum.bits).inserted else { return }
    data[fact].append(datum)
    if let value = world.value(of: datum) { values[fact].append(value) }
  }

  /// What an expression is or could be, as far as the policy says so.
  private func points(of id: UInt32, depth: Int = 0) -> [Datum] {
    let node = world.program.nodes[Int(id)]
    if node.operation == .candidate {
      return world.program.teams.map { team in
        let run = node.mode == Node.CandidateProperty.languages.rawValue ? team.languages : team.skills
        return Datum(.set, Int64(run.start), extra: run.count)
      }
    }
    guard node.operation == .define, depth < 8 else {
      let datum = world.evaluator.read(id)
      if let range = world.evaluator.bounds(datum), datum.kind == .range {
        return [Datum(.number, range.lowerBound), Datum(.number, range.upperBound)]
      }
      return datum.isKnown ? [datum] : []
    }
    let cases = world.program.cases[world.program.defines[Int(node.a)].cases.places]
    return cases.flatMap { points(of: $0.value, depth: depth + 1) }
  }

  private func members(_ set: Datum) -> [Datum] {
    guard set.kind == .set else { return [] }
    return world.evaluator.members(of: set).map { world.evaluator.member($0) }
  }

  /// Finds the facts that would make an expression one of those values, and which values of theirs would.
  private mutating func aim(_ id: UInt32, at values: [Datum], depth: Int = 0) {
    guard depth < 16, !values.isEmpty else { return }
    let node = world.program.nodes[Int(id)]
    switch node.operation {
    case .fact: for value in values { add(value, to: Int(node.a)) }
    case .define:
      for choice in world.program.cases[world.program.defines[Int(node.a)].cases.places] {
        aim(choice.value, at: values, depth: depth + 1)
      }
    case .negate: aim(node.a, at: values.compactMap { Inverse.negated($0) }, depth: depth + 1)
    case .arithmetic:
      guard let operation = Node.Arithmetic(rawValue: node.mode) else { return }
      var (left, right) = (points(of: node.a), points(of: node.b))
      // Of what is not known yet, one that leaves the other side as it is.
      let one = operation == .multiply || operation == .divide ? Datum(.number, 1_000_000) : nil
      if left.isEmpty { left = [one ?? pivot(of: node.a)].compactMap { $0 } }
      if right.isEmpty { right = [one ?? pivot(of: node.b)].compactMap { $0 } }
      aim(
        node.a, at: values.flatMap { value in right.flatMap { Inverse.left(operation, value, $0) } }, depth: depth + 1)
      aim(
        node.b, at: values.flatMap { value in left.flatMap { Inverse.right(operation, value, $0) } }, depth: depth + 1)
    default: break
    }
  }

  /// Notes that a set is asked for those members.
  private mutating func aimSet(_ id: UInt32, at members: [Datum]) {
    let node = world.program.nodes[Int(id)]
    guard node.operation == .fact else { return }
    for member in members { add(member, to: Int(node.a)) }
  }

  private mutating func collectText(_ node: Node) {
    guard let comparison = Node.TextComparison(rawValue: node.mode) else { return }
    let fact = world.program.nodes[Int(node.a)]
    guard fact.operation == .fact else { return }
    for point in points(of: node.b) where point.kind == .text {
      add(point, to: Int(fact.a))
      parts[Int(fact.a)].append((comparison, world.evaluator.original(of: point)))
    }
  }

  /// The keys of a table, one for each row that says something else.
  private mutating func collectKeys(of node: Node, _ key: Int) {
    let table = world.program.tables[Int(node.a)]
    let (keys, columns) = (Int(table.keyCount), Int(table.columnCount))
    let operand = key - node.list.lowerBound
    guard operand >= 0, operand < keys else { return }
    var rows: Set<[Int64]> = []
    var found: [Datum] = []
    for (entry, row) in world.program.entries[table.entries.places].enumerated() where found.count < 400 {
      let first = table.cells.places.lowerBound + Int(row) * columns
      let cell = world.program.cells[first + Int(node.mode)]
      let other = (0..<keys).filter { $0 != operand }.map {
        world.program.cells[table.keys.places.lowerBound + entry * keys + $0].bits
      }
      guard rows.insert([Int64(cell.rawKind), cell.bits] + other).inserted else { continue }
      found.append(world.program.cells[table.keys.places.lowerBound + entry * keys + operand])
    }
    aim(world.program.lists[key], at: found)
  }
}

/// What a side of a calculation must be for it to come to a value.
private enum Inverse {
  static func negated(_ value: Datum) -> Datum? {
    let (opposite, isOver) = (0 as Int64).subtractingReportingOverflow(value.bits)
    return isOver ? nil : Datum(value.kind, opposite)
  }

  /// The left side, where the right one is known.
  static func left(_ operation: Node.Arithmetic, _ value: Datum, _ right: Datum) -> [Datum] {
    switch operation {
    case .add: difference(value, right)
    case .subtract: sum(value, right)
    case .multiply: quotient(value, right)
    case .divide: product(value, right)
    }
  }

  /// The right side, where the left one is known.
  static func right(_ operation: Node.Arithmetic, _ value: Datum, _ left: Datum) -> [Datum] {
    switch operation {
    case .add: difference(value, left)
    case .subtract: difference(left, value)
    case .multiply: quotient(value, left)
    case .divide: quotient(left, value)
    }
  }

  private static func sum(_ a: Datum, _ b: Datum) -> [Datum] {
    let (sum, isOver) = a.bits.addingReportingOverflow(b.bits)
    guard !isOver else { return [] }
    let kind: Datum.Kind = a.kind == .instant || b.kind == .instant ? .instant : a.kind
    return [Datum(kind, sum)]
  }

  private static func difference(_ a: Datum, _ b: Datum) -> [Datum] {
    let (difference, isOver) = a.bits.subtractingReportingOverflow(b.bits)
    guard !isOver else { return [] }
    let kind: Datum.Kind = a.kind == .instant ? (b.kind == .instant ? .duration : .instant) : a.kind
    return [Datum(kind, difference)]
  }

  /// A quotient and its neighbours, since what is multiplied again is rounded.
  private static func quotient(_ a: Datum, _ b: Datum) -> [Datum] {
    guard b.bits != 0 else { return [] }
    let isSame = a.kind == b.kind
    let wide =
      isSame || b.kind == .number ? Int128(a.bits) * 1_000_000 / Int128(b.bits) : Int128(a.bits) / Int128(b.bits)
    return around(wide, isSame ? .number : a.kind)
  }

  private static func product(_ a: Datum, _ b: Datum) -> [Datum] {
    let kind = a.kind == .number ? b.kind : a.kind
    return around(Int128(a.bits) * Int128(b.bits) / 1_000_000, kind)
  }

  private static func around(_ wide: Int128, _ kind: Datum.Kind) -> [Datum] {
    (-1...1).compactMap { Int64(exactly: wide + $0).map { Datum(kind, $0) } }
  }
}
