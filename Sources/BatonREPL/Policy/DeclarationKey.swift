import BatonSyntax

/// What two declarations have in common of which the later one replaces the earlier.
struct DeclarationKey: Hashable {
  /// What is declared: `type`, `fact or define`, `rule` and so on.
  let kind: String
  /// Its name; empty where there can be one only.
  let name: String

  /// The key of a declaration; nil for one that never replaces another, a rule without a name.
  init?(_ declaration: DeclarationSyntax) {
    let found: (String, String?) =
      switch declaration {
      case .policy: ("policy", "")
      case .use(let view): ("use", view.module?.text ?? view.file?.value)
      case .type(let view): ("type", view.name?.text)
      case .fact(let view): ("value", view.path?.text)
      case .define(let view): ("value", view.path?.text)
      case .intent(let view): ("intent", view.name?.text)
      case .score(let view): ("score", view.name?.text)
      case .qualification(let view): ("qualification", view.name?.text)
      case .hours(let view): ("hours", view.name?.text)
      case .holidays(let view): ("holidays", view.name?.text)
      case .table(let view): ("table", view.name?.text)
      case .team(let view): ("team", view.id?.value)
      case .rule(let view): view.isOtherwise ? ("otherwise", "") : ("rule", view.name?.value)
      case .also: ("also", nil)
      case .assert(let view): ("assert", view.name?.value)
      case .test(let view): ("test", view.name?.value)
      }
    guard let name = found.1 else { return nil }
    kind = found.0
    self.name = name
  }

  /// The key of a rule of that name.
  init(rule name: String) {
    kind = "rule"
    self.name = name
  }
}

extension DeclarationSyntax {
  /// What it is called in an answer: `rule "vip"`, `define budget.fits`.
  var title: String {
    let key = DeclarationKey(self)
    switch self {
    case .policy: return "the policy line"
    case .fact, .define: return "\(word) `\(key?.name ?? "")`"
    case .rule(let view) where view.isOtherwise: return "`otherwise`"
    case .rule, .also, .assert, .test, .team: return key.map { "\(word) \"\($0.name)\"" } ?? "\(article) \(word)"
    default: return "\(word) `\(key?.name ?? "")`"
    }
  }

  private var article: String { word == "also" || word == "assert" ? "an" : "a" }

  private var word: String {
    switch self {
    case .policy: "policy"
    case .use: "use"
    case .type: "type"
    case .fact: "fact"
    case .define: "define"
    case .intent: "intent"
    case .score: "score"
    case .qualification: "qualification"
    case .hours: "hours"
    case .holidays: "holidays"
    case .table: "table"
    case .team: "team"
    case .rule: "rule"
    case .also: "also"
    case .assert: "assert"
    case .test: "test"
    }
  }

  /// Whether it is tried, so that it must stand before the last `otherwise`.
  var isTried: Bool {
    switch self {
    case .rule, .also, .use: true
    default: false
    }
  }
}
