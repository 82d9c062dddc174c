import BatonDiagnostics
import BatonSyntax

/// What was typed of policy, in the order typed; a later one of the same name has taken the earlier one's place.
struct Edits: Hashable {
  /// One declaration or rule.
  struct Edit: Hashable {
    /// What it replaces; nil for a rule without a name.
    let key: DeclarationKey?
    /// What it is called.
    let title: String
    /// Its text; of what was removed, nothing.
    let text: String
    /// Whether it must stand before the last `otherwise`.
    let isTried: Bool
    /// Where in the files stands what it removes; nil for one that declares something.
    var removed: FilePlace?
  }

  /// All of them.
  private(set) var all: [Edit]

  /// Edits in the order typed.
  init(_ all: [Edit] = []) { self.all = all }

  /// Adds one, in the place of its namesake.
  mutating func add(_ edit: Edit) {
    if let key = edit.key, let place = all.firstIndex(where: { $0.key == key }) {
      all[place] = edit
    } else {
      all.append(edit)
    }
  }

  /// Whether one has that key.
  func has(_ key: DeclarationKey) -> Bool { all.contains { $0.key == key } }

  /// Takes one away.
  mutating func remove(at place: Int) { all.remove(at: place) }

  /// Puts another one in the place of one.
  mutating func replace(at place: Int, with edit: Edit) { all[place] = edit }

  /// The policy text of them; what was removed is told by comments.
  var text: String {
    all.map { $0.removed == nil ? $0.text : "# \($0.title)" }.joined(separator: "\n\n")
  }

  /// The declarations of a text, each with the comments above it.
  static func edits(of tree: SyntaxTree) -> [Edit] {
    var start = 0
    return tree.policy.declarations.map { declaration in
      let end = declaration.range.end
      let text = tree.source.string(start..<end)
      start = end
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let trimmed = lines.drop { $0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
      return Edit(
        key: DeclarationKey(declaration), title: declaration.title, text: String(trimmed.drop(while: \.isWhitespace)),
        isTried: declaration.isTried)
    }
  }
}
