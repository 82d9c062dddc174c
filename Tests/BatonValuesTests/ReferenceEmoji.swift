@testable import BatonValues

/// An emoji with its modifiers and joiners (UTS #51), as one word.
struct ReferenceEmoji {
  /// Its scalars without the selectors between text and picture.
  private(set) var scalars: [UInt32]
  /// The place after it.
  private(set) var end: Int

  /// The emoji that begins with that scalar at that place, if one does.
  init?(_ utf8: Span<UInt8>, at place: Int, _ scalar: UInt32, _ next: Int) {
    // Most text is ASCII: only a digit, `#` or `*` that a keycap follows is of interest there.
    if scalar < 0x80 {
      guard next < utf8.count, utf8[next] >= 0xE2, 0x30...0x39 ~= scalar || scalar == 0x23 || scalar == 0x2A else {
        return nil
      }
    }
    scalars = []
    end = place
    guard takeElement(utf8) else { return nil }
    while Self.peek(utf8, end) == 0x200D {
      let joiner = end
      end += 3
      scalars.append(0x200D)
      guard takeElement(utf8, joined: true) else {
        scalars.removeLast()
        end = joiner
        return
      }
    }
  }

  private static func peek(_ utf8: Span<UInt8>, _ place: Int) -> UInt32? {
    place < utf8.count ? utf8.scalar(at: place).scalar : nil
  }

  /// Takes a keycap, a flag, or a picture with its selector, modifier and tags.
  private mutating func takeElement(_ utf8: Span<UInt8>, joined: Bool = false) -> Bool {
    guard end < utf8.count else { return false }
    let (scalar, next) = utf8.scalar(at: end)
    if scalar < 0x80 {
      var keycap = next
      if Self.peek(utf8, keycap) == 0xFE0F { keycap += 3 }
      guard !joined, 0x30...0x39 ~= scalar || scalar == 0x23 || scalar == 0x2A, Self.peek(utf8, keycap) == 0x20E3 else {
        return false
      }
      scalars += [scalar, 0x20E3]
      end = keycap + 3
      return true
    }
    switch ScalarProperties(scalar).emoji {
    case .none: return false
    case .wantsSelector where !joined && Self.peek(utf8, next) != 0xFE0F: return false
    case .regional:
      guard !joined else { return false }
      scalars.append(scalar)
      end = next
      if let second = Self.peek(utf8, next), ScalarProperties(second).emoji == .regional {
        scalars.append(second)
        end = next + 4
      }
      return true
    case .pictograph, .modifier, .wantsSelector: break
    }
    scalars.append(scalar)
    end = next
    while end < utf8.count {
      let (scalar, next) = utf8.scalar(at: end)
      switch scalar {
      case 0xFE0E, 0xFE0F: break
      case 0xE0020...0xE007F: scalars.append(scalar)
      case _ where ScalarProperties(scalar).emoji == .modifier: scalars.append(scalar)
      default: return true
      }
      end = next
    }
    return true
  }
}
