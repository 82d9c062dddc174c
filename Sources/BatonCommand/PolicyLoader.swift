import ArgumentParser
import Baton
import BatonDiagnostics
import BatonSemantics

/// Reads policies for the commands and says what is wrong with them.
enum PolicyLoader {
  /// The policy in a file. What is wrong goes to standard error.
  ///
  /// - Parameter takesCompiled: Whether a compiled policy will do, which came without its text.
  /// - Throws: `ExitStatus` when there is none.
  static func load(
    _ path: String, format: OutputFormat, takesCompiled: Bool = false
  ) throws(ExitStatus) -> Policy {
    if takesCompiled && isCompiled(path) { return try loadCompiled(path) }
    let result = try check(path, format: format)
    guard let policy = result.policy else {
      report(result.diagnostics, in: result.sources, format, to: .errors)
      throw .wrong
    }
    return Policy(policy)
  }

  /// What the checker says of a file.
  ///
  /// - Throws: `ExitStatus.misused` when the file cannot be read.
  static func check(_ path: String, format: OutputFormat) throws(ExitStatus) -> CheckResult {
    guard !isCompiled(path) else {
      throw fail(
        "`\(path)` is a compiled policy, which only `baton decide` takes: name the `.baton` file that it was made of")
    }
    do throws(FileError) {
      return try Policy.check(file: path)
    } catch {
      Terminal.errors.write(error.rendered)
      throw .misused
    }
  }

  /// Whether a file is a compiled policy, by its name.
  private static func isCompiled(_ path: String) -> Bool { path.hasSuffix(".batonc") }

  private static func loadCompiled(_ path: String) throws(ExitStatus) -> Policy {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path)
    } catch {
      Terminal.errors.write(error.rendered)
      throw .misused
    }
    do throws(PolicyError) {
      return try Policy(compiled: bytes)
    } catch {
      throw fail("`\(path)`: \(error)")
    }
  }

  /// Says in one line why a file will not do.
  private static func fail(_ message: String) -> ExitStatus {
    Terminal.errors.write("error: \(VisibleText.line(message))\n")
    return .misused
  }

  /// Prints diagnostics.
  static func report(_ diagnostics: Diagnostics, in sources: SourceMap, _ format: OutputFormat, to stream: Terminal) {
    switch format {
    case .text: stream.write(diagnostics.rendered(in: sources))
    case .json: stream.write(diagnostics.json(in: sources))
    }
  }
}
