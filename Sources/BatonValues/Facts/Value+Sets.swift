extension Value {
  /// The set of those values: each once, in ascending order, so that equal sets are equal values.
  package static func set(of values: [Value]) -> Value {
    var seen: Set<Value> = []
    return .set(values.filter { seen.insert($0).inserted }.sorted(by: precedes))
  }

  /// Whether one value stands before another of its type: by size, by the order declared, texts as folded.
  private static func precedes(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.bool(let a), .bool(let b)): !a && b
    case (.number(let a), .number(let b)), (.money(let a), .money(let b)): a < b
    case (.duration(let a), .duration(let b)), (.instant(let a), .instant(let b)): a < b
    case (.text(let a), .text(let b)): a.folded.unicodeScalars.lexicographicallyPrecedes(b.folded.unicodeScalars)
    case (.team(let a), .team(let b)), (.word(let a), .word(let b)): a < b
    case (.set(let a), .set(let b)): a.lexicographicallyPrecedes(b, by: precedes)
    default: false
    }
  }
}
