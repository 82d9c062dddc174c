import BatonDiagnostics
import BatonSyntax

/// One file of a policy.
struct Module: Sendable {
  /// Its name: a path relative to the main file's folder, or `std.chat`.
  let name: String
  /// Whether it is one of the standard library.
  let isStandard: Bool
  /// What stands in it.
  let file: FileSyntax
  /// What is wrong with its syntax.
  let found: [Diagnostic]
  /// Whether it was parsed for an earlier check, and has not changed since.
  var isUnchanged = false
  /// The modules that its `use` lines bring in first, by the line.
  var brought: [UseSyntax: Int] = [:]
}
