import BatonDiagnostics
import BatonSyntax

/// Every declaration and rule of a policy's texts, by what people call it.
struct DeclarationIndex {
  /// One of them.
  struct Entry {
    /// What it is called, such as `lead.budget`, `intent.pricing`, `team "sales"` or a rule's name.
    let name: String
    /// What it is called in a sentence.
    let title: String
    /// Where it stands.
    let range: SourceRange
    /// It and the comments above it.
    let whole: Range<Int>
    /// Whether an expression can read it.
    let isReadable: Bool
  }

  /// All of them, in the order of the texts; a block before the rules in it.
  private(set) var entries: [Entry] = []

  /// The declarations of those texts.
  ///
  /// - Complexity: O(bytes).
  init(_ sources: SourceMap) {
    for (number, text) in sources.texts.enumerated() {
      let tree = SyntaxTree.parse(source: text, id: SourceID(number)).tree
      for declaration in tree.policy.declarations { add(declaration) }
    }
  }

  private mutating func add(_ declaration: DeclarationSyntax) {
    let range = declaration.range
    let key = DeclarationKey(declaration)
    entries.append(
      Entry(
        name: Self.name(declaration, key), title: declaration.title, range: range, whole: range.start..<range.end,
        isReadable: key.map { !["rule", "otherwise", "also", "assert", "test"].contains($0.kind) } ?? false))
    if case .rule(let rule) = declaration, case .block(let block)? = rule.action {
      for inner in block.rules { add(.rule(inner)) }
    }
  }

  private static func name(_ declaration: DeclarationSyntax, _ key: DeclarationKey?) -> String {
    guard let key else { return "" }
    switch declaration {
    case .intent, .score, .qualification, .hours: return "\(key.kind).\(key.name)"
    case .team: return "team \"\(key.name)\""
    case .policy: return "policy"
    case .rule(let view) where view.isOtherwise: return "otherwise"
    default: return key.name
    }
  }

  /// All names, for suggestions.
  var names: [String] { entries.map(\.name).filter { !$0.isEmpty } }

  /// What is called so; the policy's own before the standard library's.
  func named(_ name: String) -> [Entry] {
    let bare = Self.bare(name)
    let exact = entries.filter { $0.name == name }
    // Of names that the policy and the standard library both have, the policy's stands first and counts.
    if let first = exact.first { return first.name == "otherwise" ? exact : [first] }
    return entries.filter { !$0.name.isEmpty && Self.bare($0.name) == bare }.prefix(1).map { $0 }
  }

  /// The innermost declaration or rule around a place.
  ///
  /// - Complexity: O(log entries), and the blocks around it.
  func around(_ place: SourceRange) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let range = entries[middle].range
      if (range.file, range.start) <= (place.file, place.start) { low = middle + 1 } else { high = middle }
    }
    return entries[..<low].last { $0.range.file != place.file || place.end <= $0.range.end }
      .flatMap { $0.range.file == place.file ? $0 : nil }
  }

  /// A name without the word and the quotes that it may be typed with.
  private static func bare(_ name: String) -> String {
    var bare = Substring(name)
    for word in [
      "rule ", "team ", "fact ", "define ", "type ", "table ", "test ", "assert ", "hours.", "intent.", "score.",
      "qualification.", "holidays ",
    ] where bare.hasPrefix(word) {
      bare = bare.dropFirst(word.count)
      break
    }
    if bare.count > 1, bare.hasPrefix("\""), bare.hasSuffix("\"") { bare = bare.dropFirst().dropLast() }
    return String(bare)
  }
}
