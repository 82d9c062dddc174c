#if BATON_SIMDJSON
  import CSimdJSON

  /// A value of a chat as it was read, or a key before its value.
  typealias TapeEvent = baton_json_event

  extension TapeEvent {
    /// What a value is.
    enum Kind: UInt8 {
      case null
      case no
      case yes
      case number
      case string
      case array
      case object
    }

    /// What it is.
    var what: Kind { Kind(rawValue: kind) ?? .null }

    /// The place of the event after all that is within it.
    var end: Int { Int(next) }

    /// The bytes of a string, its escapes undone, or the digits of a number.
    var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: text, count: Int(length)) }

    /// The bytes as a string.
    var string: String { String(decoding: utf8, as: UTF8.self) }

    /// Whether all bytes are ASCII.
    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

    /// Whether it is a string of those bytes.
    func isNamed(_ name: StaticString) -> Bool {
      guard Int(length) == name.utf8CodeUnitCount else { return false }
      for place in 0..<Int(length) where text[place] != name.utf8Start[place] { return false }
      return true
    }
  }

  /// Reads the JSON of one chat after the other with simdjson into a flat tape; what is odd is left to the reader of the
  /// library, which knows what to say of it.
  final class TapeReader {
    private let reader: OpaquePointer

    /// A reader; nil where there is no memory.
    init?() {
      guard let reader = baton_json_reader_create() else { return nil }
      self.reader = reader
    }

    deinit { baton_json_reader_destroy(reader) }

    /// The events of a text that stands among readable bytes, the whole object first; nil where it is odd, or deeper than
    /// that. They and what they point to stay until the next text.
    ///
    /// - Precondition: `BATON_JSON_MARGIN` bytes stand behind the text.
    func read(
      _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, deepest: Int
    ) -> UnsafeBufferPointer<TapeEvent>? {
      precondition(range.upperBound + BATON_JSON_MARGIN <= bytes.count)
      guard let start = bytes.baseAddress else { return nil }
      let count = baton_json_read(
        reader, start + range.lowerBound, range.count, UInt32(clamping: deepest))
      return count > 0 ? UnsafeBufferPointer(start: baton_json_events(reader), count: count) : nil
    }
  }
#endif
