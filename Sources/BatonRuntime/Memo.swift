import BatonProgram

/// What was worked out of each declaration of a kind, forgotten all at once.
struct Memo {
  private var stamps: [UInt32]
  private var values: [Datum]

  /// Nothing of so many declarations.
  init(count: Int) {
    stamps = Array(repeating: 0, count: count)
    values = Array(repeating: .unknown, count: count)
  }

  /// What was worked out at a moment; nil is nothing.
  subscript(place: Int, at moment: UInt32) -> Datum? {
    get { stamps[place] == moment ? values[place] : nil }
    set {
      stamps[place] = newValue == nil ? 0 : moment
      values[place] = newValue ?? .unknown
    }
  }

  /// Forgets everything, where the moments begin again.
  mutating func clear() {
    for place in stamps.indices { stamps[place] = 0 }
  }
}
