import CUnicodeTables

/// What the Unicode tables say of a scalar.
struct ScalarProperties {
  /// What kind of sign it is.
  enum Kind: UInt32 {
    case other
    case letter
    case number
    case mark
    case space
  }

  /// What part of an emoji it is.
  enum Emoji: UInt32 {
    case none
    case pictograph
    case modifier
    case regional
    /// A sign, which U+FE0F makes an emoji.
    case wantsSelector
  }

  /// U+20E3, which makes an emoji of the sign before it.
  static var keycap: UInt32 { 0x20E3 }

  private let bits: UInt32

  /// A scalar's properties.
  init(_ scalar: UInt32) { bits = baton_properties(scalar) }

  /// What kind of sign it is.
  var kind: Kind { Kind(rawValue: bits & UInt32(BATON_KIND_MASK)) ?? .other }

  /// Whether words are made of it.
  var isLetter: Bool { kind == .letter || kind == .number }

  /// What part of an emoji it is.
  var emoji: Emoji { Emoji(rawValue: (bits & UInt32(BATON_EMOJI_MASK)) / UInt32(BATON_PICTOGRAPH)) ?? .none }

  /// Whether it is Latin, Greek or Cyrillic, whose marks words drop.
  var dropsMarks: Bool { bits & UInt32(BATON_SCRIPT_MASK) == UInt32(BATON_DROPS_MARKS) }

  /// Whether its script is written without spaces.
  var isSpaceless: Bool { bits & UInt32(BATON_SCRIPT_MASK) == UInt32(BATON_SPACELESS) }

  /// Whether it is not to be seen, such as a soft hyphen.
  var isIgnorable: Bool { bits & UInt32(BATON_IGNORABLE) != 0 }

  /// Whether it may join with the scalar before it.
  var composes: Bool { bits & UInt32(BATON_COMPOSES) != 0 }
}
