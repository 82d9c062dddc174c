import Glibc

/// Finds names by their bytes: a hash table with open addressing, at most half full.
struct NameIndex: Sendable {
  /// All names, one after the other.
  private var bytes: [UInt8] = []
  /// Where each begins, and after the last one where it ends.
  private var starts: [Int] = [0]
  /// A power of two of places.
  private var slots: [Slot]

  private struct Slot {
    var hash: UInt32 = 0
    var place: UInt32 = .max
  }

  /// An index of some names; of equal ones the first counts.
  init(_ names: some Collection<String>) {
    var size = 4
    while size < names.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for name in names {
      bytes += name.utf8
      starts.append(bytes.count)
    }
    for place in 0..<names.count { add(place) }
  }

  private mutating func add(_ place: Int) {
    let name = Array(bytes[starts[place]..<starts[place + 1]])
    name.withUnsafeBufferPointer { name in
      let hash = Self.hash(name)
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot].place != .max {
        if slots[slot].hash == hash, isNamed(slots[slot].place, name) { return }
        slot = (slot + 1) & (slots.count - 1)
      }
      slots[slot] = Slot(hash: hash, place: UInt32(place))
    }
  }

  /// The place of a name among those of the index; nil where it is none of them.
  func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(name)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].place != .max {
      if slots[slot].hash == hash, isNamed(slots[slot].place, name) { return Int(slots[slot].place) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isNamed(_ place: UInt32, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = starts[Int(place)]..<starts[Int(place) + 1]
    guard range.count == name.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      guard let own = bytes.baseAddress, let other = name.baseAddress else { return true }
      return memcmp(own + range.lowerBound, other, range.count) == 0
    }
  }

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(name)
    var hash = UInt64(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return UInt32(truncatingIfNeeded: mixed(hash, rest))
  }

  private static func mixed(_ hash: UInt64, _ bits: UInt64) -> UInt64 {
    let product = (hash ^ bits) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
