import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Testing

/// `baton graph`
struct GraphTests {
  private static let hasGraphviz = FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")

  @Test func dotAndMermaid() throws {
    let folder = try Folder.desk()
    let dot = try Command("graph", "desk.baton", "--format", "dot", in: folder)
    #expect(dot.status == 0 && dot.errors.isEmpty)
    #expect(dot.output.hasPrefix("digraph baton {"))
    let mermaid = try Command("graph", "desk.baton", "--format", "mermaid", "-o", "desk.mmd", in: folder)
    #expect(mermaid.status == 0 && mermaid.output.isEmpty)
    #expect(try folder.text(of: "desk.mmd").hasPrefix("flowchart TD\n"))
  }

  @Test(.enabled(if: hasGraphviz)) func svgIsOneElementThatAsksForNothing() throws {
    let run = try Command("graph", "desk.baton", in: .desk())
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("<?xml") && run.output.hasSuffix("</svg>\n"))
    #expect(run.output.contains(">large</text>"))
    #expect(!run.output.contains("<script") && !run.output.contains("href"))
    let parser = XMLParser(data: Data(run.output.utf8))
    #expect(parser.parse())
  }

  @Test func withoutGraphvizItSaysWhatToInstall() throws {
    let run = try Command("graph", "desk.baton", in: .desk(), environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("install the package graphviz"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func aMistakeDrawsNothing() throws {
    let run = try Command("graph", "wrong.baton", "--format", "dot", in: .desk())
    #expect(run.status == 1)
    #expect(run.output.isEmpty && run.errors.contains("E0203"))
  }
}
