import BatonProgram

/// The beginnings of words as a tree of bytes, while it is made.
struct PhraseTree {
  private var children: [[(byte: UInt8, node: Int)]] = [[]]
  private var labels: [UInt32] = [PhraseTables.none]
  private var gate = [UInt64](repeating: 0, count: PhraseTables.gateBits / 64)

  /// Adds a beginning with its label.
  mutating func add(_ beginning: [UInt8], _ label: UInt32) {
    var node = 0
    for byte in beginning { node = child(of: node, byte) ?? makeChild(of: node, byte) }
    labels[node] = label
    openGate(beginning)
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? { children[node].first { $0.byte == byte }?.node }

  private mutating func makeChild(of node: Int, _ byte: UInt8) -> Int {
    children[node].append((byte, children.count))
    children.append([])
    labels.append(PhraseTables.none)
    return children.count - 1
  }

  private mutating func openGate(_ beginning: [UInt8]) {
    for first in beginning.first.map({ $0...$0 }) ?? 0...UInt8.max {
      for second in beginning.count > 1 ? beginning[1]...beginning[1] : 0...UInt8.max {
        let bit = PhraseTables.gateBit(UInt64(first) | UInt64(second) << 8)
        gate[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
  }

  /// The label of the longest beginning that a word has and that is shorter than so many bytes.
  func label(of word: [UInt8], below count: Int) -> UInt32 {
    var (node, label) = (0, PhraseTables.none)
    for (index, byte) in word.enumerated() {
      if index < count, labels[node] != PhraseTables.none { label = labels[node] }
      guard let next = child(of: node, byte) else { return label }
      node = next
    }
    return word.count < count && labels[node] != PhraseTables.none ? labels[node] : label
  }

  /// The tree as tables.
  var tables: (gate: [UInt64], beginnings: [PhraseTables.Beginning], edges: [PhraseTables.Edge]) {
    var nodes: [PhraseTables.Beginning] = []
    var edges: [PhraseTables.Edge] = []
    for (children, label) in zip(children, labels) {
      nodes.append(PhraseTables.Beginning(edges: UInt32(edges.count), label: label))
      for child in children.sorted(by: { $0.byte < $1.byte }) {
        edges.append(PhraseTables.Edge(byte: UInt32(child.byte), node: UInt32(child.node)))
      }
    }
    nodes.append(PhraseTables.Beginning(edges: UInt32(edges.count), label: PhraseTables.none))
    return (gate, nodes, edges)
  }
}
