package import BatonDiagnostics

/// A CSV file taken apart (RFC 4180): fields apart by commas, rows by line ends, a field in quotes where it holds either.
package struct CSVReader {
  /// One field of a row.
  package struct Field: Hashable, Sendable {
    /// Its value, without the quotes around it and with doubled ones single.
    package let text: String
    /// Its bytes in the file, with the quotes.
    package let range: SourceRange
  }

  /// One row.
  package struct Row: Hashable, Sendable {
    /// The line of the file, from 1, that it begins on: a line end within quotes makes rows and lines differ.
    package let line: Int
    /// Its fields: at least one.
    package let fields: [Field]

    /// The row's bytes in the file, without its line end.
    package var range: SourceRange { fields[0].range.joined(with: fields[fields.count - 1].range) }
  }

  private let source: SourceText
  private let file: SourceID
  private var offset: Int
  private var diagnostics: [Diagnostic] = []
  private var isUTF8 = true

  /// The rows of a file, the header among them, lines without anything left out; and what is wrong with them.
  ///
  /// - Complexity: O(bytes).
  package static func read(_ source: SourceText, as file: SourceID) -> (rows: [Row], diagnostics: [Diagnostic]) {
    var reader = CSVReader(source, file)
    var rows: [Row] = []
    while let row = reader.row() { rows.append(row) }
    return (rows, reader.diagnostics)
  }

  private init(_ source: SourceText, _ file: SourceID) {
    self.source = source
    self.file = file
    offset = source.content(ofLine: 0).lowerBound
  }

  /// The next row; nil at the end of the file.
  private mutating func row() -> Row? {
    while skipLineEnd() {}
    guard offset < source.bytes.count else { return nil }
    let line = source.line(at: offset) + 1
    var fields = [field()]
    while offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: ",") {
      offset += 1
      fields.append(field())
    }
    _ = skipLineEnd()
    return Row(line: line, fields: fields)
  }

  private mutating func field() -> Field {
    if offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: "\"") { return quotedField() }
    let start = offset
    skipBare()
    if let quote = source.bytes[start..<offset].firstIndex(of: UInt8(ascii: "\"")) {
      report(.strayQuote(SourceRange(file, quote, quote + 1)))
    }
    return Field(text: text(start..<offset), range: SourceRange(file, start, offset))
  }

  /// A field that begins with a quote.
  private mutating func quotedField() -> Field {
    let bytes = source.bytes
    let start = offset
    var value: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      if bytes[offset] != UInt8(ascii: "\"") {
        value.append(bytes[offset])
        offset += 1
      } else if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") {
        value.append(bytes[offset])
        offset += 2
      } else {
        break
      }
    }
    if offset == bytes.count {
      report(.openQuote(SourceRange(file, start, start + 1)))
    } else {
      offset += 1
      let after = offset
      skipBare()
      if offset > after { report(.textAfterQuote(SourceRange(file, after, offset))) }
    }
    noteBrokenBytes(start..<offset)
    return Field(text: String(decoding: value, as: UTF8.self), range: SourceRange(file, start, offset))
  }

  /// Steps to the next comma or line end.
  private mutating func skipBare() {
    while offset < source.bytes.count, source.bytes[offset] != UInt8(ascii: ","), !isLineEnd { offset += 1 }
  }

  private var isLineEnd: Bool {
    source.bytes[offset] == UInt8(ascii: "\n")
      || (source.bytes[offset] == UInt8(ascii: "\r") && offset + 1 < source.bytes.count
        && source.bytes[offset + 1] == UInt8(ascii: "\n"))
  }

  private mutating func skipLineEnd() -> Bool {
    guard offset < source.bytes.count, isLineEnd else { return false }
    offset += source.bytes[offset] == UInt8(ascii: "\r") ? 2 : 1
    return true
  }

  private mutating func text(_ range: Range<Int>) -> String {
    noteBrokenBytes(range)
    return source.string(range)
  }

  /// Keeps what is wrong, up to more than anybody reads.
  private mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < 2 * Diagnostics.limit { diagnostics.append(diagnostic) }
  }

  /// Says where the first bytes are that are no UTF-8, once a file.
  private mutating func noteBrokenBytes(_ range: Range<Int>) {
    guard isUTF8 else { return }
    var place = range.lowerBound
    while place < range.upperBound {
      let decoded = UTF8Scalar(source.bytes, at: place, before: range.upperBound)
      if decoded.scalar == nil {
        isUTF8 = false
        return report(.notUTF8(SourceRange(file, place, place + decoded.length)))
      }
      place += decoded.length
    }
  }
}

extension Diagnostic {
  /// A quoted field that runs to the end of the file.
  fileprivate static func openQuote(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .csvOpenQuote, "a quoted field has no end", at: range, "the field that begins here runs to the end of the file",
      help: "end the field with `\"`, or write `\"\"` for a quote within it")
  }

  /// Something between a closing quote and the next comma.
  fileprivate static func textAfterQuote(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .csvStrayQuote, "text after the closing quote of a field", at: range, "expected a comma or the end of the line",
      help: "a quote within a quoted field is written twice: `\"\"`")
  }

  /// A quote within a field that has none around it.
  fileprivate static func strayQuote(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .csvStrayQuote, "a quote within a field that does not begin with one", at: range,
      help: "enclose the whole field in quotes, and write the quote within it twice: `\"\"`")
  }

  /// Bytes of another encoding.
  fileprivate static func notUTF8(_ range: SourceRange) -> Diagnostic {
    Diagnostic(.csvNotUTF8, "the file is not UTF-8", at: range, "this is no character", help: "save the file as UTF-8")
  }
}
