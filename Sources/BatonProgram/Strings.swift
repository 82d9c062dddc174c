/// All strings of a program, each once, by their places.
package struct Strings: Sendable {
  /// The bytes of all, one after the other.
  package var bytes: [UInt8] = []
  /// Where each ends.
  package var ends: [UInt32] = []

  /// No strings.
  package init() {}

  /// How many.
  package var count: Int { ends.count }

  /// Where the bytes of one stand; nowhere where there is none of that place.
  package func range(_ place: Int) -> Range<Int> {
    guard ends.indices.contains(place) else { return 0..<0 }
    return (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
  }

  /// The bytes of one.
  package func bytes(_ place: Int) -> ArraySlice<UInt8> { bytes[range(place)] }

  /// One of them; empty where there is none of that place.
  package subscript(place: UInt32) -> String { String(decoding: bytes(Int(place)), as: UTF8.self) }
}
