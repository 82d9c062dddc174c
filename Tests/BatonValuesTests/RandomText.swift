import Foundation
import SeededRandom

/// Texts that lean on what is hard: marks in any order, letters that fold to several, joiners, other scripts.
enum RandomText {
  static let scalars: [Unicode.Scalar] = Array(
    ("aBzßÉéłØđİıŉﬁſΣςάᾳΐйЁ1½²①٣'’ʼ-_ \u{A0}\u{301}\u{307}\u{323}\u{345}\u{5B0}\u{64B}\u{93C}\u{AD}\u{200D}\u{FE0F}"
      + "👍🏽👩‍💻🇩🇪❤️1️⃣©中国がカﾊﾟーไทยลາວခမែរမြ한글각\u{1100}\u{1161}\u{11A8}न्दीعرب.,!?|(*)\u{E0101}\u{20E3}").unicodeScalars)

  static func text(_ generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<16, using: &generator) { text.append(scalars.randomElement(using: &generator)!) }
    return String(text)
  }

  /// Scalars from anywhere, those of one block near each other.
  static func anyScalars(_ generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    let block = UInt32.random(in: 0..<0x320, using: &generator) << 8
    for _ in 0..<Int.random(in: 0..<24, using: &generator) {
      let isNear = Int.random(in: 0..<3, using: &generator) > 0
      let number =
        isNear ? block | UInt32.random(in: 0...255, using: &generator) : .random(in: 0...0x3FF, using: &generator)
      if let scalar = Unicode.Scalar(number) { text.append(scalar) }
    }
    return String(text)
  }

  static func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }
}
