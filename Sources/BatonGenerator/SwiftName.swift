/// Names of a policy made names of Swift.
enum SwiftName {
  /// A name for a value, such as `decisionMaker` for `decision_maker`.
  ///
  /// - Parameter fallback: The name where nothing of the text can stand in one.
  static func value(_ text: String, or fallback: String = "value") -> String {
    let words = words(text)
    guard let first = words.first else { return fallback }
    return safe(lowered(first) + words.dropFirst().map(capitalized).joined())
  }

  /// A name for a type, such as `DecisionMaker`.
  ///
  /// - Parameter fallback: The name where nothing of the text can stand in one.
  static func type(_ text: String, or fallback: String = "Value") -> String {
    let words = words(text)
    return words.isEmpty ? fallback : safe(words.map(capitalized).joined())
  }

  /// A name as code says it: in backticks where it is a word of the language.
  static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  /// A text as a literal of Swift.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case _ where scalar.properties.generalCategory == .control || scalar.isUnseen:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// A text as one line of a comment.
  static func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isLineEnd || $0.isUnseen ? " " : $0 }))
  }

  /// What of a text can stand in a name, cut where something cannot.
  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { !$0.canStandInName }.map { String(String.UnicodeScalarView($0)) }
  }

  /// A word with a small beginning; one all in capitals becomes small.
  private static func lowered(_ word: String) -> String {
    if word.allSatisfy({ !$0.isLowercase }) { return word.lowercased() }
    return word.prefix(1).lowercased() + word.dropFirst()
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// A name that begins as one may, and says nothing that Swift or the code around it says already.
  private static func safe(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, first.properties.isXIDStart else { return "_" + name }
    return taken.contains(name) ? name + "_" : name
  }

  /// What means something else beside a dot, in spite of backticks, or would hide what the generated code speaks of.
  private static let taken: Set<String> = [
    "self", "Self", "Type", "Protocol", "Any", "init", "none", "some", "hash", "hashValue", "rawValue", "allCases",
    "Swift", "Baton",
  ]

  private static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
    "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "for", "func", "get", "guard", "if", "import", "in", "inout", "internal", "is", "isolated", "let",
    "nil", "nonisolated", "open", "operator", "package", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "sending", "set", "static", "struct", "subscript", "super", "switch", "throw", "throws",
    "true", "try", "typealias", "var", "where", "while",
  ]
}

extension Unicode.Scalar {
  /// Whether a name of Swift may have it, the `_` aside, which cuts words.
  fileprivate var canStandInName: Bool { self != "_" && properties.isXIDContinue }

  /// Whether it ends a line.
  fileprivate var isLineEnd: Bool { properties.isWhitespace && self != " " }

  /// Whether nobody sees it, though it may change how what is around it looks.
  fileprivate var isUnseen: Bool {
    properties.generalCategory == .format || properties.generalCategory == .control
  }
}
