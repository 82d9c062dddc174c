import Foundation
import Glibc
import Synchronization
import Testing

/// The program `batond`, as somebody starts it.
final class Batond: Sendable {
  /// The process.
  let process = Process()
  private let said = Mutex(Said())

  private struct Said {
    var text = ""
    var isAll = false
  }

  /// Where it was built.
  static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "batond")

  /// Starts it.
  ///
  /// - Parameters:
  ///   - shell: What a shell does before it becomes the program.
  ///   - environment: What the environment holds besides `PATH`.
  init(
    _ arguments: [String], after shell: [String] = [], environment: [String: String] = [:]
  ) throws {
    if shell.isEmpty {
      process.executableURL = Self.program
      process.arguments = arguments
    } else {
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = shell + [Self.program.path] + arguments
    }
    process.environment = environment.merging(["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]) { mine, _ in mine }
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    Thread.detachNewThread { [weak self] in
      while true {
        let more = errors.fileHandleForReading.availableData
        self?.said.withLock { said in
          said.text += String(decoding: more, as: UTF8.self)
          said.isAll = more.isEmpty
        }
        if more.isEmpty { return }
      }
    }
  }

  deinit { kill() }

  /// What it said on standard error so far.
  var errors: String { said.withLock { $0.text } }

  /// The port on which it listens, once it does.
  func port() throws -> Int {
    try wait { $0.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) } }
  }

  /// Waits until it has said something, for twenty seconds at the most.
  func wait(until text: String) throws { try wait { $0.contains(text) ? () : nil } }

  /// Waits until something can be made of what it said.
  private func wait<Found>(_ find: (String) -> Found?) throws -> Found {
    for _ in 0..<2000 {
      let (text, isAll) = said.withLock { ($0.text, $0.isAll) }
      if let found = find(text) { return found }
      if isAll { break }
      usleep(10_000)
    }
    Issue.record("it said only: \(errors)")
    throw Socket.Silence()
  }

  /// Asks one thing over a connection of its own.
  func ask(_ method: String, _ target: String, _ body: String = "", _ fields: [String] = []) throws -> Answer {
    let socket = try Socket(port: port())
    try socket.send(Desk.request(method, target, body, fields))
    return try socket.answer()
  }

  /// Kills it.
  func kill() {
    if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Tells it to end, and waits until it has.
  ///
  /// - Returns: Its status; nil where a signal ended it.
  @discardableResult
  func end() -> Int32? {
    process.terminate()
    return status()
  }

  /// Waits until it has ended.
  ///
  /// - Returns: Its status; nil where a signal ended it.
  func status() -> Int32? {
    process.waitUntilExit()
    for _ in 0..<500 where !said.withLock({ $0.isAll }) { usleep(10_000) }
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }
}
