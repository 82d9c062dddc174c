import BatonProgram
import BatonRuntime
import BatonValues

extension Explainer {
  /// How a score came about.
  mutating func sheet(of place: Int, at declared: String) -> Explanation.ScoreSheet {
    let row = program.scores[place]
    var terms: [Explanation.ScoreSheet.Term] = []
    var (low, high): (Decimal?, Decimal?) = (.zero, .zero)
    for place in row.terms.places {
      let term = program.terms[place]
      let amount = Decimal(millionths: term.amount)
      let condition = condition(term.condition)
      if condition.truth != false {
        low = low?.adding(condition.truth == true ? amount : min(amount, .zero))
        high = high?.adding(condition.truth == true ? amount : max(amount, .zero))
      }
      terms.append(
        Explanation.ScoreSheet.Term(
          amount: amount < .zero ? amount.description : "+\(amount)", condition: condition,
          at: words(for: program.origin(of: .term, place))))
    }
    var sum: [String] = []
    if let low, let high { sum = low == high ? [low.description] : [low.description, high.description] }
    let bounds = [row.low, row.high].map { Decimal(millionths: $0).description }
    return Explanation.ScoreSheet(
      score: program.strings[row.name], terms: terms, sum: sum, bounds: row.isBounded != 0 ? bounds : nil, at: declared)
  }

  /// How a criterion of a qualification stands.
  mutating func criterion(_ place: Int) -> Explanation.CriterionState {
    let row = program.criteria[place]
    return Explanation.CriterionState(label: program.strings[row.label], condition: condition(row.condition))
  }

  /// How a definition came by its value.
  mutating func cases(of place: Int, at declared: String) -> Explanation.DefineCases {
    var cases: [Explanation.DefineCases.Case] = []
    for place in program.defines[place].cases.places {
      let row = program.cases[place]
      let when = row.condition == .none ? nil : condition(row.condition)
      let truth = when.map(\.truth) ?? true
      let isCondition = program.types[Int(program.nodes[Int(row.value)].type)].kind == .bool
      cases.append(
        Explanation.DefineCases.Case(
          condition: when, text: program.text(of: row.value),
          values: truth == true && !isCondition ? values(in: row.value) : [],
          truth: truth == true && isCondition ? condition(row.value) : nil))
      if truth != false { return Explanation.DefineCases(cases: cases, isSettled: truth == true, at: declared) }
    }
    return Explanation.DefineCases(cases: cases, isSettled: false, at: declared)
  }

  /// How a table was read.
  mutating func lookup(_ node: Node) -> Explanation.TableLookup {
    let table = program.tables[Int(node.a)]
    var keys: [String?] = []
    var read: [Int] = []
    for place in node.list {
      let key = program.lists[place]
      keys.append(words(of: key))
      for value in values(in: key) where !read.contains(value) { read.append(value) }
    }
    let row: Explanation.TableLookup.Row
    switch evaluator.row(node) {
    case nil: row = .keyUnknown
    case .found(let found): row = .found(at: self.place(ofRow: found, in: table))
    case .missing:
      let last = Int(table.places.count) - 1
      row = table.otherwise == .none ? .missing : .otherwise(at: self.place(ofRow: last, in: table))
    }
    return Explanation.TableLookup(table: program.strings[table.name], keys: keys, values: read, row: row)
  }

  private func place(ofRow row: Int, in table: Program.Table) -> String {
    guard row >= 0, row < Int(table.places.count) else { return "" }
    let place = program.rowPlaces[table.places.places.lowerBound + row]
    return program.words(source: place.source, line: place.line, column: 0)
  }
}
