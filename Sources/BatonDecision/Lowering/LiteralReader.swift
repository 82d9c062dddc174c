import BatonProgram

/// Reads conditions over one fact or intent as sets of the classes that its values fall into.
struct LiteralReader {
  private var program: Program
  /// For each fact or intent that conditions test alone, the thresholds or texts that they name.
  private(set) var columns: [ColumnSource: Set<Int64>] = [:]
  private var places: [ColumnSource: Int] = [:]

  /// A reader of a program's conditions.
  init(_ program: Program) { self.program = program }

  /// Uses the columns that were made.
  mutating func use(_ program: Program, _ places: [ColumnSource: Int]) {
    self.program = program
    self.places = places
  }

  /// Notes the fact or intent of a condition, where it is one alone, and what it is compared with.
  mutating func note(_ condition: UInt32) {
    guard let source = onlySource(of: condition) else { return }
    columns[source, default: []].formUnion(named(in: condition))
  }

  /// A condition over one fact or intent as a literal; nil where it is none.
  func literal(_ condition: UInt32) -> ClauseMatrix.Literal? {
    truths(of: condition).map { ClauseMatrix.Literal(column: $0, classes: $1.whenTrue) }
  }

  /// The column of a condition over one fact or intent, and with which of its classes the condition is true and false;
  /// nil where classes cannot tell.
  func truths(of condition: UInt32) -> (column: Int, truths: Truths)? {
    guard let source = onlySource(of: condition), let column = places[source] else { return nil }
    let row = program.columns[column]
    return sets(of: condition, row, Truths(count: program.classCount(of: row))).map { (column, $0) }
  }
}

extension LiteralReader {
  /// The fact or intent that a condition tests, where that is one alone, in a form that classes can tell.
  private func onlySource(of id: UInt32) -> ColumnSource? {
    let node = program.nodes[Int(id)]
    switch node.operation {
    case .fact:
      return program.types[Int(node.type)].kind == .bool ? source(id) : nil
    case .intent: return ColumnSource(condition: node, in: program)
    case .not: return onlySource(of: node.a)
    case .known, .unknown:
      return source(node.a) ?? onlySource(of: node.a)
    case .and, .or: return common(program.lists[node.list].map { onlySource(of: $0) })
    case .compare:
      if let source = source(node.a), constant(node.b) != nil { return source }
      if let source = source(node.b), constant(node.a) != nil { return source }
      return nil
    case .between: return constant(node.b) != nil && constant(node.c) != nil ? source(node.a) : nil
    case .memberOfEach:
      return program.lists[node.list].allSatisfy { constant($0) != nil } ? source(node.a) : nil
    default: return nil
    }
  }

  private func common(_ sources: [ColumnSource?]) -> ColumnSource? {
    guard let first = sources.first, let first, sources.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// What an expression is, if its values fall into classes.
  private func source(_ id: UInt32) -> ColumnSource? { ColumnSource(program.nodes[Int(id)], in: program) }

  /// The value that an expression is, written out; with its sign, where it has one.
  private func constant(_ id: UInt32) -> Datum? {
    let node = program.nodes[Int(id)]
    switch node.operation {
    case .literal:
      let datum = program.constants[Int(node.a)]
      return datum.kind == .set || !datum.isKnown ? nil : datum
    case .negate:
      guard var datum = constant(node.a) else { return nil }
      guard [.number, .money, .duration].contains(datum.kind), datum.bits != .min else { return nil }
      datum.bits = -datum.bits
      return datum
    default: return nil
    }
  }

  /// The values that a condition names.
  private func named(in id: UInt32) -> [Int64] {
    let node = program.nodes[Int(id)]
    if node.operation == .literal || node.operation == .negate { return constant(id).map { [$0.bits] } ?? [] }
    return program.operands(of: node).flatMap { named(in: $0) }
  }
}

extension LiteralReader {
  private func sets(of id: UInt32, _ column: Program.Column, _ nothing: Truths) -> Truths? {
    let node = program.nodes[Int(id)]
    switch node.operation {
    case .fact: return nothing.known(ClassSet(2..<3))
    case .intent:
      var truths = nothing
      (truths.whenTrue, truths.whenFalse) = (ClassSet(1..<2), ClassSet(0..<1))
      return truths
    case .not: return sets(of: node.a, column, nothing)?.negated()
    case .known, .unknown:
      var truths = nothing
      if source(node.a) != nil {
        (truths.whenTrue, truths.whenFalse) = (ClassSet(1..<nothing.count), ClassSet(0..<1))
      } else {
        guard let inner = sets(of: node.a, column, nothing) else { return nil }
        truths.whenTrue = inner.whenTrue.union(inner.whenFalse)
        truths.whenFalse = truths.whenTrue.complement(in: nothing.count)
      }
      return node.operation == .known ? truths : truths.negated()
    case .and, .or:
      var result: Truths?
      for part in program.lists[node.list] {
        guard var truths = sets(of: part, column, nothing) else { return nil }
        if node.operation == .or { truths = truths.negated() }
        result = result.map { $0.and(truths) } ?? truths
      }
      return node.operation == .or ? result?.negated() : result
    case .compare:
      let comparison = Node.Comparison(rawValue: node.mode) ?? .equal
      if let value = constant(node.b) { return classes(comparison, value, column, nothing) }
      return constant(node.a).flatMap { classes(Self.turned(comparison), $0, column, nothing) }
    case .between:
      guard let low = constant(node.b), let high = constant(node.c), low.rawKind == high.rawKind,
        let above = classes(.greaterOrEqual, low, column, nothing),
        let below = classes(.lessOrEqual, high, column, nothing)
      else { return nil }
      // Where the ends are the wrong way round it is false of everything, known or not known to lie between.
      return low.bits <= high.bits ? above.and(below) : nil
    case .memberOfEach:
      var numbers: [UInt32] = []
      for part in program.lists[node.list] {
        guard let value = constant(part), fits(value, column) else { return nil }
        numbers.append(program.classNumber(of: value, in: column))
      }
      return numbers.isEmpty ? nil : nothing.known(ClassSet(classes: numbers))
    default: return nil
    }
  }

  /// Whether a value is of the type of a column's fact.
  private func fits(_ value: Datum, _ column: Program.Column) -> Bool {
    guard !column.kind.isOfIntent else { return value.kind == .number }
    return switch (value.kind, program.types[Int(program.facts[Int(column.fact)].type)].kind) {
    case (.bool, .bool), (.number, .number), (.money, .money), (.duration, .duration), (.instant, .instant),
      (.text, .text), (.team, .team), (.word, .enumeration):
      true
    default: false
    }
  }

  /// The classes of the values for which a comparison with a value holds.
  private func classes(
    _ comparison: Node.Comparison, _ value: Datum, _ column: Program.Column, _ nothing: Truths
  ) -> Truths? {
    guard fits(value, column) else { return nil }
    let number = program.classNumber(of: value, in: column)
    guard number > 0, number < nothing.count else { return nil }
    switch comparison {
    case .equal: return nothing.known(ClassSet(number..<number + 1))
    case _ where value.kind == .text || value.kind == .team || value.kind == .bool: return nil
    case .less: return nothing.known(ClassSet(1..<number))
    case .lessOrEqual: return nothing.known(ClassSet(1..<number + 1))
    case .greater: return nothing.known(ClassSet(number + 1..<nothing.count))
    case .greaterOrEqual: return nothing.known(ClassSet(number..<nothing.count))
    }
  }

  /// The comparison seen from the other side.
  private static func turned(_ comparison: Node.Comparison) -> Node.Comparison {
    switch comparison {
    case .equal: .equal
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
