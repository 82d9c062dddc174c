import BatonValues
import Testing

/// The hash of chats, against what its authors' own program gives.
@Suite struct SipHashTests {
  @Test(arguments: [
    (0, "a3817f04ba25a8e66df67214c7550293"), (1, "da87c1d86b99af44347659119b22fc45"),
    (2, "8177228da4a45dc7fca38bdef60affe4"),
  ])
  func testsOfTheAuthors(count: Int, hex: String) {
    #expect(digest((0..<count).map { UInt8($0) }).description == hex)
  }

  private func digest(_ bytes: [UInt8]) -> Receipt.Digest { bytes.withUnsafeBytes { SipHash.digest(of: $0) } }

  @Test func pieceByPieceIsAsAtOnce() {
    var hash = SipHash()
    hash.take(7)
    "0123456789".utf8.withContiguousStorageIfAvailable { hash.take(UnsafeRawBufferPointer($0)) }
    let bytes: [UInt8] =
      [7, 0, 0, 0, 0, 0, 0, 0] + [10, 0, 0, 0, 0, 0, 0, 0] + Array("0123456789".utf8) + [0, 0, 0, 0, 0, 0]
    #expect(hash.digest() == digest(bytes))
  }

  @Test func everyByteAndTheLengthCount() {
    var seen: Set<Receipt.Digest> = []
    for count in 0..<40 {
      var bytes = [UInt8](repeating: 0, count: count)
      #expect(seen.insert(digest(bytes)).inserted)
      for place in 0..<count {
        bytes[place] = 1
        #expect(seen.insert(digest(bytes)).inserted)
        bytes[place] = 0
      }
    }
  }
}
