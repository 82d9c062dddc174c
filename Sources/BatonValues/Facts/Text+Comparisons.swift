extension Text {
  /// Whether it begins with another, scalar by scalar.
  package func starts(with other: Text) -> Bool { folded.utf8.starts(with: other.folded.utf8) }

  /// Whether it ends with another, scalar by scalar.
  package func ends(with other: Text) -> Bool { folded.utf8.reversed().starts(with: other.folded.utf8.reversed()) }

  /// Whether another stands somewhere in it, by the search of Knuth, Morris and Pratt (1977).
  ///
  /// - Complexity: O(*n* + *m*) in the bytes of both.
  package func contains(_ other: Text) -> Bool {
    let wanted = Array(other.folded.utf8)
    guard !wanted.isEmpty else { return true }
    var borders = [0]
    for byte in wanted.dropFirst() {
      borders.append(Self.advance(borders[borders.count - 1], byte, in: wanted, borders))
    }
    var matched = 0
    for byte in folded.utf8 {
      matched = Self.advance(matched, byte, in: wanted, borders)
      if matched == wanted.count { return true }
    }
    return false
  }

  /// How many bytes of the wanted ones match after one more, where so many matched before.
  private static func advance(_ matched: Int, _ byte: UInt8, in wanted: [UInt8], _ borders: [Int]) -> Int {
    var matched = matched
    while matched > 0 && wanted[matched] != byte { matched = borders[matched - 1] }
    return wanted[matched] == byte ? matched + 1 : 0
  }
}
