import BatonProgram

/// What the rules of a policy are called for short: `3`, and `3.1` for the first inside it.
struct RuleNumbers {
  /// The number of each rule, by its place.
  private(set) var numbers: [String]
  /// How deep each rule is nested, by its place.
  private(set) var depths: [Int]

  /// The numbers of a policy's rules.
  init(_ program: Program) {
    numbers = Array(repeating: "", count: program.rules.count)
    depths = Array(repeating: 0, count: program.rules.count)
    // How many rules were counted so far at the top, and in each block.
    var counted = 0
    var inside = Array(repeating: 0, count: program.rules.count)
    for (place, rule) in program.rules.enumerated() {
      if let parent = rule.parent.place {
        inside[parent] += 1
        numbers[place] = "\(numbers[parent]).\(inside[parent])"
        depths[place] = depths[parent] + 1
      } else {
        counted += 1
        numbers[place] = String(counted)
      }
    }
  }
}
