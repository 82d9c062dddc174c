import BatonDiagnostics

/// Prints a tree's words with what the layout says stands before them, and the comments between them.
struct LayoutPrinter {
  private let tree: SyntaxTree
  private let gaps: [Layout.Gap]
  private var out: [UInt8] = []
  /// The column that comes next, from 0.
  private var column = 0
  /// The word that was printed last.
  private var last: SyntaxKind?
  /// The brace that closes the outermost block that is printed on one line.
  private var flatUntil = -1
  /// The comments since the last word, and how many line ends stand before each and after the last.
  private var comments: [(index: Int, newlines: Int)] = []
  private var newlines = 0

  /// A printer of that tree.
  init(_ tree: SyntaxTree, _ gaps: [Layout.Gap]) {
    self.tree = tree
    self.gaps = gaps
    out.reserveCapacity(tree.source.bytes.count + tree.source.bytes.count / 8)
  }

  /// The text.
  mutating func print() -> [UInt8] {
    for index in 0..<tree.tiling {
      switch tree.tokens[index].kind {
      case .newline: newlines += 1
      case .comment, .docComment:
        comments.append((index, newlines))
        newlines = 0
      case .semicolon where isNeedless(index): break
      case let kind where kind.isTrivia: break
      default: printWord(index)
      }
    }
    return out
  }

  /// Whether the `;` separates nothing that is on one line.
  private func isNeedless(_ index: Int) -> Bool {
    guard index < flatUntil, last != .leftBrace, last != .semicolon else { return true }
    var next = index + 1
    while next < tree.tiling, tree.tokens[next].kind.isTrivia || tree.tokens[next].kind == .semicolon { next += 1 }
    return next >= tree.tiling || tree.tokens[next].kind == .rightBrace
  }

  private mutating func printWord(_ index: Int) {
    let token = tree.tokens[index]
    let gap = gaps[index]
    let hadComments = !comments.isEmpty
    printComments(before: gap)
    if token.kind == .endOfFile { return endFile() }
    if hadComments {
      startLine(gap.indent, blank: newlines > 1 && isStatement(gap))
    } else {
      printSpace(index, gap)
    }
    append(index)
    if gap.space == .open || gap.space == .item && token.kind == .leftBrace, index > flatUntil { openBlock(index) }
    last = token.kind
    newlines = 0
  }

  /// Whether a line that begins so is a line of its own, which a blank line may precede.
  private func isStatement(_ gap: Layout.Gap) -> Bool { gap.space == .line || gap.space == .item }

  private mutating func printSpace(_ index: Int, _ gap: Layout.Gap) {
    let isFlat = index <= flatUntil
    switch gap.space {
    case .nothing: break
    case .space, .open: append(UInt8(ascii: " "))
    case .soft:
      if !isFlat, tree.tokens[index].startsLine || column + 1 + chunkWidth(index) > Formatter.width {
        startLine(gap.indent, blank: false)
      } else {
        append(UInt8(ascii: " "))
      }
    case .line: startLine(gap.indent, blank: newlines > 1)
    case .item:
      if isFlat {
        append(UInt8(ascii: " "))
      } else {
        startLine(gap.indent, blank: newlines > 1 && last != .leftBrace)
      }
    case .close: if isFlat { append(UInt8(ascii: " ")) } else { startLine(gap.indent, blank: false) }
    }
  }

  private mutating func endFile() {
    if !out.isEmpty, out.last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
  }

  // MARK: Comments

  private mutating func printComments(before gap: Layout.Gap) {
    for (place, comment) in comments.enumerated() {
      if comment.newlines == 0, place == 0, !out.isEmpty {
        append(UInt8(ascii: " "))
        append(UInt8(ascii: " "))
      } else {
        let mayBeBlank = isStatement(gap) || gap.space == .close
        let isFirstInBlock = place == 0 && last == .leftBrace
        startLine(
          gap.space == .close ? gap.indent + 1 : gap.indent,
          blank: comment.newlines > 1 && mayBeBlank && !isFirstInBlock)
      }
      appendComment(comment.index)
    }
    comments.removeAll(keepingCapacity: true)
  }

  private mutating func appendComment(_ index: Int) {
    let token = tree.tokens[index]
    var end = Int(token.end)
    while end > Int(token.start), [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(byte(end - 1)) {
      end -= 1
    }
    out += tree.source.bytes[Int(token.start)..<end]
  }

  private func byte(_ place: Int) -> UInt8 { tree.source.bytes[place] }

  // MARK: Lines

  /// Begins a line at that level, after a blank one where that is wanted; the first line has none before it.
  private mutating func startLine(_ indent: Int, blank: Bool) {
    if !out.isEmpty {
      out.append(UInt8(ascii: "\n"))
      if blank { out.append(UInt8(ascii: "\n")) }
    }
    for _ in 0..<(indent * 2) { out.append(UInt8(ascii: " ")) }
    column = indent * 2
  }

  private mutating func append(_ byte: UInt8) {
    out.append(byte)
    column += 1
  }

  private mutating func append(_ index: Int) {
    let token = tree.tokens[index]
    out += tree.source.bytes[Int(token.start)..<Int(token.end)]
    column += width(index)
  }

  /// The columns of a word: its scalars.
  private func width(_ index: Int) -> Int {
    let token = tree.tokens[index]
    var width = 0
    for place in Int(token.start)..<Int(token.end) where byte(place) & 0xC0 != 0x80 { width += 1 }
    return width
  }

  /// The columns from a word up to where the line may end next.
  private func chunkWidth(_ index: Int) -> Int {
    var width = self.width(index)
    var next = index + 1
    while next < tree.tiling, width <= Formatter.width {
      defer { next += 1 }
      let kind = tree.tokens[next].kind
      if kind.isTrivia { continue }
      switch gaps[next].space {
      case .nothing: width += self.width(next)
      case .space: width += 1 + self.width(next)
      case .open: return width + 2
      case .soft, .line, .item, .close: return width
      }
    }
    return width
  }

  /// Finds out whether the block whose brace was just printed goes on one line: it did, it holds no comment, and it fits.
  private mutating func openBlock(_ index: Int) {
    var width = column
    var open = 1
    var isEmpty = true
    var next = index + 1
    while next < tree.tiling, width <= Formatter.width {
      let token = tree.tokens[next]
      defer { next += 1 }
      if token.kind == .comment || token.kind == .docComment { return }
      if token.kind.isTrivia { continue }
      if token.kind == .leftBrace { open += 1 }
      if token.kind == .rightBrace { open -= 1 }
      if token.startsLine, open > 0 || !isEmpty { return }
      isEmpty = false
      width += self.width(next) + (gaps[next].space == .nothing ? 0 : 1)
      if open == 0 {
        if width <= Formatter.width { flatUntil = next }
        return
      }
    }
  }
}
