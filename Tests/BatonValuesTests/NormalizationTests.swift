import Foundation
import Testing

@testable import BatonValues
import SeededRandom

@Suite struct NormalizationTests {
  static func decomposed(_ text: String, compatibly: Bool) -> [UInt32] {
    var scalars: [UInt32] = []
    for scalar in text.unicodeScalars {
      Normalization.decompose(scalar.value, compatibly: compatibly, into: &scalars)
    }
    Normalization.order(&scalars)
    return scalars
  }

  static func composed(_ text: String) -> [UInt32] {
    var scalars = decomposed(text, compatibly: false)
    Normalization.compose(&scalars)
    return scalars
  }

  static func values(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// Source, NFC, NFD and NFKD, as in the examples of UAX #15 and its test file.
  @Test(arguments: [
    ("\u{1E0A}", "\u{1E0A}", "D\u{307}", "D\u{307}"),
    ("\u{1E0A}\u{323}", "\u{1E0C}\u{307}", "D\u{323}\u{307}", "D\u{323}\u{307}"),
    ("\u{1E0A}\u{31B}\u{323}", "\u{1E0C}\u{31B}\u{307}", "D\u{31B}\u{323}\u{307}", "D\u{31B}\u{323}\u{307}"),
    ("\u{1E9B}\u{323}", "\u{1E9B}\u{323}", "\u{17F}\u{323}\u{307}", "s\u{323}\u{307}"),
    ("\u{FB01}", "\u{FB01}", "\u{FB01}", "fi"), ("2\u{2075}", "2\u{2075}", "2\u{2075}", "25"),
    ("\u{958}", "\u{915}\u{93C}", "\u{915}\u{93C}", "\u{915}\u{93C}"),
    ("\u{AC01}", "\u{AC01}", "\u{1100}\u{1161}\u{11A8}", "\u{1100}\u{1161}\u{11A8}"),
    ("\u{1100}\u{1161}\u{11A7}", "\u{AC00}\u{11A7}", "\u{1100}\u{1161}\u{11A7}", "\u{1100}\u{1161}\u{11A7}"),
    ("a\u{5AE}\u{300}b", "\u{E0}\u{5AE}b", "a\u{5AE}\u{300}b", "a\u{5AE}\u{300}b"),
    ("\u{2F800}", "\u{4E3D}", "\u{4E3D}", "\u{4E3D}"), ("\u{340}", "\u{300}", "\u{300}", "\u{300}"),
    ("\u{FDFA}", "\u{FDFA}", "\u{FDFA}", "صلى الله عليه وسلم"),
  ])
  func knownTextsNormalize(_ source: String, _ nfc: String, _ nfd: String, _ nfkd: String) {
    #expect(Self.composed(source) == Self.values(nfc))
    #expect(Self.decomposed(source, compatibly: false) == Self.values(nfd))
    #expect(Self.decomposed(source, compatibly: true) == Self.values(nfkd))
  }

  @Test func theSystemAgreesOnEveryScalar() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age <= (15, 0) else { continue }
      let text = String(scalar)
      let isRight =
        Self.composed(text) == Self.values(text.precomposedStringWithCanonicalMapping)
        && Self.decomposed(text, compatibly: false) == Self.values(text.decomposedStringWithCanonicalMapping)
        && Self.decomposed(text, compatibly: true) == Self.values(text.decomposedStringWithCompatibilityMapping)
      guard isRight else {
        Issue.record("U+\(String(value, radix: 16))")
        return
      }
    }
  }

  @Test func theSystemAgreesOnTexts() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<5000 {
      let text = RandomText.text(&generator)
      #expect(Self.composed(text) == Self.values(text.precomposedStringWithCanonicalMapping))
      #expect(Self.decomposed(text, compatibly: false) == Self.values(text.decomposedStringWithCanonicalMapping))
    }
  }
}
