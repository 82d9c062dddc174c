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
    /// What makes it the same as another; nil for a rule without a name.
    let key: DeclarationKey?
  }

  /// All of them, in the order of the texts; a block before the rules in it.
  private(set) var entries: [Entry] = []

  /// The declarations of those texts.
  ///
  /// - Complexity: O(declarations).
  init(_ trees: [SyntaxTree]) {
    for tree in trees {
      for declaration in tree.policy.declarations { add(declaration) }
    }
  }

  private mutating func add(_ declaration: DeclarationSyntax) {
    let range = declaration.range
    let key = DeclarationKey(declaration)
    entries.append(
      Entry(
        name: Self.name(declaration, key), title: declaration.title, range: range, whole: range.start..<range.end,
        isReadable: key.map { !["rule", "otherwise", "also", "assert", "test"].contains($0.kind) } ?? false,
        key: key))
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

  /// What is called so, with or without the word for what it is; the policy's own before the standard library's.
  func named(_ name: String) -> [Entry] {
    let exact = entries.filter { $0.name == name }
    // Of names that the policy and the standard library both have, the policy's stands first and counts.
    if let first = exact.first { return first.name == "otherwise" ? exact : [first] }
    let (kind, bare) = Self.parted(name)
    return entries.filter { entry in
      !entry.name.isEmpty && Self.parted(entry.name).bare == bare && (kind == nil || entry.key?.kind == kind)
    }.prefix(1).map { $0 }
  }

  /// The one that stands there.
  func at(_ range: SourceRange) -> Entry? { around(range).flatMap { $0.range == range ? $0 : nil } }

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

  /// A name without the word and the quotes that it may be typed with, and the kind that the word says.
  private static func parted(_ name: String) -> (kind: String?, bare: String) {
    var bare = Substring(name)
    var kind: String?
    for (word, meant) in kinds where bare.hasPrefix(word) {
      bare = bare.dropFirst(word.count)
      kind = meant
      break
    }
    if bare.count > 1, bare.hasPrefix("\""), bare.hasSuffix("\"") { bare = bare.dropFirst().dropLast() }
    return (kind, String(bare))
  }

  /// The words before a name, and the kinds of the keys that they mean.
  private static let kinds = [
    ("rule ", "rule"), ("team ", "team"), ("fact ", "value"), ("define ", "value"), ("type ", "type"),
    ("table ", "table"), ("test ", "test"), ("assert ", "assert"), ("use ", "use"), ("hours.", "hours"),
    ("hours ", "hours"), ("intent.", "intent"), ("intent ", "intent"), ("score.", "score"), ("score ", "score"),
    ("qualification.", "qualification"), ("qualification ", "qualification"), ("holidays ", "holidays"),
  ]
}
