/// An object that C holds by a pointer: it lives from `handedOut` to `givenBack`.
protocol Handle: AnyObject {}

extension Handle {
  /// A pointer for C, which owns the object from now on.
  var handedOut: OpaquePointer { OpaquePointer(Unmanaged.passRetained(self).toOpaque()) }

  /// The object behind a pointer of C's; nil behind none.
  static func behind(_ pointer: OpaquePointer?) -> Self? {
    pointer.map { Unmanaged<Self>.fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue() }
  }

  /// Takes an object back from C.
  static func givenBack(_ pointer: OpaquePointer?) {
    if let pointer { Unmanaged<Self>.fromOpaque(UnsafeRawPointer(pointer)).release() }
  }
}
