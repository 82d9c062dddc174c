/// What stands before each word in the one layout.
struct Layout {
  /// What stands before a word.
  enum Space: Sendable {
    case nothing
    case space
    /// A line end, if the author or the width wants one, else a space.
    case soft
    /// A line end.
    case line
    /// A line end in a block that is broken into lines, else a space.
    case item
    /// The same, before the brace that closes the block.
    case close
    /// A space before the brace that opens a block.
    case open
  }

  /// What stands before a word, and how deep a line is indented that begins with it.
  struct Gap: Sendable {
    /// What stands there.
    var space = Space.nothing
    /// The level of a line that begins so.
    var indent = 0
  }

  /// A node that is being walked.
  private struct Frame {
    let node: Int
    /// The level of the line on which its declaration, rule or item begins.
    let indent: Int
    /// Whether it lies in an item, which ends with its line.
    let isItem: Bool
    /// The child to walk next.
    var next = 0
    /// Whether its brace has been walked.
    var isOpen = false
  }

  /// By the place of the token; of trivia, nothing.
  private(set) var gaps: [Gap]
  private let tree: SyntaxTree
  private var pending: Gap?
  /// Whether the next word sticks to the last one.
  private var sticks = true

  /// The layout of a tree without faults. Walks without recursion.
  init(_ tree: SyntaxTree) {
    self.tree = tree
    gaps = [Gap](repeating: Gap(), count: tree.tiling)
    var frames = [Frame(node: tree.nodes.count - 1, indent: 0, isItem: false)]
    while var frame = frames.popLast() {
      let node = tree.nodes[frame.node]
      guard frame.next < Int(node.childCount) else { continue }
      let child = tree.children[Int(node.firstChild) + frame.next]
      frame.next += 1
      if child.isNode {
        let inner = enter(child.index, in: frame, node.kind)
        frames.append(frame)
        frames.append(inner)
      } else {
        visit(child.index, in: &frame, node.kind)
        frames.append(frame)
      }
    }
  }

  /// Sets what stands before a node, and says how to walk it.
  private mutating func enter(_ index: Int, in frame: Frame, _ parent: SyntaxKind) -> Frame {
    let kind = tree.nodes[index].kind
    var indent = frame.indent
    var isItem = frame.isItem
    if parent == .file {
      pending = Gap(space: .line, indent: 0)
    } else if frame.isOpen, parent.holdsItems, !followsComma(frame) {
      indent += 1
      isItem = parent != .block
      pending = Gap(space: .item, indent: indent)
    } else if !isItem, kind.isModifier || kind.isAction && kind != .block || kind == .orQueue, frame.next > 1 {
      pending = Gap(space: .soft, indent: indent + 1)
    }
    return Frame(node: index, indent: indent, isItem: isItem)
  }

  /// Whether a comma stands before the child that was just taken.
  private func followsComma(_ frame: Frame) -> Bool {
    guard frame.next > 1 else { return false }
    let before = tree.children[Int(tree.nodes[frame.node].firstChild) + frame.next - 2]
    return !before.isNode && tree.tokens[before.index].kind == .comma
  }

  /// Sets what stands before a word.
  private mutating func visit(_ index: Int, in frame: inout Frame, _ parent: SyntaxKind) {
    guard index < tree.tiling else { return }
    let kind = tree.tokens[index].kind
    let isSign = parent == .negation || parent == .scoreItem
    var gap = pending ?? Gap(space: space(before: kind, in: parent), indent: frame.indent + 2)
    pending = nil
    switch kind {
    case .rightBrace where parent != .setLiteral: gap = Gap(space: .close, indent: frame.indent)
    case .leftBrace where parent != .setLiteral:
      gap = gap.space == .space ? Gap(space: .open, indent: frame.indent) : gap
      frame.isOpen = true
    case .whenWord where gap.space == .soft, .keyword where gap.space == .soft: gap.indent = frame.indent + 1
    case .endOfFile: gap = Gap(space: .line, indent: 0)
    case .comma: pending = Gap(space: .soft, indent: frame.indent + 2)
    default: break
    }
    if sticks, gap.space == .space || gap.space == .soft { gap.space = .nothing }
    gaps[index] = gap
    switch kind {
    case .leftParenthesis, .leftBracket, .dot, .dots: sticks = true
    case .leftBrace: sticks = parent == .setLiteral
    case .minus: sticks = isSign || parent == .timeSpan
    case .plus: sticks = isSign
    default: sticks = false
    }
  }

  /// What stands before a word of that kind, if nothing else is said.
  private func space(before kind: SyntaxKind, in parent: SyntaxKind) -> Space {
    switch kind {
    case .rightParenthesis, .rightBracket, .leftBracket, .comma, .semicolon, .colon, .dot, .dots: .nothing
    case .rightBrace: .nothing
    case .minus where parent == .timeSpan: .nothing
    case .andWord where parent == .andExpression, .orWord where parent == .orExpression || parent == .outcome: .soft
    case .whenWord where parent == .rule || parent == .assertDeclaration: .soft
    case .keyword where parent == .assertDeclaration: .soft
    default: .space
    }
  }
}

extension SyntaxKind {
  /// Whether its braces hold a rule or an item a line.
  fileprivate var holdsItems: Bool {
    switch self {
    case .block, .cases, .intentDeclaration, .scoreDeclaration, .qualificationDeclaration, .hoursDeclaration,
      .holidaysDeclaration, .tableDeclaration, .teamDeclaration, .testDeclaration:
      true
    default: false
    }
  }
}
