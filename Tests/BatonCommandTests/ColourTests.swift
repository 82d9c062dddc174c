import Foundation
import Testing

/// Colours on a terminal, which `script` plays.
struct ColourTests {
  private static let player = "/usr/bin/script"

  private static var hasPlayer: Bool { FileManager.default.isExecutableFile(atPath: player) }

  /// What stands on a terminal after `baton check wrong.baton`.
  private func shown(_ environment: [String: String]) throws -> String {
    let folder = try Folder.desk()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.player)
    process.arguments = ["-qec", "\(Command.products.path)/baton check wrong.baton", "/dev/null"]
    process.currentDirectoryURL = folder.url
    process.environment = environment.merging(["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"]) { mine, _ in mine }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(.enabled(if: hasPlayer)) func colours() throws {
    let text = try shown(["TERM": "xterm-256color"])
    #expect(text.contains("\u{1B}["))
    #expect(text.contains("E0203"))
  }

  @Test(.enabled(if: hasPlayer), arguments: [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]])
  func noColours(_ environment: [String: String]) throws {
    let text = try shown(environment)
    #expect(!text.contains("\u{1B}["))
    #expect(text.contains("E0203"))
  }
}
