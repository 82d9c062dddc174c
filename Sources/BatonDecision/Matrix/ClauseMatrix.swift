/// An ordered list of clauses over columns of finitely many classes: what the decision graph is built from.
///
/// The first clause wins whose literals all hold, and whose residual, where it has one, is true.
package struct ClauseMatrix: Sendable {
  /// A fact, or whatever else falls into one of finitely many classes.
  package struct Column: Sendable {
    /// The number of classes, at least one; they are numbered from 0.
    package let classCount: UInt32
    /// How often each class was seen, or nothing where all are taken to be as likely.
    package var weights: [Double]

    /// The column of so many classes.
    package init(classCount: UInt32, weights: [Double] = []) {
      self.classCount = max(1, classCount)
      self.weights = weights
    }
  }

  /// A test: the class of a column is one of a set.
  package struct Literal: Sendable, Hashable {
    /// The number of the column.
    package let column: Int
    /// The classes with which the test holds.
    package let classes: ClassSet

    /// The test that a column's class is one of a set.
    package init(column: Int, classes: ClassSet) {
      self.column = column
      self.classes = classes
    }
  }

  /// All of some tests, and maybe something more that only a decision can tell.
  package struct Clause: Sendable {
    /// The tests, ascending by column, one for a column, none that always holds.
    package let literals: [Literal]
    /// Something beside the tests decides whether the clause is met.
    package let hasResidual: Bool
  }

  /// The columns, in no particular order.
  package private(set) var columns: [Column]
  /// The clauses in the order in which they are tried.
  package private(set) var clauses: [Clause] = []

  /// At most so many columns can be told apart by a graph; tests of more belong to the clauses' residuals.
  package static var mostColumns: Int { 0xffff }

  /// The matrix of these columns and no clauses.
  ///
  /// - Precondition: there are at most `mostColumns`.
  package init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a clause behind the others, its literals in any order, and says its number.
  ///
  /// - Precondition: the literals' columns are columns of the matrix.
  @discardableResult
  package mutating func append(_ literals: [Literal], hasResidual: Bool = false) -> Int {
    var kept: [Literal] = []
    for literal in literals.sorted(by: { $0.column < $1.column }) {
      let all = ClassSet(0..<columns[literal.column].classCount)
      if let last = kept.last, last.column == literal.column {
        kept[kept.count - 1] = Literal(
          column: last.column, classes: last.classes.intersection(literal.classes))
      } else {
        kept.append(Literal(column: literal.column, classes: literal.classes.intersection(all)))
      }
    }
    kept.removeAll { $0.classes.isEverything(of: columns[$0.column].classCount) }
    clauses.append(Clause(literals: kept, hasResidual: hasResidual))
    return clauses.count - 1
  }

  /// Sets how often each class of a column was seen.
  package mutating func setWeights(_ weights: [Double], of column: Int) {
    columns[column].weights = weights
  }

  /// The number of conditions: literals, and residuals.
  package var conditionCount: Int {
    clauses.reduce(0) { $0 + $1.literals.count + ($1.hasResidual ? 1 : 0) }
  }

  /// What the budget of a graph counts as conditions: as `conditionCount`, but a set of many classes that lie apart counts
  /// for every four of them.
  package var weight: Int {
    clauses.reduce(0) { sum, clause in
      clause.literals.reduce(sum + (clause.hasResidual ? 1 : 0)) { $0 + max(1, $1.classes.ranges.count / 4) }
    }
  }
}
