package import BatonDiagnostics

extension SyntaxTree {
  /// The tree of a file, whatever its bytes, and what is wrong with it, in the order of the text.
  ///
  /// - Precondition: The file is shorter than 2 GB.
  /// - Complexity: O(bytes).
  package static func parse(
    source: SourceText, id: SourceID
  ) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    read(source, id) { $0.parseFile() }
  }

  /// The tree of what `read` makes of a text, and what is wrong with it.
  static func read(
    _ source: SourceText, _ id: SourceID, _ read: (inout Parser) -> Void
  ) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    var lexer = Lexer(file: id, bytes: source.bytes)
    lexer.cutFile()
    let tiling = lexer.tokens.count
    var parser = Parser(lexer)
    read(&parser)
    let tree = SyntaxTree(
      file: id, source: source, tiling: tiling, tokens: parser.lexer.tokens, nodes: parser.nodes,
      children: parser.children)
    let found = UnclosedTexts(source, parser.lexer.tokens).settled(parser.lexer.faults.all + parser.faults.all)
    return (tree, Array(found.sorted { $0.primary.range < $1.primary.range }.prefix(Diagnostics.limit)))
  }
}

/// Reads tokens into a tree, by hand, one function a construct of the language.
///
/// What is read is pushed on a stack; `finish` makes a node of all that was pushed since a mark. After a fault the parser
/// goes on as if what it expected had been there, silently, until the next declaration, rule or item: one mistake, one
/// error.
struct Parser {
  /// How deep brackets, blocks, `not` and their like may stand in each other.
  static let nestingLimit = 256

  /// The tokens, and what cuts the holes of texts.
  var lexer: Lexer
  /// The place of the token to be read, among the significant ones.
  var position = 0
  /// The first place of what is read now: of the file, or of a hole.
  var firstPosition = 0
  /// Where what is read now begins.
  var firstOffset = 0
  /// Whether an item ends with its line.
  var lineEnds = false
  /// The first place of the item, where its line has only begun.
  var itemStart = 0
  /// The place after a keyword that wants more, so that a line end there means nothing.
  var continuation = -1
  /// How many constructs are open.
  var depth = 0
  /// Whether a fault has been told from which the parser has not recovered.
  var isPanicking = false
  /// Whether each `{` has its `}`. If not, what looks like a declaration ends a block.
  var hasBalancedBraces = true

  private var stack: [Child] = []
  private(set) var nodes: [Node] = []
  private(set) var children: [Child] = []
  var faults = Faults()

  /// A parser of a file that is cut.
  init(_ lexer: Lexer) {
    self.lexer = lexer
    var open = 0
    for token in lexer.tokens {
      if token.kind == .leftBrace { open += 1 }
      if token.kind == .rightBrace {
        // One too many is told where it stands, and takes nothing from what comes before it.
        open = max(0, open - 1)
      }
    }
    hasBalancedBraces = open == 0
    nodes.reserveCapacity(lexer.significant.count)
    children.reserveCapacity(lexer.significant.count * 2)
  }

  // MARK: Reading

  /// The token to be read.
  @inline(__always)
  var token: Token { lexer.tokens[Int(lexer.significant[position])] }

  /// What is to be read; `newline` where the item ends with its line.
  @inline(__always)
  var kind: SyntaxKind {
    let token = token
    return lineEnds && token.startsLine && endsItem(token) ? .newline : token.kind
  }

  /// The keyword that the name to be read may be.
  @inline(__always)
  var word: Keyword? { kind == .name ? token.keyword : nil }

  /// Whether that keyword can be read.
  @inline(__always)
  func at(_ keyword: Keyword) -> Bool { token.keyword == keyword && kind == .name }

  /// The token `distance` further on; the last one where there are fewer.
  func ahead(_ distance: Int = 1) -> Token {
    lexer.tokens[Int(lexer.significant[min(position + distance, lexer.significant.count - 1)])]
  }

  /// What comes `distance` further on, if the item goes on so far.
  func aheadKind(_ distance: Int = 1) -> SyntaxKind {
    let token = ahead(distance)
    return lineEnds && token.startsLine && token.kind != .andWord && token.kind != .orWord ? .newline : token.kind
  }

  /// The keyword that the name `distance` further on may be.
  func aheadWord(_ distance: Int = 1) -> Keyword? { aheadKind(distance) == .name ? ahead(distance).keyword : nil }

  /// Whether a line that begins with `token` is not the item's any more.
  private func endsItem(_ token: Token) -> Bool {
    guard position != itemStart, position != continuation, token.kind != .andWord, token.kind != .orWord,
      token.kind != .endOfFile, position > firstPosition
    else { return false }
    switch lexer.tokens[Int(lexer.significant[position - 1])].kind {
    case .comma, .andWord, .orWord, .notWord, .isWord, .inWord, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus,
      .minus, .star, .slash, .equal, .notEqual, .arrow, .bar, .colon, .dots:
      return false
    default: return true
    }
  }

  /// Where what was read last ends.
  var previousEnd: Int {
    position > firstPosition ? Int(lexer.tokens[Int(lexer.significant[position - 1])].end) : firstOffset
  }

  // MARK: Building

  /// The place on the stack from which `finish` makes a node.
  @inline(__always)
  var mark: Int { stack.count }

  /// Reads the token.
  @inline(__always)
  mutating func bump() {
    stack.append(.token(Int(lexer.significant[position])))
    if token.kind != .endOfFile { position += 1 }
  }

  /// Reads the token as a keyword, or as whatever it is by its position.
  mutating func bump(as kind: SyntaxKind) {
    lexer.tokens[Int(lexer.significant[position])].kind = kind
    bump()
  }

  /// Reads a keyword; `wantsMore`: a line end after it means nothing.
  mutating func bumpKeyword(wantsMore: Bool = false) {
    bump(as: .keyword)
    if wantsMore { continuation = position }
  }

  /// Reads that keyword, if it is there.
  mutating func accept(_ keyword: Keyword, wantsMore: Bool = false) -> Bool {
    guard at(keyword) else { return false }
    bumpKeyword(wantsMore: wantsMore)
    return true
  }

  /// Reads that token, if it is there.
  mutating func accept(_ kind: SyntaxKind) -> Bool {
    guard self.kind == kind else { return false }
    bump()
    return true
  }

  /// Makes a node of all that was pushed since `mark`.
  mutating func finish(_ kind: SyntaxKind, _ mark: Int) {
    let first = children.count
    var start: UInt32?
    let empty = UInt32(previousEnd)
    var end: UInt32 = 0
    for child in stack[mark...] {
      let range = bounds(of: child)
      if range.start < range.end {
        if start == nil { start = range.start }
        // The pieces of a text come after the text, and end before its quote.
        end = max(end, range.end)
      }
      children.append(child)
    }
    let count = stack.count - mark
    let node = Node(
      kind: kind, start: start ?? empty, end: start == nil ? empty : end, firstChild: UInt32(first),
      childCount: UInt32(count))
    stack.removeLast(count)
    stack.append(.node(nodes.count))
    nodes.append(node)
  }

  /// Adds a node without a word, for something that is missing.
  mutating func addMissing() { finish(.missing, mark) }

  /// Adds a token that lies within a text, and reads it at once.
  mutating func addInner(_ kind: SyntaxKind, _ start: Int, _ end: Int) {
    stack.append(.token(lexer.tokens.count))
    lexer.tokens.append(Token(start: UInt32(start), end: UInt32(end), kind: kind))
  }

  /// The place of the first thing that was pushed since `mark`.
  func pushed(since mark: Int) -> SourceRange {
    guard mark < stack.count else { return SourceRange(lexer.file, previousEnd, previousEnd) }
    let range = bounds(of: stack[mark])
    return SourceRange(lexer.file, Int(range.start), Int(range.end))
  }

  private func bounds(of child: Child) -> (start: UInt32, end: UInt32) {
    if child.isNode { return (nodes[child.index].start, nodes[child.index].end) }
    let token = lexer.tokens[child.index]
    return (token.start, token.end)
  }

  // MARK: Faults

  /// Tells of a fault from which nothing follows.
  mutating func note(_ fault: Diagnostic) {
    if !isPanicking { faults.append(fault) }
  }

  /// Tells of a fault, unless another has just been told, and stays silent until the parser has recovered.
  ///
  /// - Parameter always: Whether it is told even at a word of which something has been told.
  mutating func tell(_ fault: Diagnostic, always: Bool = false) {
    guard !isPanicking else { return }
    isPanicking = true
    if always { return faults.append(fault) }
    let token = token
    guard !followsUnexpectedBytes, token.kind != .badLiteral, !token.isTold else { return }
    faults.append(commaInNumber ?? quoteInText ?? fault)
  }

  /// What is told where a word sticks to the end of a text, which a quote in it has ended.
  private var quoteInText: Diagnostic? {
    guard position > firstPosition, [.name, .number, .string, .comma, .dot].contains(token.kind) else { return nil }
    let text = lexer.tokens[Int(lexer.significant[position - 1])]
    guard text.kind == .string, !text.isTold, text.end == token.start, token.kind != .comma else { return nil }
    return .quoteInText(at: SourceRange(lexer.file, Int(text.end) - 1, Int(text.end)))
  }

  /// What is told where somebody wrote `5,000`, whatever was expected there.
  var commaInNumber: Diagnostic? {
    guard kind == .comma, position > 0 else { return nil }
    let first = lexer.tokens[Int(lexer.significant[position - 1])]
    guard first.kind == .number else { return nil }
    var end = first.end
    var place = 0
    while ahead(place).kind == .comma, ahead(place).start == end, isGroup(ahead(place + 1), after: ahead(place).end) {
      end = ahead(place + 1).end
      place += 2
    }
    guard place > 0 else { return commaInDecimal }
    let text = lexer.text(Int(first.start), Int(end))
    let meant = String(text.map { $0 == "," ? "_" : $0 })
    return .commaInNumber(text, meant: meant, at: SourceRange(lexer.file, Int(first.start), Int(end)))
  }

  /// What is told where somebody wrote `0,05`.
  private var commaInDecimal: Diagnostic? {
    let (first, last) = (lexer.tokens[Int(lexer.significant[position - 1])], ahead())
    guard first.end == token.start, last.kind == .number, last.start == token.end else { return nil }
    let text = lexer.text(Int(first.start), Int(last.end))
    let meant = String(text.map { $0 == "," ? "." : $0 })
    guard !text.contains(".") else { return nil }
    return .commaInNumber(text, meant: meant, at: SourceRange(lexer.file, Int(first.start), Int(last.end)))
  }

  /// Whether a number stands right there that begins with three digits and no more.
  private func isGroup(_ token: Token, after end: UInt32) -> Bool {
    guard token.kind == .number, token.start == end, token.end - token.start >= 3 else { return false }
    let digits = lexer.bytes[Int(token.start)..<Int(token.end)].prefix(while: isDigit)
    return digits.count == 3
  }

  /// Whether right before the token stands something that has been told and passed over.
  private var followsUnexpectedBytes: Bool {
    let end = Int(lexer.significant[position])
    let start = position > firstPosition ? Int(lexer.significant[position - 1]) + 1 : 0
    return start < end && lexer.tokens[start..<end].contains { $0.kind == .unexpectedBytes }
  }
}
