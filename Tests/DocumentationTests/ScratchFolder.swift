import Foundation

/// A folder of its own for one page, gone when nobody needs it any more.
final class ScratchFolder: Sendable {
  /// Where it is.
  let url: URL

  /// Makes it.
  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("baton-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file, or adds to one.
  func write(_ text: String, to name: String, isAppended: Bool = false) throws {
    let file = url.appendingPathComponent(name)
    let old = isAppended ? try String(contentsOf: file, encoding: .utf8) + "\n" : ""
    try (old + text).write(to: file, atomically: true, encoding: .utf8)
  }

  /// What a shell prints, both streams, for a command that finds `baton` by its name.
  func output(of command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "{ \(command); } 2>&1 </dev/null"]
    process.currentDirectoryURL = url
    process.environment = ["PATH": ScratchFolder.products.path + ":/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folder in which the tests and the program are built.
  static let products = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()
}
