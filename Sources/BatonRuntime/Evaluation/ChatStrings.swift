import BatonProgram
import BatonValues

/// The strings of a chat that the program does not have: their bytes one after the other, so that the next chat finds
/// the room made.
struct ChatStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The hash of each that was interned, with its lowest bit set; 0 of the others.
  private var hashes: [UInt64] = []
  /// A hash table of those interned: a power of two of places, or none.
  private var slots: [UInt32] = []
  private var interned = 0
  private var kept = 0
  /// Not the same in every process, so that nobody can write chats whose strings all meet in one slot.
  private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

  /// How many.
  var count: Int { ends.count }

  private func range(_ place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

  /// One of them; empty where there is none of that place.
  subscript(place: Int) -> String {
    ends.indices.contains(place) ? String(decoding: bytes[range(place)], as: UTF8.self) : ""
  }

  /// Adds the bytes of one of them to a hash; none where there is none of that place.
  func hash(_ place: Int, into hash: inout SipHash) {
    bytes.withUnsafeBytes { hash.take(.init(rebasing: $0[ends.indices.contains(place) ? range(place) : 0..<0])) }
  }

  /// Adds a string, and gives its place.
  mutating func add(_ utf8: Span<UInt8>) -> Int { add(utf8, hash: 0) }

  private mutating func add(_ utf8: Span<UInt8>, hash: UInt64) -> Int {
    for place in utf8.indices { bytes.append(utf8[place]) }
    ends.append(bytes.count)
    hashes.append(hash)
    return ends.count - 1
  }

  /// The one place of all strings with those bytes that were interned.
  mutating func intern(_ utf8: Span<UInt8>) -> Int {
    if interned * 2 >= slots.count { grow() }
    let hash = Strings.hash(utf8, seed: seed) | 1
    var slot = first(hash)
    while let place = slots[slot].place {
      if hashes[place] == hash, Strings.areEqual(bytes.span.extracting(range(place)), utf8) { return place }
      slot = next(slot)
    }
    let place = add(utf8, hash: hash)
    slots[slot] = UInt32(place: place)
    interned += 1
    return place
  }

  private func first(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 8) & (slots.count - 1) }

  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }

  private mutating func grow() {
    slots = Array(repeating: .none, count: max(16, slots.count * 2))
    for (place, hash) in hashes.enumerated() where hash != 0 {
      var slot = first(hash)
      while slots[slot] != .none { slot = next(slot) }
      slots[slot] = UInt32(place: place)
    }
  }

  /// Keeps what is there until the chat ends.
  mutating func keep() { kept = count }

  /// Drops what came after what is kept.
  mutating func dropUnkept() {
    while ends.count > kept { dropLast() }
  }

  /// Drops everything, for the next chat.
  mutating func clear() {
    kept = 0
    dropUnkept()
  }

  private mutating func dropLast() {
    let place = ends.count - 1
    let hash = hashes.removeLast()
    bytes.removeLast(bytes.count - range(place).lowerBound)
    ends.removeLast()
    guard hash != 0 else { return }
    // What was interned last stands behind all that it met on its way, so that no other is cut off.
    var slot = first(hash)
    while slots[slot] != UInt32(place: place) { slot = next(slot) }
    slots[slot] = .none
    interned -= 1
  }
}
