import Foundation

/// A run of the built `baton`, as a user makes one.
struct Command {
  /// The exit status; nil where a signal ended it, or it did not end.
  let status: Int32?
  /// What stood on standard output.
  let output: String
  /// What stood on standard error.
  let errors: String

  /// The lines of the output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Runs `baton` in a folder.
  ///
  /// - Parameters:
  ///   - input: What stands on standard input.
  ///   - environment: What the environment holds besides `PATH`.
  init(_ arguments: String..., in folder: Folder, input: String = "", environment: [String: String] = [:]) throws {
    try self.init(arguments: arguments, in: folder, input: input, environment: environment)
  }

  /// Runs `baton` in a folder, as above.
  init(arguments: [String], in folder: Folder, input: String = "", environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = Command.products.appendingPathComponent("baton")
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { mine, _ in mine }
    let streams = try Folder()
    try streams.write(input, to: "in")
    for name in ["out", "err"] { try streams.write("", to: name) }
    process.standardInput = try FileHandle(forReadingFrom: streams.url(of: "in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url(of: "out"))
    process.standardError = try FileHandle(forWritingTo: streams.url(of: "err"))
    try process.run()
    let watch = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: watch)
    process.waitUntilExit()
    watch.cancel()
    status = process.terminationReason == .exit ? process.terminationStatus : nil
    output = String(decoding: try Data(contentsOf: streams.url(of: "out")), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: streams.url(of: "err")), as: UTF8.self)
  }

  /// The folder in which the tests and the program are built.
  static let products = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()
}
