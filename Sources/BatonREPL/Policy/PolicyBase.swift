import Baton
import BatonDiagnostics
import BatonSemantics
import BatonSyntax

/// A policy's texts as they lie in its files, and where in them an edit belongs.
struct PolicyBase {
  /// The main file as the caller named it; nil where the session began without one.
  let path: String?
  /// The main file.
  let main: SourceText
  /// The bytes that the caller's file held: the main file's, or those of a compiled policy.
  private let read: [UInt8]
  /// All other files.
  let kept: KeptSources
  private var texts: [String: [UInt8]] = [:]
  private var places: [DeclarationKey: FilePlace] = [:]
  /// How far what begins at a place of a file goes: every declaration, and every rule in a block.
  private var ends: [String: [Int: Int]] = [:]
  /// Where rules go: before the last `otherwise` of the main file, or before the `use` that brings it.
  private var lastRule: Int

  /// What a session without a file begins with.
  private static let blank = """
    policy "session" in "UTC"

    use std.chat
    use std.intents

    otherwise hold

    """

  /// Reads a policy's files, or what a compiled policy carries of them.
  init(path: String?) throws(SessionError) {
    self.path = path
    do {
      if let path, Policy.isCompiled(path) {
        read = try FileReader.read(path)
        let carried = try Policy(compiled: read).carried()
        main = carried.main
        kept = KeptSources(folder: nil, main: path, carried: carried)
      } else if let path {
        let folder = try SafePath(main: path)
        read = try FileReader.read(path)
        main = SourceText(name: folder.main, bytes: read)
        kept = KeptSources(folder: folder, main: path)
      } else {
        main = SourceText(name: "session.baton", Self.blank)
        read = main.bytes
        kept = KeptSources(folder: nil, main: nil)
      }
    } catch let error as FileError {
      throw SessionError(text: error.rendered, isUnreadable: true)
    } catch {
      throw SessionError(text: Refusal(error, of: path).text, isUnreadable: true)
    }
    lastRule = main.bytes.count
  }

  /// Remembers where everything stands, once the policy has been checked.
  mutating func index(_ trees: [SyntaxTree]) {
    let standard = Set(kept.standardModuleNames)
    for tree in trees where !standard.contains(tree.source.name) {
      texts[tree.source.name] = tree.source.bytes
      for declaration in tree.policy.declarations {
        remember(declaration, in: tree.source.name)
      }
    }
    guard let main = trees.first else { return }
    let ending = Set(trees.dropFirst().filter(Self.endsInOtherwise).map(\.source.name))
    let last = main.policy.declarations.last { declaration in
      switch declaration {
      case .rule(let rule): rule.isOtherwise
      case .use(let use): use.file.map { ending.contains($0.value) } ?? false
      default: false
      }
    }
    if let last { lastRule = Self.start(of: last.range.start, in: main.source.bytes) }
  }

  private static func endsInOtherwise(_ tree: SyntaxTree) -> Bool {
    tree.policy.declarations.contains { declaration in
      if case .rule(let rule) = declaration { rule.isOtherwise } else { false }
    }
  }

  private mutating func remember(_ declaration: DeclarationSyntax, in file: String) {
    ends[file, default: [:]][declaration.range.start] = declaration.range.end
    if let key = DeclarationKey(declaration), places[key] == nil {
      places[key] = FilePlace(file: file, range: declaration.range.start..<declaration.range.end)
    }
    if case .rule(let rule) = declaration, case .block(let block)? = rule.action {
      for inner in block.rules where !inner.isOtherwise { remember(.rule(inner), in: file) }
    }
  }

  /// The beginning of the line of a declaration, or of the comments right above it.
  private static func start(of place: Int, in bytes: [UInt8]) -> Int {
    var start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    while start > 0 {
      let above = bytes[..<(start - 1)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let line = bytes[above..<start].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard line.first == UInt8(ascii: "#") else { break }
      start = above
    }
    return start
  }

  /// Where the files declare something of that key.
  func place(of key: DeclarationKey) -> FilePlace? { places[key] }

  /// The declaration or rule that begins at a place of a file.
  func place(in file: String, from start: Int) -> FilePlace? {
    ends[file]?[start].map { FilePlace(file: file, range: start..<$0) }
  }

  /// A place as people write it: `policy.baton:12:3`.
  func written(_ place: FilePlace) -> String {
    var sources = SourceMap()
    let id = sources.add(SourceText(name: place.file, bytes: texts[place.file] ?? []))
    return sources.place(of: SourceRange(id, place.range.lowerBound, place.range.upperBound))
  }

  /// The tests and assertions of the files around some places.
  func checks(around places: [(file: String, offset: Int)]) -> [(key: DeclarationKey, place: FilePlace)] {
    let checks = self.places.filter { ["test", "assert"].contains($0.key.kind) }
    let found = checks.filter { check in
      places.contains { check.value.file == $0.file && check.value.range.contains($0.offset) }
    }
    return found.map { ($0.key, $0.value) }.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
  }

  /// The texts with some edits, by file: each in the place of its namesake, a new rule before the last `otherwise`, any
  /// other new declaration at the end; what was removed leaves its lines blank.
  ///
  /// - Complexity: O(bytes + edits · log edits).
  func texts(with edits: Edits) -> [String: SplicedText] {
    var changes: [String: [SplicedText.Replacement]] = [:]
    for (number, edit) in edits.all.enumerated() {
      func put(_ text: String, after lead: String = "", _ range: Range<Int>, in file: String) {
        changes[file, default: []].append(
          SplicedText.Replacement(range: range, lead: lead, text: text, edit: number))
      }
      if let place = edit.removed ?? edit.key.flatMap({ places[$0] }) {
        put(padded(edit.text, in: place), place.range, in: place.file)
      } else if edit.key?.kind == "policy" {
        put(edit.text + "\n", 0..<0, in: main.name)
      } else if edit.isTried, edit.key?.kind != "otherwise" {
        put(edit.text + "\n\n", lastRule..<lastRule, in: main.name)
      } else {
        put(edit.text + "\n", after: "\n", main.bytes.count..<main.bytes.count, in: main.name)
      }
    }
    var edited: [String: SplicedText] = [:]
    for (file, changes) in changes { edited[file] = SplicedText(texts[file] ?? main.bytes, changes) }
    return edited
  }

  /// A replacement that takes no fewer lines than what it replaces, so that the places below stay what they are.
  private func padded(_ text: String, in place: FilePlace) -> String {
    let newline = UInt8(ascii: "\n")
    let before = (texts[place.file] ?? [])[place.range].count { $0 == newline }
    return text + String(repeating: "\n", count: max(0, before - text.utf8.count { $0 == newline }))
  }

  /// Whether all files are what they were when they were read.
  var isAsOnDisk: Bool {
    guard let path else { return true }
    return (try? FileReader.read(path)) == read && kept.areAsOnDisk
  }
}

/// A part of one of the policy's files.
struct FilePlace: Hashable {
  /// The file's name.
  let file: String
  /// The bytes.
  let range: Range<Int>
}
