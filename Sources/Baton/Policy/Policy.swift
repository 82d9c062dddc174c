package import BatonDecision
import BatonDiagnostics
import BatonProgram
package import BatonRuntime
package import BatonSemantics
public import BatonValues

/// A policy that was read and checked: it decides chats, and cannot fail at that.
///
/// It is immutable: any number of threads decide with one at once, without locks.
public struct Policy: Sendable {
  /// What decides.
  package let runtime: Runtime
  private let form: CheckedForm
  private let evaluators = EvaluatorPool()
  /// What is to be told of the decision graph, where it was built now.
  package let statistics: GraphStatistics?
  /// What looks wrong in it, in the order of the text; of a policy that was compiled before nothing is known.
  public private(set) var warnings: [Diagnostic] = []

  /// A policy that the checker accepted; `profile` is what was seen in real chats.
  package init(_ policy: CheckedPolicy, profile: Profile? = nil) {
    let (program, statistics) = Lowering.lower(policy, profile: profile)
    runtime = Runtime(program)
    form = CheckedForm(policy)
    self.statistics = statistics
  }

  /// Takes a policy that was compiled before, the bytes of a `.batonc`: it is the policy that it was made of, and needs
  /// nothing beside it.
  ///
  /// - Throws: `PolicyError` when the bytes are damaged, or of another version.
  public init(compiled bytes: [UInt8]) throws(PolicyError) {
    do throws(ProgramFault) {
      runtime = Runtime(try Program(encoded: bytes))
    } catch {
      throw PolicyError(report: error.message)
    }
    form = CheckedForm(of: runtime.program)
    statistics = nil
  }

  /// The policy as the bytes of a `.batonc`: the same policy gives the same bytes.
  public var compiled: [UInt8] { runtime.program.encoded }

  /// Reads a policy from a file, with the files that it uses beside it; or a compiled one from a `.batonc`.
  ///
  /// - Throws: `PolicyError` with everything that is wrong with it.
  public init(contentsOf path: String) throws(PolicyError) {
    if Self.isCompiled(path) {
      try self.init(compiled: Self.reading { () throws(FileError) in try FileReader.read(path) })
    } else {
      try self.init(Self.reading { () throws(FileError) in try Self.check(file: path) })
    }
  }

  private static func reading<Content>(_ read: () throws(FileError) -> Content) throws(PolicyError) -> Content {
    do throws(FileError) {
      return try read()
    } catch {
      throw PolicyError(report: error.rendered.plain, isUnreadable: true)
    }
  }

  /// Reads a policy from a text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - name: The path that messages know it by.
  ///   - files: The policies and tables that it uses besides the standard modules, by their paths; files of the system
  ///     are never read.
  /// - Throws: `PolicyError` with everything that is wrong with it.
  public init(source: String, name: String = "policy.baton", files: [String: String] = [:]) throws(PolicyError) {
    try self.init(Checker.check(SourceText(name: name, source), from: GivenSources(files)))
  }

  private init(_ result: CheckResult) throws(PolicyError) {
    guard let policy = result.policy else {
      throw PolicyError(result)
    }
    self.init(policy)
    warnings = Diagnostic.all(of: result)
  }

  /// Whether a file is a compiled policy, by its name.
  package static func isCompiled(_ path: String) -> Bool { path.hasSuffix(".batonc") }

  /// The policy as it was checked; of one that was compiled before, as it is checked again from the texts it carries.
  ///
  /// - Throws: `PolicyError`, one line, when those give no policy any more, or another.
  package func checked() throws(PolicyError) -> CheckedPolicy { try form.policy() }

  /// Checks a policy that was compiled before again, from the texts it carries, and tells what the checker says.
  ///
  /// - Throws: `PolicyError`, one line, when those give no policy any more, or another.
  package func checkAgain() throws(PolicyError) -> CheckResult { try carried().check() }

  /// The texts and zone files that the policy carries once it is compiled.
  ///
  /// - Throws: `PolicyError` when it carries none.
  package func carried() throws(PolicyError) -> CarriedSources {
    guard let sources = CarriedSources(runtime.program) else { throw .noText }
    return sources
  }

  /// Reads and checks a file.
  ///
  /// - Throws: `FileError` when the main file itself cannot be read.
  package static func check(file path: String) throws(FileError) -> CheckResult {
    let folder = try SafePath(main: path)
    let bytes = try FileReader.read(path)
    return Checker.check(SourceText(name: folder.main, bytes: bytes), from: SystemSources(mainFile: folder))
  }

  /// The policy's name, where it has one.
  public var name: String? { runtime.policyName }

  /// `sha256:…` over the policy's sources and tables.
  public var digest: String { runtime.policyDigest }

  /// `sha256:…` over the files of the time zones that it speaks of; nil where there are none.
  package var zoneDigest: String? { runtime.optionalString(runtime.program.zoneDigest) }

  /// Decides a chat.
  ///
  /// - Parameters:
  ///   - chat: The chat.
  ///   - withReceipt: Whether the decision bears its receipt, for which the chat is hashed.
  /// - Throws: `ChatError` when the chat does not fit the policy: a fact of another type, say.
  public func decide(_ chat: Chat, withReceipt: Bool = false) throws(ChatError) -> Decision {
    let room = evaluators.taken(runtime)
    defer { evaluators.giveBack(room) }
    do throws(ChatFault) {
      try room.evaluator.bind(chat)
    } catch {
      throw ChatError(error, chat: chat.id)
    }
    return room.evaluator.decision(withReceipt: withReceipt)
  }
}
