import BatonDecision
import BatonProgram
import BatonRuntime
import BatonSemantics
import SeededRandom
import Testing

@Suite("Damaged tables are refused, or read without harm")
struct DamagedTablesTests {
  static let sound = PhraseTables([
    [.sequence([.word("a"), .gap(upTo: 4), .optional(.prefix("b")), .word("counterrevolutionaries")])],
    [.alternatives([.word("b"), .prefix("ab"), .prefix("abc")])], [.optional(.word("a"))],
  ])

  /// Some numbers of the tables, one of them another one.
  static func damaged(_ random: inout SeededGenerator) -> PhraseTables {
    let place = Int.random(in: 0..<14, using: &random)
    func number(_ value: UInt32) -> UInt32 {
      [0, 1, value &+ 1, value &- 1, .max, 7].randomElement(using: &random) ?? 0
    }
    func change<T>(_ list: [T], _ index: Int, _ changed: (T) -> T) -> [T] {
      var list = list
      guard place == index, let one = list.indices.randomElement(using: &random) else { return list }
      if Int.random(in: 0..<4, using: &random) == 0 { list.remove(at: one) } else { list[one] = changed(list[one]) }
      return list
    }
    let t = sound
    return PhraseTables(
      setCount: place == 12 ? number(t.setCount) % 5 : t.setCount, buckets: change(t.buckets, 0, number),
      filter: change(t.filter, 13) { ~$0 },
      words: change(t.words, 1) {
        PhraseWord(first: $0.first, second: $0.second, tail: number($0.tail), tailEnd: number($0.tailEnd))
      },
      tails: change(t.tails, 2) { $0 &+ 1 },
      labels: change(t.labels, 3) {
        PhraseTables.Label(
          steps: number($0.steps), guarded: number($0.guarded), end: $0.end, wider: number($0.wider),
          sources: $0.sources, plain: number($0.plain), flags: number($0.flags) & 7)
      },
      steps: change(t.steps, 4) { PhraseTables.Step(source: number($0.source), target: number($0.target)) },
      states: change(t.states, 5) { PhraseTables.State(skips: number($0.skips), matches: number($0.matches)) },
      skips: change(t.skips, 6) { PhraseTables.Skip(target: number($0.target), gap: number($0.gap)) },
      matches: change(t.matches, 7, number), always: change(t.always, 8, number),
      gate: change(t.gate, 9) { ~$0 },
      beginnings: change(t.beginnings, 10) {
        PhraseTables.Beginning(edges: number($0.edges), label: number($0.label))
      },
      edges: change(t.edges, 11) { PhraseTables.Edge(byte: number($0.byte), node: number($0.node)) })
  }

  @Test("One number changed anywhere")
  func damage() {
    #expect(Self.sound.validate())
    var random = SeededGenerator(seed: 3)
    var (refused, read) = (0, 0)
    for _ in 0..<2000 {
      let tables = Self.damaged(&random)
      guard tables.validate() else {
        refused += 1
        continue
      }
      read += 1
      var scratch = PhraseScratch(for: tables)
      var bits = [UInt64](repeating: 0, count: tables.foundCount)
      var found = bits.mutableSpan
      tables.find(in: "a b abcd b counterrevolutionaries, counterrevolutionarie's", &scratch, into: &found)
      tables.find(in: "é counterrevolutionariesé ab b", &scratch, into: &found)
    }
    #expect(refused > 200 && read > 200)
  }
}
