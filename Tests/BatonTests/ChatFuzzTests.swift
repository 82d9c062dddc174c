import Testing

@testable import Baton
@testable import BatonDiagnostics

/// Chats that were damaged on the way: never a crash, and an error says something true.
@Suite struct ChatFuzzTests {
  private let whole = Array(
    (#"{"id": "c-1", "now": "2026-11-20T15:30:00Z", "messages": [{"from": "bot", "text": "\u00e9\ud83d\ude00é", "#
      + #""confidence": 4.1e-1, "at": "2026-11-20T15:28:12.5+01:00"}], "facts": {"a": {"b": [1, "x"], "m": "#
      + #"{"amount": 4, "currency": "usd"}}, "c.d": null}, "teams": {"t": {"open": true}}}"#).utf8)

  @Test(arguments: [1, 2, 3]) func `damaged bytes`(seed: UInt64) {
    var random = Seeded(state: seed)
    let inserted: [UInt8] = Array("{}[]\",:\\u0e-.5tn\n/ ".utf8) + [0x00, 0x1B, 0x80, 0xE9, 0xFF]
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0...random.below(3) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = inserted[random.below(inserted.count)]
        case 2: bytes.insert(inserted[random.below(inserted.count)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count - 1, place + random.below(30)))
        }
        if bytes.isEmpty { bytes = whole }
      }
      for layout in [ChatReader.Layout.lines, .document] {
        for entry in ChatReader.read(bytes, layout) {
          guard case .failure(let error) = entry.result else { continue }
          #expect(error.line >= entry.line)
          #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
          #expect(error.message.unicodeScalars.allSatisfy { VisibleText.spelling(of: $0) == nil }, "\(error.message)")
        }
      }
    }
  }

  /// A linear congruential generator (Knuth, MMIX): the same numbers for the same seed.
  private struct Seeded {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return limit == 0 ? 0 : Int((state >> 33) % UInt64(limit))
    }
  }
}
