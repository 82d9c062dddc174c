extension Program {
  /// A hash of the keys of a row, the same on every machine; a set's members count one by one.
  ///
  /// The mixing is that of SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
  package static func mixed(_ hash: UInt64, _ bits: UInt64) -> UInt64 {
    var hash = (hash ^ bits) &+ 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }

  /// A hash with one more key in it. The members of a set are given by `member`.
  package static func hash(_ hash: UInt64, adding key: Datum, member: (Int) -> Datum) -> UInt64 {
    guard key.kind == .set else { return mixed(mixed(hash, UInt64(key.rawKind)), UInt64(bitPattern: key.bits)) }
    var hash = mixed(hash, UInt64(key.extra))
    for place in key.place..<key.place + Int(key.extra) {
      hash = Self.hash(hash, adding: member(place), member: member)
    }
    return hash
  }
}
