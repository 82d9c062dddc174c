/// Searches that see the folded texts, as comparisons do.
extension Text {
  /// Whether it begins with another text.
  package func starts(with other: Text) -> Bool { folded.utf8.starts(with: other.folded.utf8) }

  /// Whether it ends with another text.
  package func ends(with other: Text) -> Bool { folded.utf8.reversed().starts(with: other.folded.utf8.reversed()) }

  /// Whether another text stands anywhere in it, by the algorithm of Knuth, Morris and Pratt.
  ///
  /// - Complexity: O(*n* + *m*).
  package func contains(_ other: Text) -> Bool {
    let needle = Array(other.folded.utf8)
    guard !needle.isEmpty else { return true }
    // How much of the needle's beginning ends at each place of it.
    var borders = [0]
    borders.reserveCapacity(needle.count)
    var length = 0
    for place in 1..<needle.count {
      while length > 0 && needle[place] != needle[length] { length = borders[length - 1] }
      if needle[place] == needle[length] { length += 1 }
      borders.append(length)
    }
    length = 0
    for byte in folded.utf8 {
      while length > 0 && byte != needle[length] { length = borders[length - 1] }
      if byte == needle[length] { length += 1 }
      if length == needle.count { return true }
    }
    return false
  }
}
