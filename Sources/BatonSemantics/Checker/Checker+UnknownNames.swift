import BatonDiagnostics
import BatonSyntax

/// Names that nothing declares.
extension Checker {
  /// Says that nothing declares a name, unless its declaration may be among what could not be read. Where the declaration
  /// is missing, rather than the name misspelt, that is said once.
  ///
  /// - Parameters:
  ///   - meant: What else bears the name, such as `team "sales"`.
  ///   - help: How it would be declared.
  mutating func reportUnknown(
    _ kind: NameKind, _ name: String, at range: SourceRange, among names: [String], meant: String? = nil,
    help: String? = nil
  ) {
    if lost.contains(name) || missing.contains(Missing(kind: kind, name: name)) { return }
    var diagnostic = Diagnostic.unknown(kind, name, at: range, among: names, meant: meant)
    if let help, diagnostic.help != nil { diagnostic.help = help }
    if let module = standardModule(declaring: name, kind) {
      // A line that is missing is one mistake, however many names it would bring.
      guard missingModules.insert(module).inserted else { return }
      diagnostic.help = nil
      diagnostic.fixes = [use(of: module, in: range.file)]
    } else if !diagnostic.fixes.isEmpty {
      return report(diagnostic)
    }
    missing.insert(Missing(kind: kind, name: name))
    report(diagnostic)
  }

  /// A name whose declaration is missing.
  struct Missing: Hashable {
    /// What it stands for.
    let kind: NameKind
    /// The name.
    let name: String
  }

  /// The module of the standard library that declares a name and is not used.
  private mutating func standardModule(declaring name: String, _ kind: NameKind) -> String? {
    let offered = offered ?? offeredNames()
    self.offered = offered
    return offered[kind]?[name]
  }

  /// What the modules that are not used would bring: their names, and the module of each.
  private func offeredNames() -> [NameKind: [String: String]] {
    var offered: [NameKind: [String: String]] = [:]
    for module in provider.standardModuleNames where !modules.contains(where: { $0.name == module }) {
      guard let bytes = provider.standardModule(module) else { continue }
      let (tree, _) = SyntaxTree.parse(source: SourceText(name: module, bytes: bytes), id: SourceID(0))
      for declaration in tree.policy.declarations {
        guard let (kind, name) = NameKind.declared(by: declaration) else { continue }
        if offered[kind]?[name] == nil { offered[kind, default: [:]][name] = module }
      }
    }
    return offered
  }

  /// The fix that uses a module: after the `policy` line of a file, or else before everything.
  private func use(of module: String, in file: SourceID) -> Fix {
    let message = "`use \(module)` brings it"
    let declarations = modules.first { $0.file.range.file == file }?.file.declarations ?? []
    if case .policy(let line) = declarations.first {
      let end = SourceRange(file, line.range.end, line.range.end)
      return Fix(message, replace: end, with: "\nuse \(module)")
    }
    let start = policy.sources[file].bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return Fix(message, replace: SourceRange(file, start, start), with: "use \(module)\n")
  }
}
