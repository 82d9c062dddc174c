/// Cuts a text into words, one after the other. Once it is warm it allocates nothing.
package struct WordCutter: Sendable {
  /// The word that was cut last, folded and composed, in UTF-8.
  package var word: ArraySlice<UInt8> { bytes[..<count] }
  /// Its bytes, and behind them at least fifteen of anything.
  package private(set) var bytes = [UInt8](repeating: 0, count: 64)
  /// How many they are.
  package private(set) var count = 0
  /// Where it begins in the text.
  package private(set) var start = 0
  /// Where it ends there.
  package private(set) var end = 0
  /// How far the text is read.
  package private(set) var place = 0
  /// Whether it stopped at an ASCII sign, as it was told to.
  private var isAtSign = false

  /// Whether the word has begun.
  private var isOpen = false
  /// Whether the word is one character of a script without spaces.
  private var isSingle = false
  /// Whether marks of the last letter are dropped.
  private var dropsMarks = false
  /// Whether an apostrophe came last, which is dropped if the word goes on.
  private var hasApostrophe = false
  /// The canonical combining class of the last mark.
  private var order: UInt8 = 0
  /// Whether the word is kept as scalars, decomposed, since it must be composed anew.
  private var isLoose = false
  private var scalars: [UInt32] = []

  /// What the last scalar is made of, where that is several, how much of it was taken, and where it stands.
  private var parts: [UInt32] = []
  private var taken = 0
  private var source = 0..<0
  private var picture: [UInt8] = []
  /// The scalars that were folded last, by their numbers modulo the count, a power of two; none are kept where it is 0.
  private var known: [FoldedScalar] = []
  private let knownCount: Int

  /// A cutter; one that cuts many texts remembers how scalars are folded.
  package init(remembers: Bool = false) { knownCount = remembers ? 1024 : 0 }

  /// Begins anew at a place.
  package mutating func begin(at place: Int) {
    self.place = place
    (isAtSign, taken) = (false, 0)
    parts.removeAll(keepingCapacity: true)
  }

  /// Cuts the next word, if there is one; where `inRun` is true, only up to the next ASCII sign that is in no word.
  ///
  /// - Precondition: The bytes are UTF-8, the same from one beginning to the next.
  /// - Complexity: O(*n*) in what it reads, but for long runs of marks out of order.
  package mutating func next(in utf8: Span<UInt8>, inRun: Bool = false) -> Bool {
    (count, isOpen, isSingle, hasApostrophe, isLoose, order) = (0, false, false, false, false, 0)
    while true {
      if taken < parts.count {
        let step = take(FoldedScalar(folded: parts[taken]), source)
        if step != .endsBefore { taken += 1 }
        if step != .goesOn { return close() }
        continue
      }
      guard place < utf8.count, !isAtSign else { return close() }
      if !isLoose, !isSingle { readLetters(utf8) }
      guard place < utf8.count else { return close() }
      let ends = utf8[place] < 0x80 ? readASCII(utf8, inRun: inRun) : readOther(utf8)
      if ends { return close() }
    }
  }

  /// Ends a word, if one has begun.
  private mutating func close() -> Bool {
    if isLoose {
      Normalization.order(&scalars)
      Normalization.compose(&scalars)
      for scalar in scalars {
        let (bytes, count) = scalar.utf8
        append(bytes, count)
      }
    }
    return isOpen
  }
}

extension WordCutter {
  /// What a scalar does to the word.
  private enum Step {
    case goesOn
    /// The word ends, and the scalar is still to be read.
    case endsBefore
    /// The word ends with the scalar.
    case endsAfter
  }

  @inline(__always)
  private mutating func take(_ scalar: FoldedScalar, _ source: Range<Int>) -> Step {
    switch scalar.kind {
    case .letter:
      if isOpen, isSingle || scalar.isSpaceless { return .endsBefore }
      if scalar.composes, isOpen { loosen() }
      append(scalar)
      if !isOpen { (isOpen, start) = (true, source.lowerBound) }
      (isSingle, dropsMarks, hasApostrophe) = (scalar.isSpaceless, scalar.dropsMarks, false)
      end = source.upperBound
    case .mark:
      guard isOpen else { break }
      if hasApostrophe { return .endsAfter }
      if !dropsMarks {
        // What neither joins nor is out of order needs no composing.
        if scalar.composes || scalar.order != 0 && scalar.order < order { loosen() }
        append(scalar)
      }
      end = source.upperBound
    case .apostrophe:
      guard isOpen else { break }
      if isSingle || hasApostrophe { return .endsAfter }
      hasApostrophe = true
    case .sign: return isOpen ? .endsAfter : .goesOn
    case .ignorable, .picture, .several: break
    }
    return .goesOn
  }

  @inline(__always)
  private mutating func append(_ scalar: FoldedScalar) {
    order = scalar.order
    if isLoose {
      Normalization.decompose(scalar.output, compatibly: false, into: &scalars)
    } else {
      append(scalar.bytes, Int(scalar.count))
    }
  }

  /// Adds up to four bytes to the word, the first one lowest.
  @inline(__always)
  private mutating func append(_ new: UInt32, _ newCount: Int) {
    makeRoom()
    var new = new
    for place in count..<count + newCount {
      bytes[place] = UInt8(truncatingIfNeeded: new)
      new >>= 8
    }
    count += newCount
  }

  /// Makes room for four bytes and fifteen behind them.
  @inline(__always)
  private mutating func makeRoom() {
    if count + 19 > bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
  }

  /// Goes on with the word as scalars, which are composed when it ends.
  private mutating func loosen() {
    guard !isLoose else { return }
    isLoose = true
    scalars.removeAll(keepingCapacity: true)
    var place = 0
    while place < count {
      let (scalar, next) = bytes.span.scalar(at: place)
      Normalization.decompose(scalar, compatibly: false, into: &scalars)
      place = next
    }
    count = 0
  }

  /// Reads letters as far as they are ASCII, or folded before, and nothing else can be made of them.
  private mutating func readLetters(_ utf8: Span<UInt8>) {
    makeRoom()
    let read = Self.readLetters(utf8, from: place, &known, &bytes, count)
    guard read.place > place else { return }
    if !isOpen { (isOpen, start) = (true, place) }
    (dropsMarks, order, hasApostrophe) = (read.last.dropsMarks, read.last.order, false)
    (place, count) = (read.place, read.count)
    end = place
  }

  private static func readLetters(
    _ utf8: Span<UInt8>, from begin: Int, _ knownRoom: inout [FoldedScalar], _ bytes: inout [UInt8], _ countBefore: Int
  ) -> (place: Int, count: Int, last: FoldedScalar) {
    let known = knownRoom.span
    var out = bytes.mutableSpan
    var (place, count, last) = (begin, countBefore, FoldedScalar.plain)
    let room = out.count - 19
    while place < utf8.count, count <= room {
      let byte = utf8[place]
      if byte < 0x80 {
        guard 0x61...0x7A ~= byte | 0x20 else { break }
        out[count] = byte | 0x20
        count &+= 1
        place &+= 1
        last = .plain
      } else {
        let (scalar, next) = utf8.scalar(at: place)
        let index = Int(scalar) & (known.count &- 1)
        guard index < known.count, known[index].scalar == scalar, known[index].isPlainLetter else { break }
        last = known[index]
        out[count] = UInt8(truncatingIfNeeded: last.bytes)
        out[count &+ 1] = UInt8(truncatingIfNeeded: last.bytes &>> 8)
        out[count &+ 2] = UInt8(truncatingIfNeeded: last.bytes &>> 16)
        out[count &+ 3] = UInt8(truncatingIfNeeded: last.bytes &>> 24)
        count &+= Int(last.count)
        place = next
      }
    }
    return (place, count, last)
  }

  /// Reads a byte that is ASCII, or the emoji that it begins, and says whether the word ends.
  private mutating func readASCII(_ utf8: Span<UInt8>, inRun: Bool) -> Bool {
    let byte = utf8[place]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      if byte <= 0x39, mayBeKeycap(utf8), isPicture(utf8) { return takePicture() }
      if isSingle { return true }
      let letter = byte | 0x20
      if isLoose { scalars.append(UInt32(letter)) } else { append(UInt32(letter), 1) }
      if !isOpen { (isOpen, start) = (true, place) }
      (dropsMarks, hasApostrophe, order) = (byte > 0x39, false, 0)
      place += 1
      end = place
      return false
    case 0x27:
      place += 1
      guard isOpen else { return false }
      if isSingle || hasApostrophe { return true }
      hasApostrophe = true
      return false
    default:
      if byte == 0x23 || byte == 0x2A, mayBeKeycap(utf8), isPicture(utf8) { return takePicture() }
      place += 1
      isAtSign = inRun
      return isOpen
    }
  }

  private func mayBeKeycap(_ utf8: Span<UInt8>) -> Bool { place + 1 < utf8.count && utf8[place + 1] >= 0xE2 }

  /// Reads a scalar beyond ASCII, or the emoji that it begins, and says whether the word ends.
  private mutating func readOther(_ utf8: Span<UInt8>) -> Bool {
    let (scalar, next) = utf8.scalar(at: place)
    let folded = fold(scalar)
    switch folded.kind {
    case .picture where isPicture(utf8): return takePicture()
    case .picture, .several:
      parts.removeAll(keepingCapacity: true)
      FoldedScalar.foldCompatibly(scalar, into: &parts)
      (taken, source) = (0, place..<next)
      place = next
      return false
    default:
      let step = take(folded, place..<next)
      if step != .endsBefore { place = next }
      return step != .goesOn
    }
  }

  @inline(__always)
  private mutating func fold(_ scalar: UInt32) -> FoldedScalar {
    let index = Int(scalar) & (knownCount &- 1)
    if index < known.count, known[index].scalar == scalar { return known[index] }
    return learn(scalar)
  }

  @inline(never)
  private mutating func learn(_ scalar: UInt32) -> FoldedScalar {
    let folded = FoldedScalar(scalar, &parts)
    parts.removeAll(keepingCapacity: true)
    taken = 0
    if knownCount > 0 {
      if known.isEmpty { known = Array(repeating: .none, count: knownCount) }
      known[Int(scalar) & (knownCount - 1)] = folded
    }
    return folded
  }

  /// Whether an emoji begins at the place.
  private mutating func isPicture(_ utf8: Span<UInt8>) -> Bool {
    picture.removeAll(keepingCapacity: true)
    guard let sequence = EmojiSequence(utf8, at: place, into: &picture) else { return false }
    source = place..<sequence.end
    return true
  }

  /// Ends the word before an emoji, or else makes that the word.
  private mutating func takePicture() -> Bool {
    if isOpen { return true }
    for byte in picture { append(UInt32(byte), 1) }
    (isOpen, start, end, place) = (true, source.lowerBound, source.upperBound, source.upperBound)
    return true
  }
}
