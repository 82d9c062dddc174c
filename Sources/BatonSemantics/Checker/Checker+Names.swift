import BatonDiagnostics
import BatonSyntax

/// The names of all declarations, before any of them is looked into: a declaration may come after its use.
extension Checker {
  /// Says what is wrong with the `policy` lines, and takes name and zone from the right one.
  mutating func checkPolicyLine() {
    for (place, module) in modules.enumerated() {
      for (index, declaration) in module.file.declarations.enumerated() {
        guard case .policy(let line) = declaration else { continue }
        guard place == 0, index == 0 else {
          report(.misplacedPolicyLine(at: line.range, isMain: place == 0))
          continue
        }
        policy.name = line.name?.value
        policy.zone = line.zone.flatMap { zone($0) }
      }
    }
  }

  /// Collects the names of all declarations. Those of the policy come first: its own win over the standard library's.
  mutating func collectNames() {
    for isStandard in [false, true] {
      for (place, module) in modules.enumerated() where module.isStandard == isStandard {
        for declaration in module.file.declarations { declare(declaration, in: place) }
      }
    }
  }

  private mutating func declare(_ declaration: DeclarationSyntax, in module: Int) {
    switch declaration {
    case .type(let view): declare(view, view.name, "type", in: module, \.types)
    case .fact(let view): declareValue(view, view.path, in: module, \.facts)
    case .define(let view): declareValue(view, view.path, in: module, \.defines)
    case .intent(let view): declare(view, view.name, "intent", in: module, \.intents)
    case .score(let view): declare(view, view.name, "score", in: module, \.scores)
    case .qualification(let view): declare(view, view.name, "qualification", in: module, \.qualifications)
    case .hours(let view): declare(view, view.name, "hours", in: module, \.hours)
    case .holidays(let view): declare(view, view.name, "holidays", in: module, \.holidays)
    case .table(let view): declare(view, view.name, "table", in: module, \.tables)
    case .team(let view):
      guard let id = view.id else { break }
      declare(view, named: id.value, at: id.range, "team", in: module, \.teams)
    case .policy, .use, .rule, .also, .assert, .test: break
    }
  }

  private mutating func declare<View>(
    _ view: View, _ name: SyntaxToken?, _ kind: String, in module: Int,
    _ names: WritableKeyPath<Scope, Namespace<View>>
  ) {
    guard let name else { return }
    if kind == "type", Self.builtInTypes.contains(name.text) {
      report(.builtInType(name.text, at: name.range))
      return
    }
    declare(view, named: name.text, at: name.range, kind, in: module, names)
  }

  /// Declares a fact or a definition: they share their names.
  private mutating func declareValue<View>(
    _ view: View, _ path: PathSyntax?, in module: Int, _ names: WritableKeyPath<Scope, Namespace<View>>
  ) {
    guard let path, !path.isUnfinished, let first = path.parts.first else { return }
    if Self.reservedFirstNames.contains(first.text) {
      report(.reservedName(first.text, at: first.range))
      lost.insert(path.text)
      return
    }
    let other =
      scope.facts.entry(path.text).map { ($0.range, $0.module) }
      ?? scope.defines.entry(path.text).map { ($0.range, $0.module) }
    if let (range, owner) = other {
      if modules[owner].isStandard == modules[module].isStandard {
        report(.declaredTwice("`\(path.text)`", at: path.range, first: range))
        lost.insert(path.text)
      }
      return
    }
    declare(view, named: path.text, at: path.range, "", in: module, names)
  }

  private mutating func declare<View>(
    _ view: View, named name: String, at range: SourceRange, _ kind: String, in module: Int,
    _ names: WritableKeyPath<Scope, Namespace<View>>
  ) {
    let entry = Namespace<View>.Entry(name: name, range: range, module: module, declaration: view)
    guard let first = scope[keyPath: names].declare(entry) else { return }
    // A standard module comes after the policy's own, which then counts.
    if modules[first.module].isStandard != modules[module].isStandard { return }
    let shown = kind == "team" ? "team \"\(name)\"" : "\(kind) `\(name)`"
    report(.declaredTwice(shown, at: range, first: first.range))
  }

  /// First names that belong to other declarations.
  static let reservedFirstNames: Set<String> = ["intent", "score", "qualification", "hours", "team"]
  /// The types that need no declaration.
  static let builtInTypes: Set<String> = [
    "bool", "number", "money", "duration", "instant", "text", "team", "priority", "set",
  ]
}
