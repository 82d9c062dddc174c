/// What is said of facts that do not fit, named by the fault.
extension ChatFault {
  /// A value of the wrong type.
  static func type(_ given: Chat.Given, instead type: ValueType, of fact: Chat.Fact, in schema: FactSchema) -> Self {
    fault("E0605", "`\(fact.path)` must be \(schema.expected(type)), not \(given.quoted)", fact)
  }

  /// A word that the enum does not have.
  static func word(_ name: String, of fact: Chat.Fact, in enumeration: EnumType) -> Self {
    let words = list(enumeration.words.map(\.name))
    return fault("E0606", "`\(fact.path)` must be one of \(words), not \(Chat.Given.text(name).quoted)", fact)
  }

  /// A team that the policy does not have.
  static func team(_ id: String, of fact: Chat.Fact, in schema: FactSchema) -> Self {
    let teams = schema.teams.isEmpty ? "the policy has no teams" : "the teams are \(list(schema.teams))"
    return fault("E0607", "`\(fact.path)` names a team \(Chat.Given.text(id).quoted) that there is not; \(teams)", fact)
  }

  /// A number with more places than are kept, or beyond what can be counted.
  static func number(_ error: NumeralError, _ given: Chat.Given, of fact: Chat.Fact) -> Self {
    let limit = "between -9223372036854.775807 and 9223372036854.775807"
    let wanted = error == .tooFine ? "have at most six places" : "be \(limit)"
    return fault("E0608", "`\(fact.path)` must \(wanted), not \(given.quoted)", fact)
  }

  /// An amount in another currency.
  static func currency(_ other: String, instead currency: String, of fact: Chat.Fact) -> Self {
    let came = Chat.Given.text(other).quoted
    return fault("E0609", "`\(fact.path)` is an amount in `\(currency)`, not in \(came)", fact)
  }

  /// A duration that cannot be read.
  static func duration(_ error: DurationError, _ given: Chat.Given, of fact: Chat.Fact) -> Self {
    let wanted =
      switch error {
      case .malformed: "be a number of seconds or a duration such as `\"PT5M\"`, not \(given.quoted)"
      case .yearsOrMonths: "count days, as in `\"P30D\"`: years and months in \(given.quoted) have no fixed length"
      case .tooFine: "be whole milliseconds, not \(given.quoted)"
      case .outOfRange: "be shorter than 292 million years, not \(given.quoted)"
      }
    return fault("E0610", "`\(fact.path)` must \(wanted)", fact)
  }

  /// An instant that cannot be read.
  static func instant(_ error: InstantError, _ text: String, of fact: Chat.Fact) -> Self {
    let came = Chat.Given.text(text).quoted
    let wanted =
      switch error {
      case .malformed: "be a time such as `\"2026-11-20T15:30:00Z\"`, not \(came)"
      case .noSuchTime: "be a time that there is, which \(came) is not"
      case .noOffset: "end with `Z` or an offset such as `-05:00`, which \(came) does not"
      case .tooFine: "be no finer than a millisecond, not \(came)"
      }
    return fault("E0604", "`\(fact.path)` must \(wanted)", fact)
  }

  /// A time of the chat itself before the year 1 or after 9999.
  package static func time(outOfRange name: String) -> Self {
    ChatFault(code: "E0604", message: "`\(name)` must be a time of the years 1 to 9999", fact: name, line: nil)
  }

  /// `chat.now` among the facts.
  static func nowAsFact(_ fact: Chat.Fact) -> Self {
    fault("E0613", "`chat.now` is no fact to give: say `now` beside `facts`", fact)
  }

  private static func fault(_ code: String, _ message: String, _ fact: Chat.Fact) -> Self {
    ChatFault(code: code, message: message, fact: fact.path, line: fact.line)
  }

  /// The first names of a list, which may be long.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }
}

extension FactSchema {
  /// What a fact of that type may be given, in a few words.
  fileprivate func expected(_ type: ValueType) -> String {
    switch type {
    case .bool: "`true` or `false`"
    case .number: "a number such as `42` or `\"0.5\"`"
    case .money(let currency): "an amount in \(currency) such as `40000` or `\"40000.50\"`"
    case .duration: "a number of seconds or a duration such as `\"PT5M\"`"
    case .instant: "a time with its offset such as `\"2026-11-20T15:30:00Z\"`"
    case .text: "a text"
    case .team: "a team's id"
    case .enumeration: "a word in quotes"
    case .set: "a list in `[` and `]`"
    }
  }
}

extension Chat.Given {
  /// What came, as JSON has it, safe to print and not too long.
  fileprivate var quoted: String { "`" + Self.clipped(json) + "`" }

  private var json: String {
    switch self {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): "\"" + text + "\""
    case .list: "[…]"
    case .money(let amount, let currency): "{\"amount\": \(amount), \"currency\": \"\(currency)\"}"
    }
  }

  /// The first 60 scalars, those that would not show or would end the quotation written as numbers.
  private static func clipped(_ text: String) -> String {
    var shown = ""
    for (place, scalar) in text.unicodeScalars.enumerated() {
      guard place < 60 else { return shown + "…" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: shown += scalar == "`" ? "'" : String(scalar)
      }
    }
    return shown
  }
}
