import BatonSyntax
import BatonValues

extension Checker {
  /// Checks the facts, their types and defaults.
  mutating func checkFacts() {
    // The types come first: a default may not read a fact, and says so only if it knows what it read.
    factTypes = Array(repeating: nil, count: scope.facts.entries.count)
    for (place, entry) in scope.facts.entries.enumerated() {
      if let syntax = entry.declaration.type { factTypes[place] = type(syntax) }
    }
    for (place, entry) in scope.facts.entries.enumerated() {
      guard let type = factTypes[place] else { continue }
      var value: Value?
      if let syntax = entry.declaration.defaultValue {
        value = literal(syntax, of: type)
      }
      let isComputed = modules[entry.module].isStandard
      policy.facts.append(
        Fact(
          path: entry.name, type: type, defaultValue: value,
          computed: isComputed ? ComputedFact(rawValue: entry.name) : nil,
          documentation: entry.declaration.documentation, range: entry.range))
    }
  }
}
