import BatonDecision
import Testing

/// Sets of classes are sets.
struct ClassSetTests {
  @Test func agreesWithPlainSets() {
    var numbers = SeededNumbers(seed: 6)
    for _ in 0..<500 {
      let size = UInt32.random(in: 1...12, using: &numbers)
      let (left, right) = (Self.some(of: size, &numbers), Self.some(of: size, &numbers))
      let (a, b) = (ClassSet(classes: left), ClassSet(classes: right))
      #expect(Self.members(a) == left)
      #expect(a.count == left.count && a.isEmpty == left.isEmpty)
      #expect(Self.members(a.union(b)) == left.union(right))
      #expect(Self.members(a.intersection(b)) == left.intersection(right))
      #expect(Self.members(a.complement(in: size)) == Set(0..<size).subtracting(left))
      #expect(a.isEverything(of: size) == (left.count == Int(size)))
      #expect((a == b) == (left == right))
    }
  }

  @Test func rangesAreMerged() {
    #expect(ClassSet([5..<7, 1..<3, 3..<4, 6..<9, 2..<2]).ranges == [1..<4, 5..<9])
  }

  @Test func literalsOfOneColumnBecomeOne() {
    var matrix = ClauseMatrix(columns: [.init(classCount: 9), .init(classCount: 3)])
    matrix.append([
      .init(column: 1, classes: ClassSet(0..<3)), .init(column: 0, classes: ClassSet(2..<9)),
      .init(column: 0, classes: ClassSet(0..<5)),
    ])
    #expect(matrix.clauses[0].literals == [.init(column: 0, classes: ClassSet(2..<5))])
    #expect(matrix.conditionCount == 1)
  }

  private static func some(of size: UInt32, _ numbers: inout SeededNumbers) -> Set<UInt32> {
    Set((0..<size).filter { _ in Bool.random(using: &numbers) })
  }

  private static func members(_ set: ClassSet) -> Set<UInt32> {
    Set((0..<20).filter(set.contains))
  }
}
