/// Some states, told twice by a few bits of their numbers: what is in both may be a state, what is not in both is none
/// (Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", 1970).
@usableFromInline package struct StateFilter: BitwiseCopyable, Hashable, Sendable {
  /// A bit for each state, by its number modulo 64.
  @usableFromInline package var near: UInt64
  /// A bit for each state, by the upper bits of a product.
  @usableFromInline package var far: UInt64

  /// No state.
  @inlinable @inline(__always)
  package init() { (near, far) = (0, 0) }

  /// That state; none where `isIn` is 0 instead of 1.
  @inlinable @inline(__always)
  package init(_ state: UInt32, isIn: UInt32 = 1) {
    near = UInt64(isIn) &<< UInt64(state & 63)
    far = UInt64(isIn) &<< UInt64((state &* 0x9E37_79B1) &>> 26)
  }

  /// Adds what is in another.
  @inlinable @inline(__always)
  package mutating func formUnion(_ other: StateFilter) {
    near |= other.near
    far |= other.far
  }

  /// The states that may be in one and in the other.
  @inlinable @inline(__always)
  package func mayMeet(_ other: StateFilter) -> Bool { near & other.near != 0 && far & other.far != 0 }
}
