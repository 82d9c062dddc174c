/// An escape of a JSON string, such as `\n` or `\ud83d\ude00`.
struct JSONEscape {
  /// What it stands for; nil of one that stands for nothing.
  let scalar: Unicode.Scalar?
  /// How many bytes it takes.
  let length: Int
  /// Whether it is half of a surrogate pair.
  let isLoneSurrogate: Bool

  /// The escape whose `\` stands at `offset`.
  init(_ bytes: [UInt8], at offset: Int, before end: Int) {
    guard offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "u") else {
      scalar = offset + 1 < end ? JSONEscape.short(bytes[offset + 1]) : nil
      length = min(2, end - offset)
      isLoneSurrogate = false
      return
    }
    guard let first = JSONEscape.unit(bytes, at: offset, before: end) else {
      (scalar, length, isLoneSurrogate) = (nil, 2, false)
      return
    }
    if let whole = Unicode.Scalar(first) {
      (scalar, length, isLoneSurrogate) = (whole, 6, false)
    } else if first < 0xDC00, let second = JSONEscape.unit(bytes, at: offset + 6, before: end),
      (0xDC00...0xDFFF).contains(second)
    {
      scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      (length, isLoneSurrogate) = (12, false)
    } else {
      (scalar, length, isLoneSurrogate) = (nil, 6, true)
    }
  }

  /// What `\` and that byte stand for.
  private static func short(_ byte: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(byte) {
    case "\"": "\""
    case "\\": "\\"
    case "/": "/"
    case "b": "\u{8}"
    case "f": "\u{C}"
    case "n": "\n"
    case "r": "\r"
    case "t": "\t"
    default: nil
    }
  }

  /// The number of a `\uXXXX`.
  private static func unit(_ bytes: [UInt8], at offset: Int, before end: Int) -> UInt32? {
    guard offset + 6 <= end, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value: UInt32 = 0
    for byte in bytes[offset + 2..<offset + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
