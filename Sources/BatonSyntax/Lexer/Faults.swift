import BatonDiagnostics

/// What is wrong, no more of it than is told.
struct Faults {
  /// The faults in the order they were found.
  private(set) var all: [Diagnostic] = []

  /// Whether more of them would be told.
  var hasRoom: Bool { all.count < Diagnostics.limit }

  /// Adds one, while there is room.
  mutating func append(_ fault: Diagnostic) {
    if hasRoom { all.append(fault) }
  }

  /// Forgets those within a range, of which more is known now.
  mutating func withdraw(within range: SourceRange) {
    while let last = all.lastIndex(where: { $0.primary.range.start >= range.start && $0.primary.range.end <= range.end }
    ) {
      all.remove(at: last)
    }
  }

  /// Adds an edit to the first fix of the last one, if it is at that place.
  mutating func amendLast(at range: SourceRange, with edit: Fix.Edit) {
    guard let last = all.indices.last, all[last].primary.range == range, !all[last].fixes.isEmpty else { return }
    all[last].fixes[0].edits.append(edit)
  }
}
