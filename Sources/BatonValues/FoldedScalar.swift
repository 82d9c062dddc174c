/// What a scalar is to words: folded, and without the marks that words drop.
struct FoldedScalar: BitwiseCopyable, Sendable {
  /// What it does to a word.
  enum Kind: UInt8 {
    /// Goes on with a word, or begins one.
    case letter
    /// Goes on with a word that has begun.
    case mark
    /// Is not seen.
    case ignorable
    case apostrophe
    /// Ends a word.
    case sign
    /// May begin an emoji.
    case picture
    /// Is several of these.
    case several
  }

  /// The scalar; none where nothing was said yet.
  let scalar: UInt32
  /// The scalar that stands for it.
  private(set) var output: UInt32
  /// The same in UTF-8, the first byte lowest,
  private(set) var bytes: UInt32 = 0
  /// and how many bytes.
  private(set) var count: UInt8 = 0
  /// What it does.
  private(set) var kind = Kind.several
  /// The canonical combining class of its last mark, 0 without.
  private(set) var order: UInt8 = 0
  private var flags: UInt8 = 0

  /// Nothing.
  static var none: FoldedScalar { FoldedScalar(output: .max) }

  /// An ASCII letter, whichever.
  static var plain: FoldedScalar {
    var letter = none
    letter.flags = 1
    return letter
  }

  private init(output: UInt32) { (scalar, self.output) = (.max, output) }

  /// Whether marks that follow are dropped.
  var dropsMarks: Bool { flags & 1 != 0 }

  /// Whether its script is written without spaces.
  var isSpaceless: Bool { flags & 2 != 0 }

  /// Whether it is a letter of a script with spaces that does not join with what is before it.
  var isPlainLetter: Bool { kind == .letter && flags & 6 == 0 }

  /// Whether it may join with the scalar before it.
  var composes: Bool { flags & 4 != 0 }

  /// A scalar of a text; `parts` is room, and has afterwards what several are made of.
  init(_ scalar: UInt32, _ parts: inout [UInt32]) {
    self.scalar = scalar
    output = scalar
    parts.removeAll(keepingCapacity: true)
    if ScalarProperties(scalar).emoji != .none {
      kind = .picture
      return
    }
    // A syllable is made of letters that compose, and ends as itself.
    if 0xAC00...0xD7A3 ~= scalar {
      take(scalar)
      return
    }
    Self.foldCompatibly(scalar, into: &parts)
    let shown = parts.filter { !ScalarProperties($0).isIgnorable }
    guard let first = shown.first else {
      kind = .ignorable
      return
    }
    if shown.count == 1 {
      take(first)
      return
    }
    let properties = ScalarProperties(first)
    guard properties.isLetter, !properties.composes,
      shown.dropFirst().allSatisfy({ ScalarProperties($0).kind == .mark && $0 != ScalarProperties.keycap })
    else { return }
    if properties.dropsMarks {
      take(first)
      return
    }
    var whole = shown
    Normalization.order(&whole)
    let last = whole.last.map { Normalization.order(of: $0) } ?? 0
    Normalization.compose(&whole)
    guard whole.count == 1 else { return }
    take(first)
    output = whole[0]
    order = last
    (bytes, count) = (output.utf8.bytes, UInt8(output.utf8.count))
  }

  /// A scalar that is folded already.
  init(folded scalar: UInt32) {
    self.scalar = scalar
    output = scalar
    take(scalar)
  }

  private mutating func take(_ scalar: UInt32) {
    let properties = ScalarProperties(scalar)
    output = scalar
    (bytes, count) = (scalar.utf8.bytes, UInt8(scalar.utf8.count))
    order = Normalization.order(of: scalar)
    flags = (properties.dropsMarks ? 1 : 0) | (properties.isSpaceless ? 2 : 0) | (properties.composes ? 4 : 0)
    switch properties.kind {
    case _ where scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC: kind = .apostrophe
    case _ where properties.isIgnorable: kind = .ignorable
    case .letter, .number: kind = .letter
    // A keycap belongs to an emoji, or else is a sign.
    case .mark: kind = scalar == ScalarProperties.keycap ? .sign : .mark
    case .other, .space: kind = .sign
    }
  }

  /// Adds what a scalar is folded to: decomposed, folded, and what folding composed decomposed again.
  static func foldCompatibly(_ scalar: UInt32, into parts: inout [UInt32]) {
    var (decomposed, folded): ([UInt32], [UInt32]) = ([], [])
    Normalization.decompose(scalar, compatibly: true, into: &decomposed)
    for part in decomposed { Normalization.fold(part, into: &folded) }
    for part in folded { Normalization.decompose(part, compatibly: true, into: &parts) }
    for place in parts.indices { parts[place] = plain(parts[place]) }
  }

  /// The letter without a stroke that Unicode holds for no mark.
  private static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xF8: 0x6F
    case 0x142: 0x6C
    case 0x111: 0x64
    default: scalar
    }
  }
}
