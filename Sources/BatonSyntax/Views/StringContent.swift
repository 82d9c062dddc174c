import BatonDiagnostics

/// What stands between a text's quotes.
enum StringContent {
  /// The bytes between the quotes of the token at `bytes`: `"…"`, in a hole also `\"…\"`, and the wrong quotes that the
  /// lexer has told of.
  static func content(of bytes: Range<Int>, in source: [UInt8]) -> Range<Int> {
    guard let first = bytes.first else { return bytes }
    switch source[first] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let start = first + 1
      let closed = bytes.count > 1 && source[bytes.upperBound - 1] == source[first]
      return start..<(closed ? bytes.upperBound - 1 : bytes.upperBound)
    case UInt8(ascii: "\\"):
      let start = min(first + 2, bytes.upperBound)
      let closed = bytes.upperBound - start >= 2 && source[bytes.upperBound - 1] == UInt8(ascii: "\"")
      return start..<(closed ? bytes.upperBound - 2 : bytes.upperBound)
    default:
      let start = min(first + 3, bytes.upperBound)
      let closed = bytes.upperBound - start >= 3 && source[bytes.upperBound - 3] == 0xE2
      return start..<(closed ? bytes.upperBound - 3 : bytes.upperBound)
    }
  }

  /// The text of those bytes, escapes put in. An escape that is none has been told; it stands as it is written.
  static func value(of content: Range<Int>, _ source: [UInt8], bracesDoubled: Bool = false) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    var place = content.lowerBound
    while place < content.upperBound {
      let byte = source[place]
      if byte == UInt8(ascii: "\\") {
        let (replacement, length) = escape(at: place, before: content.upperBound, in: source)
        if let replacement {
          bytes += Array(String(Character(replacement)).utf8)
        } else {
          bytes += source[place..<(place + length)]
        }
        place += length
      } else if bracesDoubled, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), place + 1 < content.upperBound,
        source[place + 1] == byte
      {
        bytes.append(byte)
        place += 2
      } else {
        bytes.append(byte)
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The scalars of those bytes, escapes put in, each with the place of what is written for it.
  static func scalars(of content: Range<Int>, _ source: [UInt8]) -> [(scalar: Unicode.Scalar, offset: Int)] {
    var scalars: [(scalar: Unicode.Scalar, offset: Int)] = []
    var place = content.lowerBound
    scalars.reserveCapacity(content.count)
    while place < content.upperBound {
      if source[place] < 0x80, source[place] != UInt8(ascii: "\\") {
        scalars.append((Unicode.Scalar(source[place]), place))
        place += 1
        continue
      }
      let escape = source[place] == UInt8(ascii: "\\") ? escape(at: place, before: content.upperBound, in: source) : nil
      let plain = UTF8Scalar(source, at: place, before: content.upperBound)
      scalars.append((escape?.scalar ?? plain.scalar ?? "\u{FFFD}", place))
      place += escape?.scalar == nil ? plain.length : escape?.length ?? 1
    }
    return scalars
  }

  /// The scalar that the escape at `place` stands for, or nil where it is none, and how many bytes it takes.
  static func escape(at place: Int, before end: Int, in source: [UInt8]) -> (scalar: Unicode.Scalar?, length: Int) {
    guard place + 1 < end else { return (nil, 1) }
    switch source[place + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard place + 2 < end, source[place + 2] == UInt8(ascii: "{") else { return (nil, 2) }
      var digits = place + 3
      var value: UInt32 = 0
      while digits < end, digits < place + 9, let digit = hexadecimal(source[digits]) {
        value = value << 4 | digit
        digits += 1
      }
      guard digits > place + 3, digits < end, source[digits] == UInt8(ascii: "}") else { return (nil, digits - place) }
      return (Unicode.Scalar(value), digits + 1 - place)
    default: return (nil, 1)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
