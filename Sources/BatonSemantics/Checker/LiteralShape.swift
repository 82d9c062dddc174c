import BatonValues

/// What a text would be without its quotes.
enum LiteralShape {
  /// Whether it looks like a literal of that type.
  static func fits(_ text: String, _ type: ValueType) -> Bool {
    let words = text.split(separator: " ")
    switch type {
    case .bool: return text == "true" || text == "false"
    case .number: return isNumber(text)
    case .money(let currency): return words.count == 2 && isNumber(words[0]) && words[1] == currency
    case .duration: return words.count == 2 && isNumber(words[0]) && DurationUnit(word: String(words[1])) != nil
    case .instant:
      return words.count == 2 && words[0].count == 10 && words[1].count == 5
        && words[0].allSatisfy { $0.isNumber || $0 == "-" }
        && words[1].allSatisfy { $0.isNumber || $0 == ":" }
    default: return false
    }
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 &- 0x30 < 10 } && text.utf8.count < 13
  }
}
