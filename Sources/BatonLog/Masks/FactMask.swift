/// The facts that are never written: each named by its path, or by the beginning of several paths.
package struct FactMask: Sendable, Hashable, CustomStringConvertible {
  /// The names, each once, in the order of their letters.
  package let names: [String]

  /// A mask of those names; nil where one of them can be no fact's.
  package init?(_ names: [String]) {
    guard names.allSatisfy(Self.isPath) else { return nil }
    self.names = Set(names).sorted()
  }

  private init() { names = [] }

  /// The mask that hides nothing.
  package static let none = FactMask()

  /// The mask as it is kept in a log: the names, by commas.
  package init(kept text: String) { names = Self.names(kept: text) }

  /// Names as they are kept in a log.
  static func names(kept text: String) -> [String] { text.split(separator: ",").map(String.init) }

  /// The names, by commas.
  package var description: String { names.joined(separator: ",") }

  /// Whether it hides a fact.
  package func covers(_ path: String) -> Bool {
    names.contains { name in
      path.utf8.starts(with: name.utf8)
        && (path.utf8.count == name.utf8.count || path.utf8.dropFirst(name.utf8.count).first == UInt8(ascii: "."))
    }
  }

  /// Whether a text is names joined by dots.
  private static func isPath(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { name in
      guard let first = name.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
      return name.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "_")
      }
    }
  }
}
