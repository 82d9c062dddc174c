/// A node of an expression; its operands stand before it.
@usableFromInline package struct Node: Row {
  /// What a node computes, and what its places mean.
  @usableFromInline package enum Operation: UInt16, Sendable, CaseIterable {
    /// `a`: the constant.
    case literal
    /// `a`: the fact.
    case fact
    /// `a`: the define.
    case define
    /// `a`: the intent.
    case intent
    /// `a`: the intent, `b`: the window or none.
    case count
    /// `a`: the intent.
    case streak
    /// `a`: the score.
    case score
    /// `a`: the qualification.
    case qualification
    /// `a`: the criterion.
    case criterion
    /// `a`: the hours, `mode`: an `OpeningProperty`.
    case hours
    /// `a`: the table, `b` and `c`: its keys among the operands, `mode`: the column.
    case cell
    /// `a`.
    case not
    /// `b` and `c`: the parts among the operands.
    case and
    /// `b` and `c`: the parts among the operands.
    case or
    /// `a`.
    case known
    /// `a`.
    case unknown
    /// `a`, `b`, `mode`: a `Comparison`.
    case compare
    /// `a` between `b` and `c`.
    case between
    /// `a`, `b`, `mode`: a `TextComparison`.
    case text
    /// `a`, and `b` and `c`: the elements among the operands.
    case memberOfEach
    /// `a` in the set `b`.
    case memberOfSet
    /// The set `a`, and `b` and `c`: the elements among the operands; `mode`: a `Quantifier`.
    case hasEach
    /// The set `a`, the set `b`; `mode`: a `Quantifier`.
    case hasSet
    /// The team `a`.
    case isOpen
    /// The team `a`.
    case isClosed
    /// `a`, `b`, `mode`: an `Arithmetic`.
    case arithmetic
    /// `a`.
    case negate
    /// `b` and `c`: the elements among the operands.
    case set
    /// `mode`: a `CandidateProperty`.
    case candidate
    /// `mode`: a `ChosenProperty`.
    case chosen
  }

  /// What compares two values of one type.
  @usableFromInline package enum Comparison: UInt16, Sendable, CaseIterable {
    case equal
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
  }

  /// What compares two texts.
  @usableFromInline package enum TextComparison: UInt16, Sendable, CaseIterable {
    case starts
    case ends
    case contains
  }

  /// How many of the elements a set must have.
  @usableFromInline package enum Quantifier: UInt16, Sendable, CaseIterable {
    case any
    case all
    case none
  }

  /// `+ - * /`.
  @usableFromInline package enum Arithmetic: UInt16, Sendable, CaseIterable {
    case add
    case subtract
    case multiply
    case divide
  }

  /// What is asked of hours.
  @usableFromInline package enum OpeningProperty: UInt16, Sendable, CaseIterable {
    case isOpen
    case opensIn
    case closesIn
    case opensAt
    case opensTime
    case opensDate
  }

  /// What is asked of a candidate team.
  @usableFromInline package enum CandidateProperty: UInt16, Sendable, CaseIterable {
    case languages
    case skills
  }

  /// What is asked of the chosen team.
  @usableFromInline package enum ChosenProperty: UInt16, Sendable, CaseIterable {
    case title
    case sla
    case opensAt
    case opensTime
    case opensDate
  }

  /// The raw value of its operation.
  @usableFromInline package var rawOperation: UInt16 = 0
  /// Which of its kind, or a column.
  @usableFromInline package var mode: UInt16 = 0
  /// The type of its value, by its place.
  @usableFromInline package var type: UInt32 = 0
  /// As the operation says.
  @usableFromInline package var a: UInt32 = .none
  /// As the operation says.
  @usableFromInline package var b: UInt32 = .none
  /// As the operation says.
  @usableFromInline package var c: UInt32 = .none

  /// A node of which nothing was said yet.
  @inlinable package init() {}

  /// A node that does that.
  @inlinable package init(
    _ operation: Operation, mode: UInt16 = 0, a: UInt32 = .none, b: UInt32 = .none, c: UInt32 = .none
  ) {
    rawOperation = operation.rawValue
    self.mode = mode
    self.a = a
    self.b = b
    self.c = c
  }

  /// A node of some operands in a list.
  @inlinable package init(_ operation: Operation, mode: UInt16 = 0, a: UInt32 = .none, list: Run) {
    self.init(operation, mode: mode, a: a, b: list.start, c: list.count)
  }

  /// What it computes; nothing that is known where the number is none.
  @inlinable package var operation: Operation? { Operation(rawValue: rawOperation) }

  /// The operands of an operation with a list.
  @inlinable package var list: Range<Int> { Int(b)..<Int(b) + Int(c) }
}
