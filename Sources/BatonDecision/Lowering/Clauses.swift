package import BatonProgram
import BatonValues

/// Turns the rules of a program into clauses over columns, and builds the graph of these.
package struct Clauses {
  /// The program.
  var program: Program
  /// The column of each fact or intent that the clauses test.
  private var columns: [ColumnSource: Int] = [:]
  private var residuals: [UInt32: UInt32] = [:]
  private(set) var reader: LiteralReader
  private let profile: Profile?

  private init(_ program: Program, _ profile: Profile?) {
    self.program = program
    self.profile = profile
    reader = LiteralReader(program)
  }

  /// A rule with its condition and those of the blocks around it, cut at every `and`.
  struct Parts {
    let rule: Int
    let inherited: [UInt32]
    let own: [UInt32]
  }

  /// A program with its clauses and its graphs, and what is to be told of the one that decides.
  ///
  /// - Parameter profile: What was seen in real chats; one of another program is no use.
  package static func add(
    to program: Program, options: GraphOptions = GraphOptions(), profile: Profile? = nil
  ) -> (program: Program, statistics: GraphStatistics) {
    var clauses = Clauses(program, profile)
    let parts = clauses.conditionParts()
    clauses.makeColumns(for: parts)
    let columns = clauses.matrixColumns
    let matrix = clauses.matrix(of: parts.filter { program.rules[$0.rule].action != .block }, columns)
    let waiting = clauses.waitingMatrix(of: parts, columns)
    let built: BuiltGraph
    let statistics: GraphStatistics
    if profile == nil {
      built = GraphBuilder.build(matrix, options: options)
      statistics = GraphStatistics(built, of: matrix)
    } else {
      (built, statistics) = GraphBuilder.build(matrix, orOf: clauses.unseen(matrix), options: options)
    }
    clauses.program.graph = built.graph
    clauses.program.waiting.graph = GraphBuilder.build(waiting, options: .enumerating).graph
    return (clauses.program, statistics)
  }

  /// All rules in order.
  private func conditionParts() -> [Parts] {
    var all: [Parts] = []
    for (place, rule) in program.rules.enumerated() {
      let inherited = rule.parent.place.map { all[$0].inherited + all[$0].own } ?? []
      all.append(
        Parts(rule: place, inherited: inherited, own: rule.condition == .none ? [] : parts(of: rule.condition)))
    }
    return all
  }

  private func parts(of condition: UInt32) -> [UInt32] {
    let node = program.nodes[Int(condition)]
    return node.operation == .and ? program.lists[node.list].flatMap { parts(of: $0) } : [condition]
  }

  /// A column for each fact or intent that some condition tests alone.
  private mutating func makeColumns(for rules: [Parts]) {
    for part in rules.lazy.flatMap(\.own) { reader.note(part) }
    for (source, thresholds) in reader.columns.sorted(by: { $0.key < $1.key }).prefix(ClauseMatrix.mostColumns) {
      var row = source.column(in: program)
      let start = program.thresholds.count
      if row.kind != .place && row.kind != .presence { program.thresholds += thresholds.sorted() }
      row.thresholds = Run(start..<program.thresholds.count)
      row.seen = seen(column: program.columns.count, classCount: program.classCount(of: row))
      columns[source] = program.columns.count
      program.columns.append(row)
    }
    reader.use(program, columns)
  }

  private var matrixColumns: [ClauseMatrix.Column] {
    program.columns.map { ClauseMatrix.Column(classCount: program.classCount(of: $0), weights: weights(of: $0)) }
  }

  private mutating func seen(column: Int, classCount: UInt32) -> Run {
    guard let profile, profile.chats > 0, column < profile.counts.count, profile.counts[column].count == Int(classCount)
    else {
      return Run()
    }
    let start = program.classCounts.count
    program.classCounts += profile.counts[column]
    return Run(start..<program.classCounts.count)
  }

  /// How often each class of a column is taken to occur; nothing where all are as likely.
  private func weights(of column: Program.Column, seen: Bool = true) -> [Double] {
    if seen, column.seen.count > 0 { return program.seen(in: column).map { Double($0) } }
    return column.kind == .presence ? Self.presenceWeights : []
  }

  /// A matrix as it is without a profile.
  private func unseen(_ matrix: ClauseMatrix) -> ClauseMatrix {
    var matrix = matrix
    for (place, column) in program.columns.enumerated() {
      matrix.setWeights(weights(of: column, seen: false), of: place)
    }
    return matrix
  }

  private mutating func matrix(of rules: [Parts], _ columns: [ClauseMatrix.Column]) -> ClauseMatrix {
    var matrix = ClauseMatrix(columns: columns)
    for rule in rules {
      var row = Program.Clause()
      row.rule = UInt32(rule.rule)
      row.mayFail = mayFail(program.rules[rule.rule]) ? 1 : 0
      var literals: [ClauseMatrix.Literal] = []
      let start = program.lists.count
      for part in rule.inherited + rule.own {
        if let literal = reader.literal(part) {
          literals.append(literal)
        } else {
          program.lists.append(residual(part))
        }
      }
      row.residuals = Run(start..<program.lists.count)
      program.clauses.append(row)
      matrix.append(literals, hasResidual: row.mayFail != 0 || row.residuals.count > 0)
    }
    return matrix
  }

  /// Of what people may say, hardly anything is said in one chat.
  private static let presenceWeights: [Double] = [19, 1]

  private mutating func residual(_ expression: UInt32) -> UInt32 {
    if let known = residuals[expression] { return known }
    let place = UInt32(program.residuals.count)
    program.residuals.append(expression)
    residuals[expression] = place
    return place
  }

  /// Whether a rule may be unable to do what it says though its condition is true.
  func mayFail(_ rule: Program.Rule) -> Bool {
    switch rule.action {
    case .hold: false
    case .route, .queue: program.nodes[Int(rule.a)].operation != .literal
    case .routeToFirstOpen, .routeToFirstOpenWhere, .ask, .block: true
    }
  }
}
