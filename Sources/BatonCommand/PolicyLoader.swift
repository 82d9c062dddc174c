import ArgumentParser
import Baton
import BatonDiagnostics
import BatonSemantics

/// Reads policies for the commands, compiled or not, and says what is wrong with them.
enum PolicyLoader {
  /// The policy in a file. What is wrong goes to standard error.
  ///
  /// - Throws: `ExitStatus` when there is none.
  static func load(_ path: String, format: OutputFormat) throws(ExitStatus) -> Policy {
    if Policy.isCompiled(path) { return try loadCompiled(path) }
    let result = try check(path)
    guard let policy = result.policy else {
      report(result.diagnostics, in: result.sources, format, to: .errors)
      throw .wrong
    }
    return Policy(policy)
  }

  /// What the checker says of a file; of a compiled policy, what it says of the text that this carries.
  ///
  /// - Throws: `ExitStatus.misused` when the file cannot be read.
  static func check(_ path: String) throws(ExitStatus) -> CheckResult {
    if Policy.isCompiled(path) {
      let policy = try loadCompiled(path)
      return try refusing(path) { () throws(PolicyError) in try policy.checkAgain() }
    }
    do throws(FileError) {
      return try Policy.check(file: path)
    } catch {
      Terminal.errors.write(error.rendered)
      throw .misused
    }
  }

  /// What asks more of a policy than to decide. That a compiled one has no such thing is said in one line.
  ///
  /// - Throws: `ExitStatus.misused` when it has not.
  static func refusing<Answer>(
    _ path: String, _ ask: () throws(PolicyError) -> Answer
  ) throws(ExitStatus) -> Answer {
    do throws(PolicyError) {
      return try ask()
    } catch {
      Terminal.errors.write("error: \(VisibleText.line("`\(path)`: \(error)"))\n")
      throw .misused
    }
  }

  private static func loadCompiled(_ path: String) throws(ExitStatus) -> Policy {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path)
    } catch {
      Terminal.errors.write(error.rendered)
      throw .misused
    }
    return try refusing(path) { () throws(PolicyError) in try Policy(compiled: bytes) }
  }

  /// Prints diagnostics.
  static func report(_ diagnostics: Diagnostics, in sources: SourceMap, _ format: OutputFormat, to stream: Terminal) {
    switch format {
    case .text: stream.write(diagnostics.rendered(in: sources))
    case .json: stream.write(diagnostics.json(in: sources))
    }
  }
}
