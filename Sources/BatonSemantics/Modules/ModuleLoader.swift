import BatonDiagnostics
import BatonSyntax

/// Reads the main file and all that it uses, each file once.
struct ModuleLoader {
  /// How deep files may use each other.
  static let depthLimit = 100

  /// Where files come from.
  let provider: any SourceProvider
  /// The files in the order they are first used; the main file is the first.
  private(set) var modules: [Module] = []
  /// Their texts.
  private(set) var sources = SourceMap()
  /// What is wrong with their syntax, and with what they use.
  private(set) var diagnostics = Diagnostics()
  /// Whether a file that is used could not be had, so that what it declares is not known.
  private(set) var isIncomplete = false
  private var places: [String: Int] = [:]
  /// The files as they were read the last time: one that is still the same is not parsed again.
  private let earlier: [Module]
  /// The modules being read, each used by the one before it.
  private var underway: [Int] = []

  /// A loader of files from a provider, of which some were read before.
  init(provider: any SourceProvider, earlier: [Module] = []) {
    self.provider = provider
    self.earlier = earlier
  }

  /// Reads the main file.
  mutating func load(_ main: SourceText) { _ = add(main, isStandard: false) }

  /// Reads one file and what it uses.
  private mutating func add(_ text: SourceText, isStandard: Bool) -> Int {
    let id = sources.add(text)
    let place = modules.count
    let module = unchanged(text, at: place) ?? parsed(text, id, isStandard: isStandard)
    diagnostics.append(contentsOf: module.found)
    modules.append(module)
    places[text.name] = place
    underway.append(place)
    for case .use(let use) in module.file.declarations {
      if let brought = load(use, from: place) { modules[place].brought[use] = brought }
    }
    underway.removeLast()
    return place
  }

  private func parsed(_ text: SourceText, _ id: SourceID, isStandard: Bool) -> Module {
    let (tree, found) = SyntaxTree.parse(source: text, id: id)
    return Module(name: text.name, isStandard: isStandard, file: tree.policy, found: found)
  }

  /// A file that was in that place the last time, with the same text.
  private func unchanged(_ text: SourceText, at place: Int) -> Module? {
    guard place < earlier.count, earlier[place].name == text.name else { return nil }
    guard earlier[place].file.syntax.tree.source.bytes == text.bytes else { return nil }
    var module = earlier[place]
    module.brought = [:]
    module.isUnchanged = true
    return module
  }

  /// The module that a `use` line brings in first.
  private mutating func load(_ use: UseSyntax, from user: Int) -> Int? {
    if let path = use.module {
      // What is wrong with the line has been told.
      let isBroken = modules[user].found.contains { use.range.joined(with: $0.primary.range) == use.range }
      guard !path.isUnfinished, !isBroken || provider.standardModule(path.text) != nil else {
        isIncomplete = true
        return nil
      }
      return loadStandard(path)
    }
    guard let file = use.file else { return nil }
    do throws(FileFault) {
      let provided = try provider.file(file.value, saidBy: modules[user].name)
      return bring(provided.name, at: file.range) { provided.bytes }
    } catch {
      isIncomplete = true
      if error.code == .fileNotFound, provider.standardModuleNames.contains(file.value) {
        diagnostics.append(.quotedModule(file.value, at: file.range))
        return nil
      }
      diagnostics.append(Diagnostic(error.code, error.message, at: file.range, "named here"))
      return nil
    }
  }

  private mutating func loadStandard(_ path: PathSyntax) -> Int? {
    let name = path.text
    if places[name] != nil { return nil }
    guard let bytes = provider.standardModule(name) else {
      isIncomplete = true
      diagnostics.append(.unknownModule(name, at: path.range, among: provider.standardModuleNames))
      return nil
    }
    return add(SourceText(name: name, bytes: bytes), isStandard: true)
  }

  /// Reads a file that is not a module of the standard library, unless it was read before.
  private mutating func bring(_ name: String, at range: SourceRange, _ bytes: () -> [UInt8]) -> Int? {
    if let place = places[name] {
      if let first = underway.firstIndex(of: place) {
        diagnostics.append(.useCycle(underway[first...].map { modules[$0].name }, at: range))
      }
      return nil
    }
    guard underway.count < Self.depthLimit else {
      isIncomplete = true
      diagnostics.append(.usesTooDeep(limit: Self.depthLimit, at: range))
      return nil
    }
    return add(SourceText(name: name, bytes: bytes()), isStandard: false)
  }
}
