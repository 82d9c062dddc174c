import BatonProgram

/// The tables of a graph while it is built; what is equal is kept once.
struct NodeTable {
  /// Jumps and forks.
  private(set) var nodes: [UInt32] = []
  /// Blocks.
  private(set) var cells: [UInt64] = []
  private var jumps: [UInt64: Int] = [:]
  private var blocks: [UInt64: Int] = [:]

  /// The node of these words.
  mutating func node(_ kind: GraphReference.Kind, _ words: [UInt32]) -> GraphReference {
    var hash: UInt64 = 0
    for word in words { hash = Self.mixed(hash, UInt64(word)) }
    if let place = jumps[hash], nodes[place...].starts(with: words) { return GraphReference(kind, place) }
    jumps[hash] = nodes.count
    nodes += words
    return GraphReference(kind, nodes.count - words.count)
  }

  /// The list of blocks of these cells.
  mutating func list(_ words: [UInt64]) -> GraphReference {
    var hash: UInt64 = 0
    for word in words { hash = Self.mixed(hash, word) }
    if let place = blocks[hash], cells[place...].starts(with: words) { return GraphReference(.block, place) }
    blocks[hash] = cells.count
    cells += words
    return GraphReference(.block, cells.count - words.count)
  }

  /// The number of bytes.
  var byteCount: Int { 4 * nodes.count + 8 * cells.count }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low &+ 0x2545_f491_4f6c_dd1d
  }
}
