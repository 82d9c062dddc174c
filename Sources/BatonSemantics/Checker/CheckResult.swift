package import BatonDiagnostics

/// What the checker says of a policy.
package struct CheckResult: Sendable {
  /// The policy; nil where there was an error.
  package let policy: CheckedPolicy?
  /// Every error and warning.
  package let diagnostics: Diagnostics
  /// The texts that were read.
  package let sources: SourceMap
}
