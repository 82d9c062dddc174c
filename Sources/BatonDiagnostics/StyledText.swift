/// Text in pieces that each have a style; what colours the styles are is the writer's affair.
package struct StyledText: Hashable, Sendable {
  /// What a piece of text is.
  package enum Style: Hashable, Sendable {
    case plain
    /// A diagnostic's own sentence, and the headings of a page.
    case strong
    /// The word `error` and the marks under it.
    case error
    /// The word `warning` and the marks under it.
    case warning
    /// The word `note`.
    case note
    /// The word `help`.
    case help
    /// Line numbers, bars and arrows.
    case gutter
    /// Marks under other places.
    case secondary
    /// What stands for something that cannot be shown.
    case spelt
  }

  /// A piece of one style.
  package struct Segment: Hashable, Sendable {
    /// What it is.
    package let style: Style
    /// Its text.
    package var text: String
  }

  /// The pieces in order; neighbours differ in style.
  package private(set) var segments: [Segment] = []

  /// No text.
  package init() {}

  /// Adds a piece.
  package mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if let last = segments.indices.last, segments[last].style == style {
      segments[last].text += text
    } else {
      segments.append(Segment(style: style, text: text))
    }
  }

  /// Adds all pieces of another text.
  package mutating func append(_ other: StyledText) {
    for segment in other.segments { append(segment.text, segment.style) }
  }

  /// Ends the line, without blanks at its end.
  package mutating func endLine() {
    while let last = segments.indices.last, segments[last].text.last == " " {
      segments[last].text.removeLast()
      if segments[last].text.isEmpty { segments.removeLast() }
    }
    append("\n")
  }

  /// The text alone.
  package var plain: String { segments.map(\.text).joined() }

  /// The text with ANSI colours (ECMA-48 "select graphic rendition").
  package var ansi: String {
    segments.map { segment in
      switch segment.style {
      case .plain: segment.text
      case .strong: "\u{1B}[1m\(segment.text)\u{1B}[0m"
      case .error: "\u{1B}[1;31m\(segment.text)\u{1B}[0m"
      case .warning: "\u{1B}[1;33m\(segment.text)\u{1B}[0m"
      case .note: "\u{1B}[1;32m\(segment.text)\u{1B}[0m"
      case .help: "\u{1B}[1;36m\(segment.text)\u{1B}[0m"
      case .gutter, .secondary: "\u{1B}[1;34m\(segment.text)\u{1B}[0m"
      case .spelt: "\u{1B}[7m\(segment.text)\u{1B}[0m"
      }
    }.joined()
  }
}
