/// Makes random sentences of a grammar.
struct SentenceMaker {
  /// A piece of a sentence.
  enum Piece: Equatable {
    case text(String)
    /// No line end may stand here.
    case sameLine
    /// An item ends here.
    case end
    /// A template begins or ends here.
    case quote
  }

  private let grammar: Grammar
  private var random: Seeded
  private var shortest: [String: Int] = [:]
  private var pieces: [Piece] = []

  /// A maker of sentences of `grammar`.
  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = Seeded(seed)
    var changed = true
    while changed {
      changed = false
      for name in grammar.names {
        guard let part = grammar.productions[name], let depth = depth(part) else { continue }
        if shortest[name] != depth + 1, shortest[name].map({ depth + 1 < $0 }) ?? true {
          shortest[name] = depth + 1
          changed = true
        }
      }
    }
  }

  /// A sentence of the production, as text.
  mutating func sentence(_ name: String, depth: Int) -> String {
    pieces = []
    make(.named(name), depth)
    return rendered()
  }

  /// How deep a part is at least; nil while that is not known.
  private func depth(_ part: Grammar.Part) -> Int? {
    switch part {
    case .word, .sameLine, .optional, .repeated: 0
    case .named(let name): grammar.productions[name] == nil ? 0 : shortest[name]
    case .choice(let options): options.compactMap(depth).min()
    case .sequence(let parts):
      parts.reduce(into: Int?(0)) { deepest, part in
        guard let known = deepest, let next = depth(part) else { return deepest = nil }
        deepest = max(known, next)
      }
    }
  }

  private mutating func make(_ part: Grammar.Part, _ depth: Int) {
    switch part {
    case .word(let word): pieces.append(.text(word))
    case .sameLine: pieces.append(.sameLine)
    case .sequence(let parts): for part in parts { make(part, depth) }
    case .optional(let part): if depth > 0, Int.random(in: 0..<3, using: &random) == 0 { make(part, depth) }
    case .repeated(let part):
      guard depth > 0 else { return }
      for _ in 0..<[0, 0, 1, 1, 2, 3][Int.random(in: 0..<6, using: &random)] { make(part, depth) }
    case .choice(let options):
      var open = options
      if depth <= 0, let least = options.compactMap({ self.depth($0) }).min() {
        open = options.filter { self.depth($0) == least }
      }
      if let option = open.randomElement(using: &random) { make(option, depth) }
    case .named(let name):
      if let production = grammar.productions[name] {
        make(production, depth - 1)
      } else {
        pieces.append(word(of: name))
      }
    }
  }

  /// A word of a class.
  private mutating func word(of name: String) -> Piece {
    let choices: [String: [String]] = [
      "NAME": [
        "a", "b2", "lead", "account_tier", "title", "open", "closed", "count", "first", "says", "hours",
        "at", "to",
        "last", "score", "message", "x",
      ],
      "NUMBER": ["0", "7", "5_000", "0.25", "70%", "5k", "2.5m"],
      "UNIT": ["usd", "eur", "seconds", "minute", "hours", "days", "weeks"],
      "ORDINAL": ["1st", "2nd", "3rd", "4th"],
      "DATE": ["2026-12-24", "2027-02-30"],
      "TIME": ["09:00", "9:30", "24:00"],
      "INSTANT": ["2026-11-20T15:30:00Z", "2026-11-20T15:30:00.125+01:00", "2026-11-20T15:30Z"],
      "STRING": ["\"x\"", "\"\"", "\"say what\"", "\"é # ; no comment\""],
      "FALLBACK": ["", "no budget", "a | b {"],
      "TEXT": ["Hello", "you, and {{you}}", "…"],
    ]
    if name == "END" { return .end }
    if name == "QUOTE" { return .quote }
    return .text(choices[name]?.randomElement(using: &random) ?? "unheard_of_\(name)")
  }

  // MARK: Layout

  private mutating func rendered() -> String {
    let items = itemBraces()
    var text = ""
    var open: [Bool] = []
    var isTemplate = false
    var before: Piece = .sameLine
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .end: text += Bool.random(using: &random) ? "\n" : "; "
      case .sameLine: break
      case .quote:
        if !isTemplate { text += separator(before, piece, inItem: open.last ?? false) }
        text += "\""
        isTemplate.toggle()
      case .text(let word):
        if isTemplate {
          text += before == .quote ? "" : word.hasPrefix("|") || endsInHole(before) ? "" : " "
          text += word.replacing("\"", with: "\\\"")
        } else {
          text += separator(before, piece, inItem: open.last ?? false)
          text += word
        }
        if word == "{" || word == "(" || word == "[" { open.append(items.contains(index)) }
        if word == "}" || word == ")" || word == "]" { open.removeLast() }
      }
      before = piece
    }
    return text
  }

  /// Whether a word is not to be set apart from what comes before it in a template.
  private func endsInHole(_ before: Piece) -> Bool { before == .text("|") }

  /// What stands between two pieces.
  private mutating func separator(_ before: Piece, _ piece: Piece, inItem: Bool) -> String {
    if before == .sameLine || before == .end { return " " }
    // A number takes these words for its unit.
    if !inItem, piece == .text("hours") || piece == .text("score") { return "\n" }
    switch Int.random(in: 0..<12, using: &random) {
    case 0 where !inItem: return "\n  "
    case 1 where !inItem: return " # a comment\n"
    case 2: return "\t "
    default: return " "
    }
  }

  /// The places of the braces that hold items.
  private func itemBraces() -> Set<Int> {
    var found: Set<Int> = []
    var open: [Int] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text("{"), .text("("), .text("["): open.append(index)
      case .text("}"), .text(")"), .text("]"): open.removeLast()
      case .end: if let last = open.last { found.insert(last) }
      default: break
      }
    }
    return found
  }
}
