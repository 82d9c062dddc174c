import Foundation

/// Commands that tests need.
enum Shell {
  /// Runs a command.
  ///
  /// - Returns: Its output, and whether it succeeded.
  @discardableResult
  static func run(_ arguments: [String], input: String = "") throws -> (output: String, isDone: Bool) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let (incoming, outgoing) = (Pipe(), Pipe())
    process.standardInput = incoming
    process.standardOutput = outgoing
    process.standardError = FileHandle.nullDevice
    try process.run()
    try incoming.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    let output = outgoing.fileHandleForReading.readDataToEndOfFile()
    try? incoming.fileHandleForWriting.close()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus == 0)
  }
}
