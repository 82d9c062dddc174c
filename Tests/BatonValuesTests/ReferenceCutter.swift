@testable import BatonValues

/// Words cut by the letter of the reference, scalar by scalar and one list after the other: what the cutter is held against.
struct ReferenceCutter {
  /// A word and where it stands.
  struct Word: Equatable {
    let text: [UInt8]
    let start: Int
    let end: Int
  }

  private var words: [Word] = []
  /// The scalars of the word so far, and where it stands.
  private var scalars: [UInt32] = []
  private var start = 0
  private var end = 0
  /// Whether the word is one character of a script without spaces.
  private var isSingle = false
  /// Whether marks of the last letter are dropped.
  private var dropsMarks = false
  /// Whether an apostrophe came last, which is dropped if the word goes on.
  private var hasApostrophe = false
  private var needsComposing = false
  /// What the scalar being read decomposes and folds to, and the steps on the way.
  private var parts: [UInt32] = []
  private var decomposed: [UInt32] = []
  private var folded: [UInt32] = []

  /// All words of a text.
  static func words(of text: String) -> [Word] {
    var cutter = ReferenceCutter()
    let bytes = Array(text.utf8)
    let utf8 = bytes.span
    var place = 0
    while place < utf8.count { place = cutter.read(utf8, at: place) }
    return cutter.finish()
  }

  /// Reads the scalar at a place, or the whole emoji there, and gives the place after it.
  mutating func read(_ utf8: Span<UInt8>, at place: Int) -> Int {
    let (scalar, next) = utf8.scalar(at: place)
    if let sequence = ReferenceEmoji(utf8, at: place, scalar, next) {
      endWord()
      words.append(Word(text: Array(String(scalars: sequence.scalars).utf8), start: place, end: sequence.end))
      return sequence.end
    }
    if scalar < 0x80 {
      take(0x41...0x5A ~= scalar ? scalar | 0x20 : scalar, place, next)
      return next
    }
    foldCompatibly(scalar)
    for index in parts.indices { take(Self.plain(parts[index]), place, next) }
    return next
  }

  /// The words, once everything is read.
  mutating func finish() -> [Word] {
    endWord()
    return words
  }

  /// Fills `parts`: decomposed, folded, and what folding composed decomposed again.
  private mutating func foldCompatibly(_ scalar: UInt32) {
    parts.removeAll(keepingCapacity: true)
    decomposed.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    Normalization.decompose(scalar, compatibly: true, into: &decomposed)
    for index in decomposed.indices { Normalization.fold(decomposed[index], into: &folded) }
    for index in folded.indices { Normalization.decompose(folded[index], compatibly: true, into: &parts) }
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

  private static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC
  }

  /// Takes a folded scalar that stands for source text.
  private mutating func take(_ scalar: UInt32, _ place: Int, _ next: Int) {
    if Self.isApostrophe(scalar) {
      if scalars.isEmpty || isSingle || hasApostrophe { endWord() } else { hasApostrophe = true }
      return
    }
    let properties = ScalarProperties(scalar)
    if properties.isIgnorable { return }
    switch properties.kind {
    case .letter, .number:
      if isSingle || properties.isSpaceless { endWord() }
      if scalars.isEmpty { start = place }
      scalars.append(scalar)
      isSingle = properties.isSpaceless
      dropsMarks = properties.dropsMarks
      needsComposing = needsComposing || properties.composes
    case .mark:
      // A keycap belongs to an emoji, or else is a sign.
      guard !scalars.isEmpty, !hasApostrophe, scalar != 0x20E3 else {
        endWord()
        return
      }
      if !dropsMarks {
        scalars.append(scalar)
        needsComposing = true
      }
    case .other, .space:
      endWord()
      return
    }
    hasApostrophe = false
    end = next
  }

  private mutating func endWord() {
    defer { hasApostrophe = false }
    guard !scalars.isEmpty else { return }
    if needsComposing {
      Normalization.order(&scalars)
      Normalization.compose(&scalars)
    }
    words.append(Word(text: Array(String(scalars: scalars).utf8), start: start, end: end))
    scalars.removeAll(keepingCapacity: true)
    isSingle = false
    needsComposing = false
  }
}
