import Baton
import NIOCore

/// Cuts bytes that come in pieces into batches of whole lines, holding no more than a piece and the line it cuts.
struct LineCutter {
  /// What was cut.
  enum Lines: Sendable {
    /// Some whole lines.
    case whole(LineBatch)
    /// A line of that number that is too long to be kept.
    case overlong(Int)
  }

  private let longest: Int
  private var rest: [UInt8] = []
  private var number = 1
  private var isSkipping = false

  /// Cuts lines that may be so long.
  init(longest: Int) { self.longest = longest }

  /// Takes a piece, and gives the lines that end in it; nil where none does.
  mutating func feed(_ piece: ByteBufferView) -> Lines? {
    guard let last = piece.lastIndex(of: UInt8(ascii: "\n")) else { return keep(piece) }
    if isSkipping, let first = piece.firstIndex(of: UInt8(ascii: "\n")) {
      isSkipping = false
      number += 1
      return feed(piece[(first + 1)...])
    }
    var lines: [UInt8] = []
    swap(&lines, &rest)
    lines.reserveCapacity(lines.count + piece.count + LineBatch.margin)
    lines += piece[...last]
    rest = Array(piece[(last + 1)...])
    return .whole(batch(lines))
  }

  /// The last line, which may have no end.
  mutating func finish() -> Lines? {
    defer { rest = [] }
    return rest.isEmpty ? nil : .whole(batch(rest))
  }

  /// Keeps the beginning of a line, unless it is too long.
  private mutating func keep(_ piece: ByteBufferView) -> Lines? {
    guard !isSkipping else { return nil }
    rest += piece
    guard rest.count > longest else { return nil }
    rest = []
    isSkipping = true
    return .overlong(number)
  }

  private mutating func batch(_ lines: [UInt8]) -> LineBatch {
    defer { number += lines.count { $0 == UInt8(ascii: "\n") } }
    return LineBatch(lines, number: number)
  }
}
