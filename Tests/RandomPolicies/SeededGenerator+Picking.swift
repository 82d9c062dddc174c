import SeededRandom

extension SeededGenerator {
  /// One of some things.
  mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[Int.random(in: 0..<things.count, using: &self)] }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True once in so many times.
  mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }
}
