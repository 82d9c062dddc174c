import Baton
import BatonExplain
import Foundation
import Testing

/// Names come from policies: nothing in them may become a part of the picture's language.
struct EscapingTests {
  /// Names that try to get out, as a policy writes them.
  static let hostile = [
    #"</TD></TR></TABLE>>] evil [label=<"#, #"\" , URL=\"javascript:alert(1)\" ]; evil"#, #"a\\"#, #"a\nb\tc"#,
    #"</script><script>alert(1)</script>"#, "%%{init: {'theme':'dark'}}%%", "]]>", "--> x", #"a\"] --> evil[\"b"#,
    "#quot; &lt; &#60; &amp;", "`code`", "style: x#y;", "\\u{0}\\u{1b}[31m", "\\u{202e}reversed", "\\u{fffe}",
    String(repeating: "w", count: 5_000), "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
  ]

  /// A policy in which everything that can be named has that name.
  private static func drawing(_ name: String) throws -> Drawing {
    try Policy(
      source: """
        policy "\(name)"
        fact x: text
        team "\(name)" { title "\(name)" }
        rule "\(name)" when x is "\(name)" route to team "\(name)"
        otherwise hold
        """
    ).drawing(of: .rules)
  }

  @Test(arguments: hostile)
  func dot(_ name: String) throws {
    let text = try Self.drawing(name).dot
    // Without the labels nothing is left of the names, and in the labels no tag is but those of the picture.
    var rest: [Substring] = []
    var labels = ""
    var isLabel = false
    for line in text.split(separator: "\n") {
      if isLabel && line != "  >]" { labels += line + "\n" } else { rest.append(line) }
      if line.hasSuffix("label=<") { isLabel = true }
      if line == "  >]" { isLabel = false }
    }
    #expect(rest.count == 10, "\(rest)")
    #expect(!rest.joined().contains("evil") && !rest.joined().contains("alert"))
    let bare = labels.replacing(/<\/?(TABLE|TR|TD|B|BR|FONT)( [A-Z]+="[^"<>]*")*\/?>/, with: "")
    #expect(!bare.contains { $0 == "<" || $0 == ">" || $0 == "\"" })
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(text.utf8.count < 40_000)
  }

  @Test(arguments: hostile)
  func mermaid(_ name: String) throws {
    let text = try Self.drawing(name).mermaid
    #expect(!text.contains("<script") && !text.contains("%%"))
    for line in text.split(separator: "\n") {
      // Each line has one text in quotes at most, and outside it only what pictures are made of.
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      #expect(parts.count == 1 || parts.count == 3, "\(line)")
      #expect(parts.enumerated().allSatisfy { $0.offset == 1 || !$0.element.contains("evil") }, "\(line)")
    }
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func whatIsLongIsWrapped() throws {
    let lines = try Self.drawing(String(repeating: "long name ", count: 100)).dot.matches(of: /<B>([^<]*)<\/B>/)
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.output.1.count <= 80 })
  }
}
