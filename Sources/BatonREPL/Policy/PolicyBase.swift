import Baton
import BatonDiagnostics
import BatonSemantics
import BatonSyntax

/// A policy's texts as they lie in its files, and where in them an edit belongs.
struct PolicyBase {
  /// Where a declaration stands.
  private struct Place {
    let file: String
    let range: Range<Int>
  }

  /// The main file as the caller named it; nil where the session began without one.
  let path: String?
  /// The main file.
  let main: SourceText
  /// All other files.
  let kept: KeptSources
  private var texts: [String: [UInt8]] = [:]
  private var places: [DeclarationKey: Place] = [:]
  /// Where rules go: before the last `otherwise` of the main file.
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
        let carried = try Policy(compiled: FileReader.read(path)).carried()
        main = carried.main
        kept = KeptSources(folder: nil, main: path, carried: carried)
      } else if let path {
        let folder = try SafePath(main: path)
        main = SourceText(name: folder.main, bytes: try FileReader.read(path))
        kept = KeptSources(folder: folder, main: path)
      } else {
        main = SourceText(name: "session.baton", Self.blank)
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
  mutating func index(_ sources: SourceMap) {
    let standard = Set(kept.standardModuleNames)
    for (number, text) in sources.texts.enumerated() where !standard.contains(text.name) {
      texts[text.name] = text.bytes
      let tree = SyntaxTree.parse(source: text, id: SourceID(number)).tree
      for declaration in tree.policy.declarations {
        remember(declaration, in: text.name)
        if number == 0, case .rule(let rule) = declaration, rule.isOtherwise {
          lastRule = Self.start(of: rule.range.start, in: text.bytes)
        }
      }
    }
  }

  private mutating func remember(_ declaration: DeclarationSyntax, in file: String) {
    if let key = DeclarationKey(declaration), places[key] == nil {
      places[key] = Place(file: file, range: declaration.range.start..<declaration.range.end)
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

  /// Whether the files declare something of that key.
  func declares(_ key: DeclarationKey) -> Bool { places[key] != nil }

  /// The texts with some edits, by file: each in the place of its namesake, a new rule before the last `otherwise`, any
  /// other new declaration at the end.
  ///
  /// - Complexity: O(bytes + edits · log edits).
  func texts(with edits: Edits) -> [String: [UInt8]] {
    var changes: [String: [(range: Range<Int>, text: String)]] = [:]
    for edit in edits.all {
      if let place = edit.key.flatMap({ places[$0] }) {
        changes[place.file, default: []].append((place.range, padded(edit.text, in: place)))
      } else if edit.key?.kind == "policy" {
        changes[main.name, default: []].append((0..<0, edit.text + "\n"))
      } else if edit.isTried, edit.key?.kind != "otherwise" {
        changes[main.name, default: []].append((lastRule..<lastRule, edit.text + "\n\n"))
      } else {
        let end = main.bytes.count
        changes[main.name, default: []].append((end..<end, "\n" + edit.text + "\n"))
      }
    }
    var edited: [String: [UInt8]] = [:]
    for (file, changes) in changes {
      edited[file] = Self.splice(texts[file] ?? main.bytes, changes)
    }
    return edited
  }

  /// A replacement that takes no fewer lines than what it replaces, so that the places below stay what they are.
  private func padded(_ text: String, in place: Place) -> String {
    let newline = UInt8(ascii: "\n")
    let before = (texts[place.file] ?? [])[place.range].count { $0 == newline }
    return text + String(repeating: "\n", count: max(0, before - text.utf8.count { $0 == newline }))
  }

  /// A text with some ranges replaced; a range within another that comes first is lost with it.
  private static func splice(_ bytes: [UInt8], _ changes: [(range: Range<Int>, text: String)]) -> [UInt8] {
    let ordered = changes.enumerated().sorted { a, b in
      let (x, y) = (a.element.range, b.element.range)
      return (x.lowerBound, -x.upperBound, a.offset) < (y.lowerBound, -y.upperBound, b.offset)
    }
    var result: [UInt8] = []
    var done = 0
    for (_, change) in ordered where change.range.lowerBound >= done {
      result += bytes[done..<change.range.lowerBound]
      result += change.text.utf8
      done = change.range.upperBound
    }
    return result + bytes[done...]
  }
}
