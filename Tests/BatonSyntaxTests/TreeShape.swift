import Testing

@testable import BatonSyntax

/// What is true of every tree.
enum TreeShape {
  /// Says what is wrong with a tree of those bytes; nil where nothing is.
  static func fault(_ tree: SyntaxTree, of bytes: [UInt8]) -> String? {
    if tree.bytes != bytes { return "the tokens do not tile the bytes" }
    var next: UInt32 = 0
    for token in tree.tokens[..<tree.tiling] {
      if token.start != next { return "a gap or an overlap at \(next)" }
      next = token.end
    }
    for (index, node) in tree.nodes.enumerated() {
      if node.kind.isToken { return "a node of a token's kind" }
      if node.start > node.end { return "a node that ends before it begins" }
      for place in Int(node.firstChild)..<Int(node.firstChild + node.childCount) where tree.children[place].isNode {
        if tree.children[place].index >= index { return "a child after its parent" }
      }
    }
    let significant = (0..<tree.tiling).filter { !tree.tokens[$0].kind.isTrivia }
    if words(of: tree) != significant { return "not every word stands in the tree once" }
    return nil
  }

  /// The tiling tokens in the order of the tree, without recursion.
  private static func words(of tree: SyntaxTree) -> [Int] {
    var words: [Int] = []
    var pending: [Child] = [.node(tree.nodes.count - 1)]
    while let child = pending.popLast() {
      guard child.isNode else {
        if child.index < tree.tiling { words.append(child.index) }
        continue
      }
      let node = tree.nodes[child.index]
      pending += tree.children[Int(node.firstChild)..<Int(node.firstChild + node.childCount)].reversed()
    }
    return words
  }
}

/// The generator of Steele, Lea and Flood (SplitMix64, 2014): the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
