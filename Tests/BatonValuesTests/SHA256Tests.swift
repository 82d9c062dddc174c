import BatonValues
import SeededRandom
import Testing

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func theExamplesOfTheStandardHash(_ text: String, _ hex: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == hex)
  }

  @Test func piecesHashAsTheWhole() {
    var generator = SeededGenerator(seed: 47)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var hash = SHA256()
      var place = 0
      while place < length {
        let end = min(length, place + Int.random(in: 0...100, using: &generator))
        let piece = Array(bytes[place..<end])
        hash.update(piece.span)
        place = end
      }
      #expect(hash.hex() == SHA256.hex(of: bytes))
    }
  }
}
