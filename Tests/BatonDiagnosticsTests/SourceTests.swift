import Testing

@testable import BatonDiagnostics

/// Places in texts, broken or not.
@Suite struct SourceTests {
  @Test func `lines and columns count from 1, columns in scalars`() {
    let text = SourceText(name: "a", "\u{FEFF}é日x\r\n\ny")
    #expect(text.position(at: 0) == SourcePosition(line: 1, column: 1))
    #expect(text.position(at: 3) == SourcePosition(line: 1, column: 1))
    #expect(text.position(at: 5) == SourcePosition(line: 1, column: 2))
    #expect(text.position(at: 8) == SourcePosition(line: 1, column: 3))
    #expect(text.position(at: 11) == SourcePosition(line: 2, column: 1))
    #expect(text.position(at: 12) == SourcePosition(line: 3, column: 1))
    #expect(text.position(at: 99) == SourcePosition(line: 3, column: 2))
    #expect(text.string(text.content(ofLine: 0)) == "é日x")
    #expect(text.string(text.content(ofLine: 1)) == "")
  }

  @Test func `bytes are cut into scalars as String does`() {
    var random = SeededRandom(seed: 7)
    let interesting: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<3_000 {
      let bytes = (0..<random.below(9)).map { _ in interesting[random.below(interesting.count)] }
      var read = ""
      var starts: [Int] = []
      var offset = 0
      while offset < bytes.count {
        let decoded = UTF8Scalar(bytes, at: offset, before: bytes.count)
        read.unicodeScalars.append(decoded.scalar ?? "\u{FFFD}")
        starts.append(offset)
        offset += decoded.length
      }
      #expect(Array(read.unicodeScalars) == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars), "\(bytes)")
      #expect(offset == bytes.count)
    }
  }

  @Test func `random marks on random bytes never trap and always show a mark`() {
    var random = SeededRandom(seed: 11)
    let pieces: [[UInt8]] = [
      [0xFF], [0x0A], [0x0D, 0x0A], [0x09], Array("é".utf8), Array("日".utf8), [0x20], [0x61], [0xE2],
    ]
    for round in 0..<600 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(40) { bytes += pieces[random.below(pieces.count)] }
      if round % 3 == 0 { bytes += [UInt8](repeating: 0x62, count: 900) + bytes }
      var sources = SourceMap()
      let file = sources.add(SourceText(name: "a", bytes: bytes))
      let ranges = (0..<4).map { _ in
        let (a, b) = (random.below(bytes.count + 2), random.below(bytes.count + 2))
        return SourceRange(file, min(a, b), max(a, b))
      }
      let diagnostic = Diagnostic(.sample, "m", at: ranges[0], "p", labels: ranges.dropFirst().map { Label($0, "s") })
      let text = diagnostic.rendered(in: sources).plain
      #expect(text.contains("^"))
      #expect(text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed.
struct SeededRandom {
  private var state: UInt64
  /// The sequence of that seed.
  init(seed: UInt64) { state = seed }
  /// The next number from 0 to less than `limit`; 0 where that is 0.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return limit == 0 ? 0 : Int((z ^ (z >> 31)) % UInt64(limit))
  }
}
