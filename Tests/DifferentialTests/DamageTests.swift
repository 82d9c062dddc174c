import Agreement
import Baton
import BatonProgram
import BatonSemantics
import Foundation
import SeededRandom
import Testing

/// A compiled policy that is damaged anywhere is refused; where the damage is made to look right, it is refused or can be
/// used in every way, and nothing fails.
///
/// Which forgeries are tried is another choice every day: `BATON_SEED` says it. With `BATON_NIGHTLY=1` it is every byte with
/// many values.
struct DamageTests {
  static let parts = 8
  static let environment = ProcessInfo.processInfo.environment
  static let isNightly = environment["BATON_NIGHTLY"] == "1"

  /// The seed of today's choice.
  static let seed: UInt64 = {
    let today = UInt64(Date().timeIntervalSince1970) / 86_400
    let seed = environment["BATON_SEED"].flatMap { UInt64($0) } ?? today << 32
    print("damage: BATON_SEED=\(seed) repeats it")
    return seed
  }()

  /// The file of a policy as small as they get.
  static func smallest() throws -> [UInt8] {
    let text = "fact vip: bool\nteam \"a\"\nwhen vip route to team \"a\"\notherwise hold\n"
    return Policy(try #require(CheckedPolicy.reading(text))).compiled
  }

  @Test("every byte and every length of the smallest, as they are")
  func damageOfTheSmallestIsSeen() throws {
    let bytes = try Self.smallest()
    for place in bytes.indices {
      Self.expectRefused(Array(bytes[..<place]), "cut to \(place) bytes")
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(bit)
        Self.expectRefused(damaged, "bit \(bit) of byte \(place)")
      }
    }
    Self.expectRefused(bytes + [0], "a byte more")
  }

  private static func expectRefused(_ bytes: [UInt8], _ words: @autoclosure () -> String) {
    if (try? Program(encoded: bytes)) != nil { Issue.record("\(words()) is not seen") }
  }

  @Test("every byte and every length of what says everything, as they are", arguments: 0..<parts)
  func damageIsSeen(part: Int) throws {
    let bytes = try #require(CompleteProgram.program).encoded
    for place in stride(from: part, to: bytes.count, by: Self.parts) {
      Self.expectRefused(Array(bytes[..<place]), "cut to \(place) bytes")
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      Self.expectRefused(damaged, "byte \(place)")
    }
  }

  @Test("some byte, its checksum mended", arguments: 0..<parts)
  func forgeryFailsNothing(part: Int) throws {
    let (payload, places) = CompleteProgram.payload(of: try #require(CompleteProgram.program))
    let chats = CompleteProgram.chats
    var (refused, used) = (0, 0)
    for (place, value) in Self.forgeries(payload, places, part) {
      var damaged = payload
      damaged[place] = value
      guard let forgery = Forgery(damaged) else {
        refused += 1
        continue
      }
      forgery.decide(chats)
      // To explain is a hundred times what deciding is.
      if Self.isNightly || used % 10 == 0 { forgery.use(chats) }
      if used % 30 == 0 { forgery.checkAgain() }
      used += 1
    }
    #expect(refused > 0 && used > 0)
  }

  /// The bytes that a part of the test damages, and what they become.
  private static func forgeries(_ payload: [UInt8], _ places: [Int], _ part: Int) -> [(place: Int, value: UInt8)] {
    var random = SeededGenerator(seed: seed ^ UInt64(part))
    guard isNightly else {
      return (0..<130).compactMap { _ in
        guard let place = places.randomElement(using: &random) else { return nil }
        let bit: UInt8 = 1 << UInt8.random(in: 0..<8, using: &random)
        return (place, payload[place] ^ [bit, bit, 0xFF, 0x7F, payload[place]][Int.random(in: 0..<5, using: &random)])
      }
    }
    return places.filter { $0 % parts == part }.flatMap { place in
      let byte = payload[place]
      let values = Set((0..<8).map { byte ^ 1 << $0 } + [0, 0xFF, byte ^ 0xFF, byte &+ 1, byte &- 1]).subtracting([byte]
      )
      return values.sorted().map { (place, $0) }
    }
  }

  @Test("some length, its checksum mended", arguments: 0..<parts)
  func cutIsRefused(part: Int) throws {
    let payload = CompleteProgram.payload(of: try #require(CompleteProgram.program)).bytes
    for length in stride(from: part, to: payload.count, by: Self.parts * (Self.isNightly ? 1 : 13)) {
      #expect(Forgery(Array(payload[..<length])) == nil, "cut to \(length) bytes")
    }
  }
}
