import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics

/// The file of a policy, compiled or not.
struct PolicyFile: Sendable {
  /// Where it is.
  let path: String
  /// Whether the tests in it must pass.
  let runsTests: Bool

  /// Reads, checks, compiles and tests the policy. `watch` knows afterwards which files were looked for, even where it
  /// is refused.
  ///
  /// - Throws: What is wrong with it.
  func load(noting watch: FileWatch) throws(PolicyRefusal) -> LoadedPolicy {
    watch.note(path)
    let loaded = Policy.isCompiled(path) ? try loadCompiled() : try loadSource(watch)
    if runsTests { try test(loaded) }
    return loaded
  }

  private func loadSource(_ watch: FileWatch) throws(PolicyRefusal) -> LoadedPolicy {
    let result: CheckResult
    do throws(FileError) {
      let folder = try SafePath(main: path)
      let main = SourceText(name: folder.main, bytes: try FileReader.read(path))
      result = Checker.check(main, from: WatchedSources(folder, watch))
    } catch {
      throw PolicyRefusal(summary: error.message, report: error.rendered.plain)
    }
    let report = result.diagnostics.rendered(in: result.sources).plain
    guard let policy = result.policy else {
      let first = result.diagnostics.told().diagnostics.first { $0.severity == .error }
      let more = result.diagnostics.errorCount - 1
      let summary = (first?.message ?? "it has an error") + (more > 0 ? ", and \(more) more" : "")
      throw PolicyRefusal(summary: summary, report: report)
    }
    return LoadedPolicy(policy: Policy(policy), texts: PolicyText.own(result.sources), warnings: report)
  }

  private func loadCompiled() throws(PolicyRefusal) -> LoadedPolicy {
    do throws(PolicyError) {
      let policy = try Policy(contentsOf: path)
      let texts = (try? policy.checkAgain()).map { PolicyText.own($0.sources) } ?? []
      return LoadedPolicy(policy: policy, texts: texts, warnings: "")
    } catch {
      throw PolicyRefusal(summary: error.description, report: "\(path): \(error.description)\n")
    }
  }

  private func test(_ loaded: LoadedPolicy) throws(PolicyRefusal) {
    // A compiled policy that carries no text carries no tests either.
    guard !loaded.texts.isEmpty else { return }
    let report: TestReport
    do throws(PolicyError) {
      report = try loaded.policy.runTests(file: path)
    } catch {
      throw PolicyRefusal(summary: error.description, report: error.description)
    }
    guard !report.hasPassed else { return }
    let failed = report.results.filter { !$0.hasPassed }
    let names = failed.prefix(3).map { "`\($0.name)`" }.joined(separator: ", ")
    throw PolicyRefusal(
      summary: failed.count == 1 ? "its test \(names) fails" : "\(failed.count) of its tests fail: \(names)",
      report: report.text(coverage: false).plain)
  }
}

/// The sources of a policy; which files were looked for is noted, those that are not there too.
private struct WatchedSources: SourceProvider {
  private let folder: SafePath
  private let sources: SystemSources
  private let watch: FileWatch

  init(_ folder: SafePath, _ watch: FileWatch) {
    self.folder = folder
    self.watch = watch
    sources = SystemSources(mainFile: folder)
  }

  func file(_ path: String, saidBy base: String) throws(FileFault) -> ProvidedFile {
    if let name = SafePath.join(path, from: base) { watch.note(folder.systemPath(name)) }
    return try sources.file(path, saidBy: base)
  }

  func standardModule(_ name: String) -> [UInt8]? { sources.standardModule(name) }
  var standardModuleNames: [String] { sources.standardModuleNames }
  func zone(_ name: String) -> [UInt8]? { sources.zone(name) }
  var zoneNames: [String] { sources.zoneNames }
}
