import BatonSemantics
import BatonValues

/// The facts whose paths begin alike, which are the properties of one struct.
struct FactGroup {
  /// A property of it.
  enum Member {
    /// A fact, by its place in the policy.
    case fact(Int, name: String)
    /// A group inside, by its place among the groups.
    case group(Int, name: String)
  }

  /// What the paths begin with; empty for all facts.
  let path: String
  /// The struct's name.
  let type: String
  /// The properties in the order declared.
  private(set) var members: [Member] = []
  private var names = NameSpace()
  private var groups: [Substring: Int] = [:]

  private init(path: String, type: String) {
    self.path = path
    self.type = type
  }

  private mutating func claim(_ name: Substring) -> String { names.claim(SwiftName.value(String(name))) }

  /// The groups of a policy's facts, that of all facts first; and how code comes to each fact from there, nil for one that
  /// nobody gives.
  static func groups(
    of policy: CheckedPolicy, types: inout NameSpace
  ) -> (groups: [FactGroup], access: [String?]) {
    var groups = [FactGroup(path: "", type: types.claim("Facts"))]
    let access = policy.facts.indices.map { place -> String? in
      let fact = policy.facts[place]
      guard fact.computed != .now else { return nil }
      var current = 0
      var access = ""
      let parts = fact.path.split(separator: ".")
      for part in parts.dropLast() {
        let (group, name) = inner(part, of: current, in: &groups, types: &types)
        current = group
        access += SwiftName.escaped(name) + "."
      }
      let name = groups[current].claim(parts.last ?? "")
      groups[current].members.append(.fact(place, name: name))
      return access + SwiftName.escaped(name)
    }
    return (groups, access)
  }

  /// The group of that name inside another; made where it is not there yet.
  private static func inner(
    _ part: Substring, of outer: Int, in groups: inout [FactGroup], types: inout NameSpace
  ) -> (place: Int, name: String) {
    if let place = groups[outer].groups[part] {
      for case .group(place, let name) in groups[outer].members { return (place, name) }
    }
    let path = groups[outer].path.isEmpty ? String(part) : "\(groups[outer].path).\(part)"
    let place = groups.count
    groups.append(FactGroup(path: path, type: types.claim(SwiftName.type(path) + "Facts")))
    let name = groups[outer].claim(part)
    groups[outer].groups[part] = place
    groups[outer].members.append(.group(place, name: name))
    return (place, name)
  }
}
