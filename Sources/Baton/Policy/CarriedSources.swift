package import BatonDiagnostics
import BatonProgram
package import BatonSemantics

/// What a compiled policy carries of what it was made of, in place of files, standard modules and the system's zones.
package struct CarriedSources: SourceProvider {
  /// Its main file.
  package let main: SourceText
  /// `sha256:…` over its sources and tables.
  package let digest: String
  private let zoneDigest: String?
  private let texts: GivenFiles
  private let zones: [String: [UInt8]]

  /// What a compiled policy carries; nil where it carries no text.
  init?(_ program: Program) {
    guard let first = program.sources.first else { return nil }
    main = SourceText(name: program.strings[first.name], bytes: Array(program.text(of: first)))
    digest = program.strings[program.digest]
    zoneDigest = program.zoneDigest == .none ? nil : program.strings[program.zoneDigest]
    texts = GivenFiles(
      bytes: Dictionary(
        program.sources.map { (program.strings[$0.name], Array(program.text(of: $0))) },
        uniquingKeysWith: { a, _ in a }))
    zones = Dictionary(
      program.zoneFiles.map { (program.strings[$0.name], Array(program.carried[$0.bytes.places])) },
      uniquingKeysWith: { a, _ in a })
  }

  package func file(_ path: String, saidBy base: String) throws(FileFault) -> ProvidedFile {
    try texts.file(path, saidBy: base)
  }

  package func standardModule(_ name: String) -> [UInt8]? { texts.bytes[name] }

  package var standardModuleNames: [String] { texts.bytes.keys.filter { $0.hasPrefix("std.") }.sorted() }

  package func zone(_ name: String) -> [UInt8]? { zones[name] }

  package var zoneNames: [String] { zones.keys.sorted() }

  /// Checks the policy again.
  ///
  /// - Throws: `PolicyError`, one line, when the texts give no policy any more, or another.
  package func check() throws(PolicyError) -> CheckResult {
    let result = Checker.check(main, from: self)
    try confirm(result)
    return result
  }

  /// Makes sure that what was checked again is the policy that was compiled.
  ///
  /// - Throws: `PolicyError`, one line, when it is not.
  package func confirm(_ result: CheckResult) throws(PolicyError) {
    guard let policy = result.policy else {
      let error = result.diagnostics.told().diagnostics.first { $0.severity == .error }
      throw PolicyError(
        report: "the text that the compiled policy carries has an error here: \(error?.message ?? "it cannot be read")")
    }
    guard policy.digest == digest, policy.zoneDigest == zoneDigest else {
      throw PolicyError(report: "the compiled policy is not of the text that it carries: compile the policy again")
    }
  }
}
