extension Text {
  /// Full case folding, NFC, white space at both ends dropped; the same again for what is folded already.
  ///
  /// It is the canonical caseless match of The Unicode Standard (3.13, D145), then composed.
  ///
  /// - Complexity: O(*n*), but for long runs of marks out of order.
  package static func fold(_ text: String) -> String {
    var ascii: [UInt8] = []
    if appendFolded(ascii: text.utf8.span, to: &ascii) { return String(decoding: ascii, as: UTF8.self) }
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

  /// Adds a text's folded form, where all of the text is ASCII; says whether it is, and adds nothing where it is not.
  ///
  /// - Complexity: O(*n*).
  package static func appendFolded(ascii utf8: Span<UInt8>, to folded: inout [UInt8]) -> Bool {
    var bits: UInt8 = 0
    for place in utf8.indices { bits |= utf8[place] }
    guard bits < 0x80 else { return false }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    var (start, end) = (0, utf8.count)
    while start < end, isSpace(utf8[start]) { start += 1 }
    while start < end, isSpace(utf8[end - 1]) { end -= 1 }
    for place in start..<end {
      let byte = utf8[place]
      folded.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
    return true
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
