import BatonProgram
import BatonRuntime
import BatonValues

/// What a fact could be instead: one value of each kind that some rules tell apart, the nearest first, not known last.
struct FactAlternatives {
  /// A value of an ordered fact, or the values between two others.
  struct Rung {
    /// The value that stands for it.
    let bits: Int64
    /// The value below which it does not go; nil is none. It is one of them where it is a single value.
    let low: Int64?
    /// The value above which it does not go.
    let high: Int64?
    /// Which of the alternatives it is; nil is what the fact is now.
    var alternative: Int?

    /// Whether it is a single value.
    var isPoint: Bool { low == high && low != nil }
  }

  /// The values.
  private(set) var alternatives: [Alternative] = []
  /// Of an ordered fact, all there is, ascending.
  private(set) var rungs: [Rung] = []
  /// The alternative that stands for all texts of which nothing is said.
  private(set) var anyOther: Int?

  let world: World
  /// What the fact is now.
  let current: Value?

  /// What a fact could be, of the values that it is held against.
  init(_ world: World, fact: Int, points: FactPoints) {
    self.world = world
    current = world.base.facts[fact].value
    let type = world.runtime.schema.facts[fact].type
    let values = points.values[fact]
    switch type {
    case .bool: add([.bool(true), .bool(false)])
    case .number, .money, .duration, .instant: addRungs(of: type, points.data[fact])
    case .text: addTexts(values, points.parts[fact])
    case .team: add(values + world.program.teams.indices.prefix(500).map { .team($0) })
    case .enumeration(let place): addWords(world.runtime.schema.enums[place])
    case .set(let element): addSets(of: element, values)
    }
    if current != nil { alternatives.append(.value(nil)) }
  }

  private mutating func add(_ values: [Value]) {
    var seen: Set<Value> = []
    for value in values where value != current && seen.insert(value).inserted { alternatives.append(.value(value)) }
  }

  private mutating func addWords(_ enumeration: EnumType) {
    let words = Array(enumeration.words.indices)
    guard enumeration.isOrdered, case .word(let now)? = current else { return add(words.map { .word($0) }) }
    add(words.sorted { (abs($0 - now), $0) < (abs($1 - now), $1) }.map { .word($0) })
  }

  private mutating func addTexts(_ values: [Value], _ parts: [(Node.TextComparison, String)]) {
    var texts = values
    func words(_ comparison: Node.TextComparison) -> [String] {
      parts.filter { $0.0 == comparison }.prefix(6).map(\.1)
    }
    for start in words(.starts) {
      for end in words(.ends) { texts.append(.text(Text(start + " " + end))) }
      for middle in words(.contains) { texts.append(.text(Text(start + " " + middle))) }
    }
    for middle in words(.contains) {
      for end in words(.ends) { texts.append(.text(Text(middle + " " + end))) }
    }
    add(texts)
    let other = Value.text(Text("something else"))
    if !texts.contains(other), other != current {
      anyOther = alternatives.count
      alternatives.append(.value(other))
    }
  }

  /// Members of which nothing need be said for them to make a difference.
  private func others(of type: ValueType) -> [Value] {
    switch type {
    case .bool: [.bool(true), .bool(false)]
    case .text: [.text(Text("something else"))]
    case .team: world.program.teams.indices.prefix(30).map { .team($0) }
    case .enumeration(let place): world.runtime.schema.enums[place].words.indices.map { .word($0) }
    case .number, .money, .duration, .instant: [Scale(type).value(0)]
    case .set: []
    }
  }

  private mutating func addSets(of element: ValueType, _ values: [Value]) {
    var members = Array(values.filter { $0.isMember(of: element) }.prefix(60))
    members += others(of: element).filter { !members.contains($0) }
    var now: [Value] = []
    if case .set(let members)? = current { now = members }
    var sets = members.map { now.contains($0) ? now.filter { [member = $0] in $0 != member } : now + [$0] }
    sets.append(now + members)
    sets.append([])
    add(sets.map { .set(of: $0) })
  }
}

extension FactAlternatives {
  /// The values themselves and one between each two of them, by how far they are from what the fact is now.
  private mutating func addRungs(of type: ValueType, _ points: [Datum]) {
    let scale = Scale(type)
    let marks = Set(points.filter { $0.isKnown && $0.kind == scale.kind }.map(\.bits)).filter {
      scale.range.contains($0)
    }
    .sorted()
    let now = current.flatMap { $0.bits }
    var all: [Rung] = []
    for place in 0...marks.count {
      let (low, high) = (place > 0 ? marks[place - 1] : nil, place < marks.count ? marks[place] : nil)
      if let bits = scale.value(between: low, high, near: now) { all.append(Rung(bits: bits, low: low, high: high)) }
      if let high { all.append(Rung(bits: high, low: high, high: high)) }
    }
    let order = all.indices.filter { all[$0].bits != now }.sorted { a, b in
      guard let now else { return (all[a].isPoint ? 0 : 1, a) < (all[b].isPoint ? 0 : 1, b) }
      return (Self.distance(all[a].bits, now), a) < (Self.distance(all[b].bits, now), b)
    }
    for place in order {
      all[place].alternative = alternatives.count
      alternatives.append(.value(scale.value(all[place].bits)))
    }
    rungs = all
  }

  private static func distance(_ a: Int64, _ b: Int64) -> UInt64 {
    a < b ? UInt64(bitPattern: b &- a) : UInt64(bitPattern: a &- b)
  }
}

/// How the values of an ordered type are counted.
struct Scale {
  /// The type.
  let type: ValueType
  /// What its values are.
  let kind: Datum.Kind
  /// The values that there are.
  let range: ClosedRange<Int64>
  /// Steps that people take, the widest first; the last is the smallest there is.
  private let steps: [Int64]

  /// The scale of a type.
  init(_ type: ValueType) {
    self.type = type
    switch type {
    case .money: (kind, steps, range) = (.money, [10_000, 1], -Int64.max...Int64.max)
    case .duration: (kind, steps, range) = (.duration, [60_000, 1000, 1], -Int64.max...Int64.max)
    case .instant: (kind, steps, range) = (.instant, [60_000, 1000, 1], Instant.range)
    default: (kind, steps, range) = (.number, [1_000_000, 100_000, 10_000, 1], -Int64.max...Int64.max)
    }
  }

  /// A value in counts.
  func value(_ bits: Int64) -> Value {
    switch type {
    case .money: .money(Decimal(millionths: bits))
    case .duration: .duration(bits)
    case .instant: .instant(bits)
    default: .number(Decimal(millionths: bits))
    }
  }

  /// A value between two others, none of which it is: the one that is there now, else a step from the nearer one; nil
  /// where there is none.
  func value(between low: Int64?, _ high: Int64?, near now: Int64?) -> Int64? {
    if let now, low.map({ $0 < now }) ?? true, high.map({ now < $0 }) ?? true { return now }
    let isAbove = low != nil && (high == nil || now.map { $0 <= low ?? .min } ?? true)
    for step in steps {
      guard let edge = isAbove ? low : high else { return now ?? (range.contains(0) ? 0 : nil) }
      guard edge.isMultiple(of: step) || step == 1 else { continue }
      let (bits, isOver) = isAbove ? edge.addingReportingOverflow(step) : edge.subtractingReportingOverflow(step)
      guard !isOver, range.contains(bits), low.map({ $0 < bits }) ?? true, high.map({ bits < $0 }) ?? true else {
        continue
      }
      return bits
    }
    return nil
  }
}

extension Value {
  /// A value of an ordered type in counts.
  var bits: Int64? {
    switch self {
    case .number(let number), .money(let number): number.millionths
    case .duration(let duration): duration
    case .instant(let instant): instant
    default: nil
    }
  }

  /// Whether it can be a member of a set of that type.
  fileprivate func isMember(of type: ValueType) -> Bool {
    switch (self, type) {
    case (.bool, .bool), (.number, .number), (.money, .money), (.duration, .duration), (.instant, .instant),
      (.text, .text), (.team, .team), (.word, .enumeration):
      true
    default: false
    }
  }
}

extension World {
  /// A datum as a value.
  func value(of datum: Datum) -> Value? {
    switch datum.kind {
    case .unknown, .range: nil
    case .bool: .bool(datum.bits != 0)
    case .number: .number(Decimal(millionths: datum.bits))
    case .money: .money(Decimal(millionths: datum.bits))
    case .duration: .duration(datum.bits)
    case .instant: .instant(datum.bits)
    case .text: .text(Text(original: evaluator.original(of: datum), folded: evaluator.folded(datum).folded))
    case .team: .team(datum.place)
    case .word: .word(datum.place)
    case .set: .set(of: evaluator.members(of: datum).compactMap { value(of: evaluator.member($0)) })
    }
  }
}
