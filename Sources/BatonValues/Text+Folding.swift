extension Text {
  /// Full case folding, NFC, white space at both ends dropped; the same again for what is folded already.
  ///
  /// It is the canonical caseless match of The Unicode Standard (3.13, D145), then composed.
  ///
  /// - Complexity: O(*n*), but for long runs of marks out of order.
  package static func fold(_ text: String) -> String {
    var text = text
    if let folded = text.withUTF8({ foldASCII($0) }) { return folded }
    var decomposed: [UInt32] = []
    for scalar in text.unicodeScalars {
      Normalization.decompose(scalar.value, compatibly: false, into: &decomposed)
    }
    Normalization.order(&decomposed)
    var folded: [UInt32] = []
    folded.reserveCapacity(decomposed.count)
    var one: [UInt32] = []
    for scalar in decomposed {
      one.removeAll(keepingCapacity: true)
      Normalization.fold(scalar, into: &one)
      for part in one { Normalization.decompose(part, compatibly: false, into: &folded) }
    }
    Normalization.order(&folded)
    Normalization.compose(&folded)
    return String(scalars: trim(folded[...]))
  }

  /// The folded text where all of it is ASCII.
  private static func foldASCII(_ utf8: UnsafeBufferPointer<UInt8>) -> String? {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    let start = utf8.firstIndex { !isSpace($0) } ?? utf8.endIndex
    let end = utf8.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return String(unsafeUninitializedCapacity: end - start) { folded in
      for place in start..<end {
        let byte = utf8[place]
        folded[place - start] = 0x41...0x5A ~= byte ? byte | 0x20 : byte
      }
      return end - start
    }
  }

  private static func trim(_ scalars: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    func isSpace(_ scalar: UInt32) -> Bool { ScalarProperties(scalar).kind == .space }
    guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return [] }
    return scalars[...last].drop(while: isSpace)
  }
}

extension String {
  /// The text of some scalars.
  init(scalars: some Sequence<UInt32>) {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    self.init(view)
  }
}
