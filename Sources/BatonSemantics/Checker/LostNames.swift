import BatonSyntax

/// Names whose declarations could not be read or are wrong, which has been told: what follows from that stays silent.
struct LostNames {
  /// Whether a file is missing: every name may be one of its.
  private var isEverythingLost: Bool
  /// The words of what could not be read.
  private var words: Set<String> = []
  private var wrongPaths: Set<String> = []

  /// The names that may stand in what could not be read of some modules.
  init(modules: [Module], isIncomplete: Bool) {
    isEverythingLost = isIncomplete
    for module in modules {
      for node in module.file.syntax.nodes { collect(from: node) }
      if !module.found.isEmpty, module.file.declarations.contains(where: Self.isNameless) { isEverythingLost = true }
    }
  }

  /// Whether a declaration lacks its name, or a part of it, so that every name may be its.
  private static func isNameless(_ declaration: DeclarationSyntax) -> Bool {
    switch declaration {
    case .fact(let view): view.path.map(isBroken) ?? true
    case .define(let view): view.path.map(isBroken) ?? true
    case .use(let view): view.file == nil && (view.module?.isUnfinished ?? true)
    case .policy, .rule, .also, .assert, .test: false
    default: NameKind.declared(by: declaration) == nil
    }
  }

  /// Whether a path lacks its first name or its last.
  private static func isBroken(_ path: PathSyntax) -> Bool {
    path.isUnfinished || path.syntax.children.first?.token?.kind != .name
  }

  /// Adds a path whose declaration is wrong.
  mutating func insert(_ path: String) { wrongPaths.insert(path) }

  /// Whether the declaration of a path was told to be wrong, whatever else may bear the name.
  func names(_ path: String) -> Bool { wrongPaths.contains(path) }

  /// Whether the declaration of a name may be lost.
  func contains(_ name: String) -> Bool {
    isEverythingLost || wrongPaths.contains(name) || words.contains(name)
      || name.split(whereSeparator: { $0 == "." || $0 == "_" }).last.map { words.contains(String($0)) } ?? false
  }

  /// Collects the words of a node of a file, or of the parts of a declaration, that could not be read.
  private mutating func collect(from node: Syntax) {
    if node.kind == .rule { return }
    guard node.kind == .unexpected else {
      for part in node.nodes where part.kind == .unexpected { collect(from: part) }
      return
    }
    for (place, text) in node.text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    where place % 2 == 1 { words.insert(String(text)) }
    // A `use` line that could not be read might have brought anything.
    if node.text.hasPrefix("std ") { isEverythingLost = true }
    for word in node.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && !"_.-".contains($0) }) {
      if word.hasPrefix("std.") { isEverythingLost = true }
      words.insert(String(word))
      words.insert(word.lowercased())
      if word.hasPrefix("-") { words.insert(String(word.drop { $0 == "-" })) }
      words.formUnion(word.split(separator: ".").suffix(1).map(String.init))
    }
  }
}
