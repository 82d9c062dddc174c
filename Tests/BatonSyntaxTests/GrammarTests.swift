import Testing

@testable import BatonSyntax

/// The grammar in `grammar/baton.ebnf` is the one that the parser reads.
@Suite struct GrammarTests {
  static let grammar = Result { try Grammar(try Samples.text("grammar/baton.ebnf")) }

  @Test func `every name that a production uses has one`() throws {
    let grammar = try Self.grammar.get()
    #expect(grammar.used.subtracting(grammar.names).subtracting(["END"]) == [])
    #expect(Set(grammar.names).subtracting(grammar.used) == ["file"])
    #expect(Set(grammar.names).count == grammar.names.count)
  }

  @Test func `every keyword and every sign stands in it, and no other`() throws {
    let grammar = try Self.grammar.get()
    // `else` is told to be `otherwise`.
    let keywords = Set(Keyword.allCases.map(\.rawValue)).subtracting(["else"])
    let signs: Set<String> = [
      "{", "}", "[", "]", "(", ")", ",", ":", ".", "..", "->", "|", "=", "<", "<=", ">", ">=", "+", "-", "*", "/",
    ]
    #expect(grammar.words == keywords.union(signs))
  }

  @Test func `every kind of node is a production`() throws {
    let grammar = try Self.grammar.get()
    for kind in SyntaxKind.allCases where !kind.isToken && kind != .missing && kind != .unexpected {
      var name = ""
      for letter in "\(kind)" { name += letter.isUppercase ? "_" + letter.lowercased() : String(letter) }
      #expect(grammar.names.contains(name), "\(name)")
    }
  }

  @Test(arguments: 0..<12) func `the parser accepts the grammar's sentences`(_ seed: UInt64) throws {
    var maker = SentenceMaker(try Self.grammar.get(), seed: seed)
    for round in 0..<60 {
      let text = maker.sentence("declaration", depth: 4 + round % 12)
      let found = faults(text)
      if !found.isEmpty { Issue.record("seed \(seed), round \(round): \(found)\n\(text)") }
    }
  }

  @Test func `the sentences have every kind of node`() throws {
    var unseen = Set(SyntaxKind.allCases.filter { !$0.isToken && $0 != .missing && $0 != .unexpected })
    for seed in 100..<2_000 as Range<UInt64> where !unseen.isEmpty {
      var maker = SentenceMaker(try Self.grammar.get(), seed: seed)
      for node in parsed(maker.sentence("declaration", depth: 9)).tree.nodes { unseen.remove(node.kind) }
    }
    #expect(unseen == [])
  }
}
