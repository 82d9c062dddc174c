import Foundation
import Testing

/// `baton fmt`
struct FormatTests {
  private static let messy = "team   \"desk\"   # here\notherwise\n   route to   team \"desk\"\n"

  @Test func checkChangesNothing() throws {
    let folder = try Folder(["messy.baton": Self.messy])
    let run = try Command("fmt", "--check", "messy.baton", in: folder)
    #expect(run.status == 1)
    #expect(run.output == "messy.baton\n")
    #expect(try folder.text(of: "messy.baton") == Self.messy)
  }

  @Test func writtenOnceAndForAll() throws {
    let folder = try Folder(["messy.baton": Self.messy])
    let run = try Command("fmt", "messy.baton", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "")
    let text = try folder.text(of: "messy.baton")
    #expect(text.contains("team \"desk\""))
    #expect(text.contains("# here"))
    #expect(try Command("fmt", "--check", "messy.baton", in: folder).status == 0)
    #expect(try Command("check", "messy.baton", in: folder).status == 0)
  }

  @Test func aFileWithAMistakeStays() throws {
    let text = "otherwise   route route\n"
    let folder = try Folder(["broken.baton": text])
    let run = try Command("fmt", "broken.baton", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("error["))
    #expect(try folder.text(of: "broken.baton") == text)
  }

  @Test func aMissingFileLeavesTheOthers() throws {
    let folder = try Folder(["messy.baton": Self.messy])
    let run = try Command("fmt", "nobody.baton", "messy.baton", in: folder)
    #expect(run.status == 2)
    #expect(try folder.text(of: "messy.baton") != Self.messy)
  }

  @Test func aLinkStaysALink() throws {
    let folder = try Folder(["messy.baton": Self.messy])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "link.baton").path, withDestinationPath: "messy.baton")
    #expect(try Command("fmt", "link.baton", in: folder).status == 0)
    let kind = try FileManager.default.attributesOfItem(atPath: folder.url(of: "link.baton").path)[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
    #expect(try folder.text(of: "messy.baton") != Self.messy)
  }
}
