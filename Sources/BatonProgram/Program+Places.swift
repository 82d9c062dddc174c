extension Program {
  /// Where a rule stands, `file:line:column`.
  ///
  /// - Precondition: There is a rule of that place.
  package func place(ofRule rule: Int) -> String {
    let row = rules[rule]
    let file = row.source.place.map { strings.range(Int(sources[$0].name)) } ?? 0..<0
    return String(unsafeUninitializedCapacity: file.count + 2 + 2 * 10) { text in
      for place in file { text[place - file.lowerBound] = strings.bytes[place] }
      var end = file.count
      Self.write(row.line, to: text, at: &end)
      Self.write(row.column, to: text, at: &end)
      return end
    }
  }

  /// Writes a colon and a number.
  private static func write(_ number: UInt32, to text: UnsafeMutableBufferPointer<UInt8>, at end: inout Int) {
    var (digits, rest) = (1, number / 10)
    while rest > 0 { (digits, rest) = (digits + 1, rest / 10) }
    rest = number
    text[end] = UInt8(ascii: ":")
    for place in (1...digits).reversed() {
      text[end + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    end += digits + 1
  }
}
