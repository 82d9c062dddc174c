extension Program {
  /// A case of a define.
  package struct Case: Row {
    /// When it counts; none is always.
    package var condition: UInt32 = .none
    /// What it gives.
    package var value: UInt32 = .none

    /// A case of which nothing was said yet.
    package init() {}
  }

  /// A define.
  package struct Define: Row {
    /// Its dotted path.
    package var path: UInt32 = .none
    /// Its cases.
    package var cases = Run()

    /// A define without cases.
    package init() {}
  }

  /// A line of a score.
  package struct Term: Row {
    /// What it adds, in millionths.
    package var amount: Int64 = 0
    /// When.
    package var condition: UInt32 = .none
    /// Nothing; fills the row.
    package var reserved: UInt32 = 0

    /// A line that adds nothing.
    package init() {}
  }

  /// A score.
  package struct Score: Row {
    /// The least it can be, in millionths.
    package var low: Int64 = 0
    /// The most it can be, in millionths.
    package var high: Int64 = 0
    /// Whether it is clamped to these.
    package var isBounded: UInt32 = 0
    /// Its name.
    package var name: UInt32 = .none
    /// Its lines.
    package var terms = Run()

    /// A score without lines.
    package init() {}
  }

  /// A criterion of a qualification.
  package struct Criterion: Row {
    /// Its label.
    package var label: UInt32 = .none
    /// When it is met.
    package var condition: UInt32 = .none

    /// A criterion of which nothing was said yet.
    package init() {}
  }

  /// A qualification.
  package struct Qualification: Row {
    /// Its name.
    package var name: UInt32 = .none
    /// Its criteria.
    package var criteria = Run()

    /// A qualification without criteria.
    package init() {}
  }

  /// A table.
  package struct Table: Row {
    /// Its name.
    package var name: UInt32 = .none
    /// How many keys find a row.
    package var keyCount: UInt32 = 0
    /// How many columns a row has.
    package var columnCount: UInt32 = 0
    /// The cells of its rows among the cells, row by row.
    package var cells = Run()
    /// The first cell of its `otherwise`, or none.
    package var otherwise: UInt32 = .none
    /// The keys' values among the cells, entry by entry.
    package var keys = Run()
    /// The row of each entry among the entries.
    package var entries = Run()
    /// The hash index among the slots: a power of two of them, each an entry or none.
    package var slots = Run()
    /// Where its rows are written, and after them its `otherwise`, among the row places.
    package var places = Run()
    /// The types of its keys and then those of its columns, among the lists.
    package var types = Run()

    /// A table without rows.
    package init() {}
  }
}
