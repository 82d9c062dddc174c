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
  /// The modules that its `use` lines bring in first, by the line.
  var brought: [UseSyntax: Int] = [:]
}
