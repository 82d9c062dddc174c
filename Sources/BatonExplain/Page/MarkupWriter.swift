import BatonDiagnostics

/// Writes HTML: elements are closed in the order they were opened, and texts are made safe.
struct MarkupWriter {
  /// What was written.
  private(set) var html = ""
  private var elements: [String] = []

  /// Opens an element.
  mutating func open(_ name: String, _ kind: String = "", _ attributes: KeyValuePairs<String, String> = [:]) {
    html += "<\(name)"
    if !kind.isEmpty { html += " class=\"\(Markup.escaped(kind))\"" }
    for (key, value) in attributes { html += " \(key)=\"\(Markup.escaped(value))\"" }
    html += ">"
    elements.append(name)
  }

  /// Closes so many elements, the innermost first.
  mutating func close(_ count: Int = 1) {
    for _ in 0..<count {
      guard let name = elements.popLast() else { return }
      html += "</\(name)>"
      if !Self.inline.contains(name) { html += "\n" }
    }
  }

  /// The elements that stand in the middle of a line.
  private static let inline: Set<String> = ["span", "b", "code", "mark", "small", "time", "sup"]

  /// A text, on one line.
  mutating func text(_ text: String) { html += Markup.escaped(text, limit: 20_000) }

  /// A sentence in which what stands between backquotes is the policy's own words.
  mutating func sentence(_ sentence: String) {
    let parts = sentence.split(separator: "`", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      if place.isMultiple(of: 2) || place == parts.count - 1 {
        text(place.isMultiple(of: 2) ? String(part) : "`" + part)
      } else {
        element("code", "", String(part))
      }
    }
  }

  /// An element with nothing but a text.
  mutating func element(_ name: String, _ kind: String, _ attributes: KeyValuePairs<String, String>, _ text: String) {
    open(name, kind, attributes)
    self.text(text)
    close()
  }

  /// An element with nothing but a text, and no attributes.
  mutating func element(_ name: String, _ kind: String, _ text: String) { element(name, kind, [:], text) }

  /// An element without an end, such as `<br>`.
  mutating func void(_ name: String) { html += "<\(name)/>\n" }

  /// What is HTML already.
  mutating func raw(_ html: String) { self.html += html }
}
