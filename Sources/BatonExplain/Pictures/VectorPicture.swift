/// A picture as Graphviz made it, put right for readers: dark where the page is, with a name for those who do not see it.
package struct VectorPicture: Sendable {
  /// The `<svg>` element.
  package let element: String

  /// Takes what Graphviz printed; nil where that is no SVG.
  package init?(_ printed: String, of drawing: Drawing) {
    guard let start = printed.firstRange(ofText: "<svg"), let close = printed[start...].firstRange(ofText: ">") else {
      return nil
    }
    let opening = printed[start..<close]
    let rest = printed[printed.index(after: close)...]
    element =
      opening + " role=\"img\" aria-labelledby=\"picture-title picture-text\">\n"
      + "<title id=\"picture-title\">\(Markup.escaped(drawing.title))</title>\n"
      + "<desc id=\"picture-text\">\(Markup.escaped(drawing.summary))</desc>\n"
      + "<style>:root{background:\(Palette.paper.rawValue)}@media screen and (prefers-color-scheme:dark){:root{background:\(Palette.paper.dark)}\(Palette.darkStyle)}</style>\n"
      + Self.withoutTitles(rest)
  }

  /// The picture as a file of its own.
  package var file: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element }

  /// Leaves out the comments and the names that Graphviz gives each box and arrow, which browsers would show as hints.
  private static func withoutTitles(_ svg: Substring) -> String {
    svg.split(separator: "\n", omittingEmptySubsequences: true)
      .filter {
        !($0.hasPrefix("<!--") && $0.hasSuffix("-->")) && !($0.hasPrefix("<title>") && $0.hasSuffix("</title>"))
      }
      .joined(separator: "\n") + "\n"
  }
}

extension StringProtocol {
  /// Where an ASCII text begins.
  fileprivate func firstRange(ofText text: String) -> Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return place }
      place = index(after: place)
    }
    return nil
  }
}
