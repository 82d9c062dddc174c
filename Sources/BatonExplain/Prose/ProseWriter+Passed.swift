import BatonDiagnostics

/// Rules that did not fire for one reason, told together.
private struct PassedGroup {
  /// What they have in common: the value and what it was, or the condition as written.
  let reason: Reason
  /// Their places among the rules that did not fire.
  var rules: [Int]

  enum Reason: Hashable {
    /// All test that one value.
    case value(Int, truth: Bool?)
    /// All have that condition.
    case condition(String, truth: Bool?)
    /// One rule, told by itself.
    case alone(Int)
  }
}

extension ProseWriter {
  /// From how many rules on that fail for one reason they are told together.
  private static let foldedFrom = 4
  /// How many reasons are told.
  private static let toldReasons = 60

  /// The rules that did not fire, each with the first thing that failed; many of one reason together.
  mutating func write(_ passed: [Explanation.PassedRule]) {
    let groups = Self.groups(of: passed)
    for group in groups.prefix(Self.toldReasons) {
      if group.rules.count == 1 {
        write(passed[group.rules[0]])
      } else {
        write(group, of: passed)
      }
    }
    let rest = groups.dropFirst(Self.toldReasons).reduce(0) { $0 + $1.rules.count }
    if rest > 0 { page.line("and \(rest) more rules for other reasons", indent: 2) }
  }

  private static func groups(of passed: [Explanation.PassedRule]) -> [PassedGroup] {
    var counts: [PassedGroup.Reason: Int] = [:]
    for rule in passed {
      for reason in reasons(of: rule) { counts[reason, default: 0] += 1 }
    }
    var groups: [PassedGroup] = []
    var places: [PassedGroup.Reason: Int] = [:]
    for (place, rule) in passed.enumerated() {
      let reason = reasons(of: rule).first { counts[$0, default: 0] >= foldedFrom } ?? .alone(place)
      if let known = places[reason] {
        groups[known].rules.append(place)
      } else {
        places[reason] = groups.count
        groups.append(PassedGroup(reason: reason, rules: [place]))
      }
    }
    return groups
  }

  /// What a rule's failing may have in common with others', the narrower first.
  private static func reasons(of rule: Explanation.PassedRule) -> [PassedGroup.Reason] {
    guard let failed = rule.failed else { return [] }
    var reasons: [PassedGroup.Reason] = [.condition(failed.text, truth: failed.truth)]
    if failed.kind == .test, failed.values.count == 1 { reasons.append(.value(failed.values[0], truth: failed.truth)) }
    return reasons
  }

  private mutating func write(_ group: PassedGroup, of passed: [Explanation.PassedRule]) {
    let count = group.rules.count
    switch group.reason {
    case .value(let value, let truth):
      let name = values[value].name
      page.line(truth == nil ? "\(count) rules wait for \(name)" : "\(count) rules ask for another \(name)", indent: 2)
      write(value, Start(indent: 4), inside: 6)
    case .condition(let text, let truth):
      page.line("\(count) rules want \(text), which is \(truth == nil ? "unknown" : "not so")", indent: 2)
      if let failed = passed[group.rules[0]].failed { writeBelow(failed, indent: 4) }
    case .alone: break
    }
    let places = group.rules.prefix(4).map { passed[$0].rule.name.map { "\"\($0)\"" } ?? passed[$0].rule.at }
    let more = count > places.count ? " and \(count - places.count) more" : ""
    page.line(places.joined(separator: ", ") + more, indent: 4, style: .secondary)
  }

  private mutating func write(_ passed: Explanation.PassedRule) {
    page.line(passed.rule.wordsWithin, indent: 2)
    if let failed = passed.failed {
      write(failed, Self.start(failed.truth, indent: 4), inside: 8)
    } else if let obstacle = passed.obstacle {
      page.line("its condition holds, but \(Self.words(for: obstacle))", indent: 4)
      write(passed.candidates, indent: 4)
      for value in passed.asked { write(value, Start(indent: 6), inside: 8) }
    }
    if !passed.needs.isEmpty { page.line("it waits for \(passed.needs.joined(separator: ", "))", indent: 4) }
  }

  /// Why an action could not be done, as the end of a sentence.
  static func words(for obstacle: Explanation.PassedRule.Obstacle) -> String {
    switch obstacle {
    case .teamUnknown: "its team is unknown"
    case .noneOpen: "none of its teams is open"
    case .nothingToAsk: "all that it would ask for is known"
    case .nothingInside: "no rule inside it fired"
    }
  }
}
