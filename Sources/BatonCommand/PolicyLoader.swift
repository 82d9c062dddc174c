import ArgumentParser
import Baton
import BatonDiagnostics
import BatonSemantics

/// Reads policies for the commands and says what is wrong with them.
enum PolicyLoader {
  /// The policy in a file. What is wrong goes to standard error.
  ///
  /// - Throws: `ExitStatus` when there is none.
  static func load(_ path: String, format: OutputFormat) throws(ExitStatus) -> Policy {
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
    do throws(FileError) {
      return try Policy.check(file: path)
    } catch {
      Terminal.errors.write(error.rendered)
      throw .misused
    }
  }

  /// Prints diagnostics.
  static func report(_ diagnostics: Diagnostics, in sources: SourceMap, _ format: OutputFormat, to stream: Terminal) {
    switch format {
    case .text: stream.write(diagnostics.rendered(in: sources))
    case .json: stream.write(diagnostics.json(in: sources))
    }
  }
}
