package import BatonProgram

/// How often each class of a policy's columns was seen in real chats.
package struct Profile: Sendable {
  /// How many chats were counted.
  package private(set) var chats = 0
  /// How many of them had each class, column by column.
  package private(set) var counts: [[UInt32]]

  /// A profile of no chats.
  package init(for program: Program) {
    counts = program.columns.map { Array(repeating: 0, count: Int(program.classCount(of: $0))) }
  }

  /// The profile that a program was compiled with; nil where that was none.
  package init?(of program: Program) {
    guard program.columns.contains(where: { $0.seen.count > 0 }) else { return nil }
    counts = program.columns.map { Array(program.seen(in: $0)) }
    chats = Int(counts.lazy.map { $0.reduce(0, &+) }.max() ?? 0)
  }

  /// Counts a chat whose columns have these classes.
  ///
  /// - Precondition: They are those of the program that the profile is for.
  package mutating func add(classes: [UInt32]) {
    chats += 1
    for (column, number) in classes.enumerated() where counts[column][Int(number)] < .max {
      counts[column][Int(number)] += 1
    }
  }
}
