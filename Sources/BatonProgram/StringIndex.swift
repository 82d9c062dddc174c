/// Finds the place of a string by its bytes: a hash table with open addressing, at most half full.
package struct StringIndex: Sendable {
  /// A power of two of places, or none.
  private var slots: [UInt32]

  /// An index of some of a program's strings.
  ///
  /// - Complexity: O(*n*) in their bytes.
  package init(of places: some Collection<UInt32>, in strings: Strings) {
    var size = 16
    while size < places.count * 2 { size *= 2 }
    slots = Array(repeating: .none, count: size)
    let bytes = strings.bytes.span
    for place in places where Int(place) < strings.count {
      let string = bytes.extracting(strings.range(Int(place)))
      var slot = Int(truncatingIfNeeded: Strings.hash(string)) & (size - 1)
      while let known = slots[slot].place, known != Int(place) { slot = (slot + 1) & (size - 1) }
      slots[slot] = place
    }
  }

  /// The place of the string with those bytes.
  ///
  /// - Precondition: `strings` are those of which the index was made.
  package func place(of utf8: Span<UInt8>, in strings: Strings) -> UInt32? {
    let bytes = strings.bytes.span
    var slot = Int(truncatingIfNeeded: Strings.hash(utf8)) & (slots.count - 1)
    while let place = slots[slot].place {
      let range = strings.range(place)
      if range.count == utf8.count, Strings.areEqual(bytes.extracting(range), utf8) { return UInt32(place) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

extension Strings {
  /// A hash of some bytes, the same on every machine.
  package static func hash(_ utf8: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var hash = seed ^ UInt64(utf8.count)
    var place = 0
    while place < utf8.count {
      var bits: UInt64 = 0
      let end = min(place + 8, utf8.count)
      while place < end {
        bits = bits &<< 8 | UInt64(utf8[place])
        place += 1
      }
      hash = Program.mixed(hash, bits)
    }
    return hash
  }

  /// Whether two strings are the same bytes.
  package static func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for place in a.indices where a[place] != b[place] { return false }
    return true
  }
}
