import BatonProgram
import BatonSemantics
import Synchronization

/// What was checked of a policy, for what asks more of it than to decide: of one that was compiled before, what is checked
/// again from the texts it carries, once something asks for it.
final class CheckedForm: Sendable {
  private let program: Program?
  private let found: Mutex<Result<CheckedPolicy, PolicyError>?>

  /// What was checked just now.
  init(_ policy: CheckedPolicy) {
    program = nil
    found = Mutex(.success(policy))
  }

  /// What is to be checked when it is first asked for, from what a program carries.
  init(of program: Program) {
    self.program = program
    found = Mutex(nil)
  }

  /// The checked policy.
  ///
  /// - Throws: `PolicyError`, one line, when the texts give no policy any more, or another.
  func policy() throws(PolicyError) -> CheckedPolicy {
    let policy = found.withLock { found in
      let policy = found ?? Self.check(program)
      found = policy
      return policy
    }
    return try policy.get()
  }

  private static func check(_ program: Program?) -> Result<CheckedPolicy, PolicyError> {
    Result { () throws(PolicyError) in
      guard let policy = try program.flatMap({ CarriedSources($0) })?.check().policy else { throw .noText }
      return policy
    }
  }
}
