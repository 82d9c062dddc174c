import BatonDiagnostics
import BatonValues

/// Reads the patterns of one text, `a (b|c) [d] e* ... f | g`, by recursive descent over its scalars.
struct PatternReader {
  /// A mistake and the bytes it is at.
  struct Mistake: Error {
    /// What is wrong.
    enum Kind {
      case unclosed(Character)
      case unopened(Character)
      case emptyAlternative
      case misplacedGap
      case gapTooWide
      case strayStar
      case matchesNothing
      case tooDeep
    }

    /// What is wrong.
    let kind: Kind
    /// Where, in the file's bytes.
    let bytes: Range<Int>
  }

  /// How deep brackets may nest.
  static let depthLimit = 32
  /// How many words a gap may skip.
  static let widestGap = 100

  private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  private let end: Int
  private var position = 0

  /// A reader of a pattern's scalars, each with its offset in the file; the last one ends before `end`.
  init(_ scalars: [(scalar: Unicode.Scalar, offset: Int)], end: Int) {
    self.scalars = scalars
    self.end = end
  }

  /// The patterns, those between `|` at the top each by itself.
  mutating func patterns() throws(Mistake) -> [(part: Pattern.Part, bytes: Range<Int>)] {
    var found: [(Pattern.Part, Range<Int>)] = []
    repeat {
      skipSpace()
      let start = offset
      let part = try sequence(depth: 0, within: start)
      if part.minimumWords == 0 { throw Mistake(kind: .matchesNothing, bytes: start..<offset) }
      found.append((part, start..<offset))
      if let closer = current, closer == ")" || closer == "]" {
        throw Mistake(kind: .unopened(Character(closer)), bytes: offset..<offset + 1)
      }
    } while take("|")
    return found
  }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position].scalar : nil }
  private var offset: Int { position < scalars.count ? scalars[position].offset : end }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  private func isAt(_ scalar: Unicode.Scalar, ahead: Int) -> Bool {
    position + ahead < scalars.count && scalars[position + ahead].scalar == scalar
  }

  private var isAtGap: Bool { isAt(".", ahead: 0) && isAt(".", ahead: 1) && isAt(".", ahead: 2) }

  /// Passes over white space.
  private mutating func skipSpace() {
    while let scalar = current, scalar.isBlank { position += 1 }
  }

  private mutating func sequence(depth: Int, within opener: Int) throws(Mistake) -> Pattern.Part {
    if depth > Self.depthLimit { throw Mistake(kind: .tooDeep, bytes: opener..<opener + 1) }
    var parts: [Pattern.Part] = []
    var openGap: Range<Int>?
    while true {
      skipSpace()
      guard let scalar = current, scalar != "|", scalar != ")", scalar != "]" else { break }
      let start = offset
      if isAtGap {
        let gap = try self.gap()
        if parts.isEmpty || openGap != nil { throw Mistake(kind: .misplacedGap, bytes: start..<offset) }
        openGap = start..<offset
        parts.append(gap)
        continue
      }
      let part: Pattern.Part? =
        switch scalar {
        case "(": try group(closedBy: ")", depth: depth)
        case "[": .optional(try group(closedBy: "]", depth: depth))
        default: try words()
        }
      guard let part else { continue }
      parts.append(part)
      openGap = nil
    }
    if let openGap { throw Mistake(kind: .misplacedGap, bytes: openGap) }
    if parts.isEmpty {
      let isPart = scalars.contains { "|([".unicodeScalars.contains($0.scalar) }
      throw Mistake(kind: isPart ? .emptyAlternative : .matchesNothing, bytes: opener..<max(offset, opener))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func group(closedBy closer: Unicode.Scalar, depth: Int) throws(Mistake) -> Pattern.Part {
    let opener = offset
    position += 1
    var alternatives: [Pattern.Part] = []
    repeat { alternatives.append(try sequence(depth: depth + 1, within: opener)) } while take("|")
    guard take(closer) else {
      if let other = current { throw Mistake(kind: .unopened(Character(other)), bytes: offset..<offset + 1) }
      throw Mistake(kind: .unclosed(closer == ")" ? "(" : "["), bytes: opener..<opener + 1)
    }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  /// `...` skips up to 4 words, `...8` up to 8.
  private mutating func gap() throws(Mistake) -> Pattern.Part {
    let start = offset
    position += 3
    var limit: Int?
    while let scalar = current, ("0"..."9").contains(scalar) {
      limit = min((limit ?? 0) * 10 + Int(scalar.value - 48), 1_000_000)
      position += 1
    }
    if let limit, limit < 1 || limit > Self.widestGap { throw Mistake(kind: .gapTooWide, bytes: start..<offset) }
    return .gap(upTo: limit ?? 4)
  }

  /// A run of text up to white space or a sign of the pattern language, cut into words as messages are; signs alone are
  /// nothing.
  private mutating func words() throws(Mistake) -> Pattern.Part? {
    let start = position
    while let scalar = current, !scalar.isBlank, !scalar.isSign, !isAtGap { position += 1 }
    var parts = Self.words(of: scalars[start..<position]).map { Pattern.Part.word($0) }
    if current == "*" {
      guard case .word(let last) = parts.last else {
        throw Mistake(kind: .strayStar, bytes: offset..<offset + 1)
      }
      parts[parts.count - 1] = .prefix(last)
      position += 1
    }
    return parts.count > 1 ? .sequence(parts) : parts.first
  }

  private static func words(of run: ArraySlice<(scalar: Unicode.Scalar, offset: Int)>) -> [String] {
    // Most runs are one word of plain letters, which only its case can change.
    let letters = run.prefix { $0.scalar.isPlainLetter }
    if letters.count == run.count, !run.isEmpty {
      return [String(decoding: letters.map { UInt8(truncatingIfNeeded: $0.scalar.value | 0x20) }, as: UTF8.self)]
    }
    var text = String.UnicodeScalarView()
    for (scalar, _) in run { text.append(scalar) }
    return Words(String(text)).words.map(\.text)
  }
}

extension Pattern.Part {
  /// The fewest words that it matches.
  fileprivate var minimumWords: Int {
    switch self {
    case .word, .prefix: 1
    case .sequence(let parts): parts.reduce(0) { $0 + $1.minimumWords }
    case .alternatives(let parts): parts.map(\.minimumWords).min() ?? 0
    case .optional, .gap: 0
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  fileprivate var isBlank: Bool { isASCII ? value == 32 || 9...13 ~= value : properties.isWhitespace }

  /// Whether it is a sign of the pattern language, gaps aside.
  fileprivate var isSign: Bool {
    switch self {
    case "(", ")", "[", "]", "|", "*": true
    default: false
    }
  }

  /// Whether it is a letter that a word holds as it is, but for its case.
  fileprivate var isPlainLetter: Bool { isASCII && 0x61...0x7A ~= value | 0x20 }
}
