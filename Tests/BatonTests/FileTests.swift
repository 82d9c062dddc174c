import Foundation
import Testing

@testable import Baton
@testable import BatonDiagnostics

/// Files on a disk: what is read, and what a policy may reach.
@Suite struct FileTests {
  /// A folder that is there for one test.
  private final class Folder {
    let path = NSTemporaryDirectory() + "baton-" + UUID().uuidString

    /// A folder with those files, each with its text.
    init(_ files: [String: String]) throws {
      for (name, text) in files {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    /// A symbolic link within the folder.
    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func fault(_ body: () throws(FileError) -> Void) -> String {
    do throws(FileError) {
      try body()
      return "none"
    } catch { return "\(error.code.id): \(error.message)" }
  }

  @Test func `a file is read whole, and what is none is refused by name`() throws {
    let folder = try Folder(["a.baton": "otherwise hold\n"])
    #expect(try FileReader.read("\(folder.path)/a.baton") == Array("otherwise hold\n".utf8))
    #expect(
      fault { () throws(FileError) in _ = try FileReader.read(folder.path, name: "x") }
        == "E0502: `x` is a folder, not a file")
    #expect(
      fault { () throws(FileError) in _ = try FileReader.read("\(folder.path)/b", name: "b") }
        == "E0501: there is no file `b`")
    #expect(
      fault { () throws(FileError) in _ = try FileReader.read("/dev/zero") }
        == "E0502: `/dev/zero` is a device, not a file")
    #expect(fault { () throws(FileError) in _ = try FileReader.read("a\0b") }.hasPrefix("E0501"))
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    #expect(
      fault { () throws(FileError) in _ = try FileReader.read("\(folder.path)/pipe", name: "p") }
        == "E0502: `p` is a pipe, not a file")
  }

  @Test func `a file that is too large is refused before it is read`() throws {
    let folder = try Folder(["a.csv": ""])
    #expect(truncate("\(folder.path)/a.csv", FileReader.largest + 1) == 0)
    #expect(
      fault { () throws(FileError) in _ = try FileReader.read("\(folder.path)/a.csv", name: "a.csv") }
        == "E0504: `a.csv` is larger than 256 megabytes")
  }

  @Test func `chats are read in pieces`() throws {
    let folder = try Folder(["c.jsonl": String(repeating: "{\"id\": \"a\"}\n", count: 50_000)])
    var reader = ChatReader(.lines, from: try FileReader.pieces(of: "\(folder.path)/c.jsonl"))
    var count = 0
    while let entry = try reader.next() {
      count += 1
      #expect(entry.line == count)
    }
    #expect(count == 50_000)
    #expect(fault { () throws(FileError) in _ = try FileReader.pieces(of: folder.path) }.hasPrefix("E0502"))
    #expect(ChatReader.Layout(file: "a.json") == .document)
    #expect(ChatReader.Layout(file: "a.jsonl") == .lines)
    #expect(ChatReader.Layout(file: "-") == .lines)
  }

  @Test func `a path is relative to the file that says it`() {
    #expect(SafePath.join("teams.baton", from: "main.baton") == "teams.baton")
    #expect(SafePath.join("x/./y.csv", from: "shared/a.baton") == "shared/x/y.csv")
    #expect(SafePath.join("../b.baton", from: "shared/a.baton") == "b.baton")
    #expect(SafePath.join("../../b.baton", from: "shared/a.baton") == nil)
    #expect(SafePath.join("x/../../b", from: "a") == nil)
    #expect(SafePath.join("/etc/passwd", from: "a") == nil)
    #expect(SafePath.join("a\0", from: "a") == nil)
  }

  @Test func `nothing outside the folder is reached, not by a link either`() throws {
    let outside = try Folder(["secret.csv": "k,v\n"])
    let folder = try Folder(["main.baton": "", "shared/teams.baton": "", "in.csv": ""])
    try folder.link("link.csv", to: "\(outside.path)/secret.csv")
    try folder.link("up", to: outside.path)
    try folder.link("fine.csv", to: "in.csv")
    let paths = try SafePath(main: "\(folder.path)/main.baton")
    #expect(paths.main == "main.baton")
    #expect(try paths.resolve("shared/teams.baton", from: "main.baton") == "shared/teams.baton")
    #expect(try paths.resolve("../in.csv", from: "shared/teams.baton") == "in.csv")
    #expect(try paths.resolve("fine.csv", from: "main.baton") == "fine.csv")
    #expect(try paths.resolve("missing.csv", from: "main.baton") == "missing.csv")
    for path in ["link.csv", "up/secret.csv", "../\(folder.path.split(separator: "/").last ?? "")x", "/etc/passwd"] {
      #expect(
        fault { () throws(FileError) in _ = try paths.resolve(path, from: "main.baton") }
          == "E0505: `\(path)` leaves the folder of the main file")
    }
    #expect(paths.systemPath("in.csv") == "\(folder.path)/in.csv")
  }
}
