/// An emoji with its modifiers and joiners (UTS #51), as one word.
struct EmojiSequence {
  /// The place after it.
  private(set) var end: Int

  /// The emoji that begins at a place, if one does; its scalars without the selectors between text and picture are added
  /// to a word.
  init?(_ utf8: Span<UInt8>, at place: Int, into word: inout [UInt8]) {
    end = place
    guard takeElement(utf8, &word) else { return nil }
    while Self.peek(utf8, end) == 0x200D {
      let (joiner, length) = (end, word.count)
      end += 3
      word.append(scalar: 0x200D)
      guard takeElement(utf8, &word, joined: true) else {
        word.removeLast(word.count - length)
        end = joiner
        return
      }
    }
  }

  private static func peek(_ utf8: Span<UInt8>, _ place: Int) -> UInt32? {
    place < utf8.count ? utf8.scalar(at: place).scalar : nil
  }

  /// Takes a keycap, a flag, or a picture with its selector, modifier and tags.
  private mutating func takeElement(_ utf8: Span<UInt8>, _ word: inout [UInt8], joined: Bool = false) -> Bool {
    guard end < utf8.count else { return false }
    let (scalar, next) = utf8.scalar(at: end)
    if scalar < 0x80 {
      var keycap = next
      if Self.peek(utf8, keycap) == 0xFE0F { keycap += 3 }
      guard !joined, 0x30...0x39 ~= scalar || scalar == 0x23 || scalar == 0x2A,
        Self.peek(utf8, keycap) == ScalarProperties.keycap
      else { return false }
      word.append(scalar: scalar)
      word.append(scalar: ScalarProperties.keycap)
      end = keycap + 3
      return true
    }
    switch ScalarProperties(scalar).emoji {
    case .none: return false
    case .wantsSelector where !joined && Self.peek(utf8, next) != 0xFE0F: return false
    case .regional:
      guard !joined else { return false }
      word.append(scalar: scalar)
      end = next
      if let second = Self.peek(utf8, next), ScalarProperties(second).emoji == .regional {
        word.append(scalar: second)
        end = next + 4
      }
      return true
    case .pictograph, .modifier, .wantsSelector: break
    }
    word.append(scalar: scalar)
    end = next
    while end < utf8.count {
      let (scalar, next) = utf8.scalar(at: end)
      switch scalar {
      case 0xFE0E, 0xFE0F: break
      case 0xE0020...0xE007F: word.append(scalar: scalar)
      case _ where ScalarProperties(scalar).emoji == .modifier: word.append(scalar: scalar)
      default: return true
      }
      end = next
    }
    return true
  }
}
