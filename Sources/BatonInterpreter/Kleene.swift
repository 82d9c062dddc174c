/// Kleene's strong logic of three values (Introduction to Metamathematics, 1952, § 64): true, false and nil, which is
/// unknown. What comes out never depends on the order of the parts.
enum Kleene {
  /// Unknown stays unknown.
  static func not(_ a: Bool?) -> Bool? { a.map { !$0 } }

  /// False where one side is, whatever the other.
  static func and(_ a: Bool?, _ b: Bool?) -> Bool? {
    if a == false || b == false { return false }
    return a == nil || b == nil ? nil : true
  }

  /// True where one side is, whatever the other.
  static func or(_ a: Bool?, _ b: Bool?) -> Bool? { not(and(not(a), not(b))) }

  /// Whether all parts are true; nothing is.
  static func all(_ parts: some Sequence<Bool?>) -> Bool? { parts.reduce(true, and) }

  /// Whether one part is true; of nothing, none is.
  static func any(_ parts: some Sequence<Bool?>) -> Bool? { parts.reduce(false, or) }
}
