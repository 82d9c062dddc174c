import BatonIntake

/// The policies that a service has, by their names.
package struct PolicyShelf: Sendable {
  /// In the order named; the first is meant where a request names none.
  package let slots: [PolicySlot]

  /// The policy of that name; without a name, the first.
  ///
  /// - Throws: That there is none.
  package func slot(_ name: String?) throws(ServiceError) -> PolicySlot {
    guard let name else { return slots[0] }
    guard let slot = slots.first(where: { $0.name == name }) else {
      throw .noSuchPolicy(name, known: slots.map(\.name))
    }
    return slot
  }

  /// Reads all policies.
  ///
  /// - Throws: What is wrong with the first that is not right.
  /// - Precondition: There is one at the least.
  init(_ named: [NamedPolicy], runsTests: Bool, limits: ChatLimits, now: Int64) throws(PolicyRefusal) {
    precondition(!named.isEmpty)
    var slots: [PolicySlot] = []
    for one in named {
      slots.append(
        try PolicySlot(
          name: one.name, file: PolicyFile(path: one.path, runsTests: runsTests), limits: limits, now: now))
    }
    self.slots = slots
  }
}

/// A policy as it is named on the command line: `NAME=PATH`, or a path alone, whose file then names it.
package struct NamedPolicy: Sendable, Hashable {
  /// What the service calls it.
  package let name: String
  /// Its file.
  package let path: String

  /// Reads what was typed; nil where the name is none: letters, digits, `.`, `_` and `-`, 64 at the most.
  package init?(_ typed: String) {
    if let sign = typed.firstIndex(of: "="), !typed[..<sign].contains("/") {
      name = String(typed[..<sign])
      path = String(typed[typed.index(after: sign)...])
    } else {
      let file = typed[(typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex)...]
      let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
      name = String(stem)
      path = typed
    }
    guard Self.isName(name), !path.isEmpty else { return nil }
  }

  private static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
          || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains(byte)
      }
  }
}
