import BatonValues
import SeededRandom
import Testing

/// Decimals held against arithmetic done another way: sign and magnitude in 128 bits, rounded by comparison.
@Suite struct DecimalPropertyTests {
  /// A number of any size, often at an edge.
  static func number(_ generator: inout SeededGenerator) -> Decimal {
    let bits = Int64.random(in: 1...63, using: &generator)
    let magnitude = Int64.random(in: 0...(Int64.max >> (63 - bits)), using: &generator)
    let edges: [Int64] = [0, 1, 500_000, 1_000_000, 1_500_000, Int64.max, Int64.max - 1]
    let value = Int.random(in: 0..<8, using: &generator) == 0 ? edges.randomElement(using: &generator)! : magnitude
    return Decimal(millionths: Bool.random(using: &generator) ? value : -value)
  }

  /// The nearest whole quotient, an even one of two equally near, nil where it leaves the range.
  static func nearest(_ dividend: UInt128, _ divisor: UInt128, isNegative: Bool) -> Decimal? {
    let below = dividend / divisor
    let (fromBelow, toAbove) = (dividend - below * divisor, (below + 1) * divisor - dividend)
    let isUp = fromBelow > toAbove || (fromBelow == toAbove && below % 2 == 1)
    let magnitude = isUp ? below + 1 : below
    guard magnitude <= UInt128(Int64.max) else { return nil }
    return Decimal(millionths: isNegative ? -Int64(magnitude) : Int64(magnitude))
  }

  @Test func arithmeticIsExact() {
    var generator = SeededGenerator(seed: 20_261_120)
    for _ in 0..<20_000 {
      let (a, b) = (Self.number(&generator), Self.number(&generator))
      let (wideA, wideB) = (Int128(a.millionths), Int128(b.millionths))
      let isNegative = (wideA < 0) != (wideB < 0)
      let product = Self.nearest(wideA.magnitude * wideB.magnitude, 1_000_000, isNegative: isNegative)
      #expect(a.multiplying(by: b) == product, "\(a) * \(b)")
      if wideB != 0 {
        let quotient = Self.nearest(wideA.magnitude * 1_000_000, wideB.magnitude, isNegative: isNegative)
        #expect(a.dividing(by: b) == quotient, "\(a) / \(b)")
      }
      let (sum, difference) = (wideA + wideB, wideA - wideB)
      #expect(a.adding(b).map { Int128($0.millionths) } == (sum.magnitude <= Int64.max ? sum : nil))
      #expect(a.subtracting(b).map { Int128($0.millionths) } == (difference.magnitude <= Int64.max ? difference : nil))
    }
  }

  @Test func whatIsPrintedReadsBack() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5000 {
      let number = Self.number(&generator)
      #expect(Decimal.parse(number.description) == .success(number))
      #expect(decimal(number.amount(currency: "eur").filter { $0 != "," }.replacing(" EUR", with: "")) == number)
    }
  }

  @Test func noBytesTrapTheReader() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("0123456789.-+eE".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in alphabet.randomElement(using: &generator)!
      }
      if case .success(let number) = Decimal.parse(bytes.span) {
        #expect(Decimal.parse(number.description) == .success(number))
      }
    }
  }
}
