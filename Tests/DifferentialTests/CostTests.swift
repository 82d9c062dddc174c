import BatonProgram
import BatonRuntime
import CAllocationCount
import SeededRandom
import Testing

/// What deciding takes, by counts.
struct CostTests {
  @Test("which rule wins, told from ready facts, allocates nothing", arguments: [10, 100, 1000])
  func verdictAllocatesNothing(rules: Int) throws {
    guard allocation_count_works() != 0 else { return }
    var evaluator = Evaluator(Runtime(try RoutingRules(count: rules).program))
    var random = SeededGenerator(seed: 2)
    // What Swift makes ready once a process does not count.
    _ = evaluator.verdict()
    var fired = 0
    var allocations = 0
    for _ in 0..<200 {
      RoutingRules.tell(&evaluator, &random, unknown: 10)
      allocation_count_begin()
      fired += evaluator.verdict().rule == UInt32(rules) ? 0 : 1
      allocations += allocation_count_end()
    }
    #expect(allocations == 0)
    #expect(fired > 0)
  }

  @Test("the next chat finds all room made", arguments: [10, 1000])
  func bindingAllocatesNothing(rules: Int) throws {
    guard allocation_count_works() != 0 else { return }
    var evaluator = Evaluator(Runtime(try RoutingRules(count: rules).program))
    var random = SeededGenerator(seed: 3)
    RoutingRules.tell(&evaluator, &random, unknown: 10)
    allocation_count_begin()
    for _ in 0..<100 { RoutingRules.tell(&evaluator, &random, unknown: 10) }
    #expect(allocation_count_end() == 0)
  }

  @Test("ten times the rules are a few more nodes")
  func fewNodes() throws {
    for (rules, nodes, columns) in [(10, 4, 12), (100, 6, 30), (1000, 10, 45), (4000, 14, 60)] {
      var evaluator = Evaluator(Runtime(try RoutingRules(count: rules).program))
      var random = SeededGenerator(seed: 4)
      var count = WalkCount()
      for _ in 0..<300 {
        RoutingRules.tell(&evaluator, &random, unknown: 10)
        _ = evaluator.verdict(counting: &count)
      }
      #expect(count.nodes <= 300 * nodes && count.columns <= 300 * columns, "\(rules) rules: \(count)")
    }
  }
}
