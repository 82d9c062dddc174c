import Foundation
import Testing

/// Links between the pages lead somewhere.
struct LinkTests {
  @Test("Every link of a page has a file and a heading", arguments: PageTests.pages + ["grammar/reference/errors.md"])
  func links(page name: String) throws {
    let page = try MarkdownPage(PageTests.root.appendingPathComponent(name))
    for case .line(let line) in page.parts {
      for target in targets(in: line) where !target.contains("://") {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let url = parts[0].isEmpty ? page.url : page.url.deletingLastPathComponent().appendingPathComponent(parts[0])
        #expect(FileManager.default.fileExists(atPath: url.path), "\(name): \(target)")
        guard parts.count == 2, let other = try? MarkdownPage(url) else { continue }
        #expect(anchors(of: other).contains(parts[1]), "\(name): \(target)")
      }
    }
  }

  /// What the `](…)` of a line lead to.
  private func targets(in line: String) -> [String] {
    line.components(separatedBy: "](").dropFirst().compactMap { $0.components(separatedBy: ")").first }
  }

  /// The headings of a page as links name them.
  private func anchors(of page: MarkdownPage) -> Set<String> {
    var anchors: Set<String> = []
    for case .line(let line) in page.parts where line.hasPrefix("#") {
      let words = line.drop { $0 == "#" || $0 == " " }.lowercased()
      let kept = words.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
      anchors.insert(kept.replacingOccurrences(of: " ", with: "-"))
    }
    return anchors
  }
}
