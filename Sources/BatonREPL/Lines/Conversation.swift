package import Baton
import BatonDiagnostics

/// A session that is fed line by line: it waits for more where a construct is unfinished.
package struct Conversation {
  /// The session.
  package var session: Session
  /// The lines that wait for more.
  package private(set) var pending = ""

  /// A conversation of that session.
  package init(_ session: Session) { self.session = session }

  /// What comes of one more line; nil where more lines are wanted. An empty line ends what is unfinished.
  package mutating func hear(_ line: String) -> Answer? {
    let isEnd = !pending.isEmpty && line.allSatisfy(\.isWhitespace)
    let text = pending.isEmpty ? line : pending + "\n" + line
    if !isEnd, LineKind.isUnfinished(text) {
      pending = text
      return nil
    }
    pending = ""
    return session.answer(text)
  }

  /// What comes of what still waits when there are no more lines.
  package mutating func finish() -> Answer? {
    guard !pending.isEmpty else { return nil }
    defer { pending = "" }
    return session.answer(pending)
  }

  /// Forgets what waits.
  package mutating func giveUp() { pending = "" }

  /// Does all lines that come in; stops at the first error and says on which line, from 1, that was.
  ///
  /// - Throws: When the lines themselves cannot be read.
  package mutating func run(
    _ source: @escaping ChatReader.Source, tell: (Answer) -> Void
  ) throws(FileError) -> Int? {
    var lines = LineReader(source)
    var start = 1
    while let line = try lines.next() {
      if pending.isEmpty { start = line.number }
      var bytes = line.bytes ?? []
      if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      guard let answer = hear(String(decoding: bytes, as: UTF8.self)) else { continue }
      tell(answer)
      if answer.isError { return start }
      if answer.isEnd { return nil }
    }
    guard let answer = finish() else { return nil }
    tell(answer)
    return answer.isError ? start : nil
  }
}
