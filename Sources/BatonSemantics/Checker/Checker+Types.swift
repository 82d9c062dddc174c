import BatonSyntax
import BatonValues

/// Types: declared enums, and what stands after a `:`.
extension Checker {
  /// Checks the declared enums; a place among `types` gives one among `enums` through `enumPlaces`.
  mutating func checkTypes() {
    for (place, entry) in scope.types.entries.enumerated() {
      let view = entry.declaration
      if let mixed = view.separators.first(where: { $0.kind != view.separators[0].kind }) {
        report(.mixedSeparators(at: mixed.range, first: view.separators[0].range))
        continue
      }
      guard let words = words(of: view.values) else { continue }
      let isOrdered = view.separators.first?.kind == .less
      enumPlaces[place] = policy.enums.count
      policy.enums.append(EnumType(name: entry.name, words: words, isOrdered: isOrdered))
    }
  }

  /// The values of an enum, each once.
  private mutating func words(of values: [EnumValueSyntax]) -> [EnumType.Word]? {
    var words: [EnumType.Word] = []
    var first: [String: SyntaxToken] = [:]
    for value in values {
      guard let name = value.name else { return nil }
      if let other = first[name.text] {
        report(.enumValueTwice(name.text, at: name.range, first: other.range))
        return nil
      }
      first[name.text] = name
      words.append(EnumType.Word(name: name.text, label: value.label?.value ?? name.text))
    }
    return words.isEmpty ? nil : words
  }

  /// The type that is written there.
  mutating func type(_ syntax: TypeSyntax) -> ValueType? {
    switch syntax {
    case .named(let view): return view.name.flatMap { namedType($0) }
    case .money(let view):
      guard let currency = view.currency else { return nil }
      guard Currency.isKnown(currency.text) else {
        report(.unknownCurrency(currency.text, at: currency.range, among: Currency.codes))
        return nil
      }
      return .money(currency.text)
    case .set(let view):
      guard let element = view.element, let inner = type(element) else { return nil }
      if case .set = inner {
        report(.setOfSets(at: element.range))
        return nil
      }
      return .set(of: inner)
    case .oneOf(let view):
      guard let words = words(of: view.values) else { return nil }
      return .enumeration(anonymousEnum(words))
    }
  }

  private mutating func namedType(_ name: SyntaxToken) -> ValueType? {
    switch name.text {
    case "bool": return .bool
    case "number": return .number
    case "duration": return .duration
    case "instant": return .instant
    case "text": return .text
    case "team": return .team
    case "priority": return .enumeration(0)
    case let other:
      guard let place = scope.types.use(other) else {
        reportUnknown(.type, other, at: name.range, among: scope.types.names + Self.builtInTypes.sorted())
        return nil
      }
      return enumPlaces[place].map { .enumeration($0) }
    }
  }

  /// The place of an enum without a name: two with the same values are one type.
  private mutating func anonymousEnum(_ words: [EnumType.Word]) -> Int {
    let type = EnumType(name: nil, words: words, isOrdered: false)
    if let place = anonymousEnums[type] { return place }
    anonymousEnums[type] = policy.enums.count
    policy.enums.append(type)
    return policy.enums.count - 1
  }
}
