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
}
