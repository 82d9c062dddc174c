import Baton
import BatonDiagnostics

/// A policy that was read, found right and tested, and what it was read from.
struct LoadedPolicy: Sendable {
  /// What decides.
  let policy: Policy
  /// Its files, the main one first; none for a compiled policy without text.
  let texts: [PolicyText]
  /// What the checker warns of, as `baton check` prints it; empty where it is nothing.
  let warnings: String
}

/// A file of a policy.
struct PolicyText: Sendable {
  /// Its name, relative to the folder of the main file.
  let name: String
  /// What is in it.
  let text: String
}

extension PolicyText {
  /// Those of a policy's files that are its own, the main one first.
  static func own(_ sources: SourceMap) -> [PolicyText] {
    sources.texts.filter { !$0.name.hasPrefix("std.") }.map {
      PolicyText(name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self))
    }
  }
}

/// Why a policy is not served.
package struct PolicyRefusal: Error, Sendable {
  /// What is wrong, in one line.
  package let summary: String
  /// All that is wrong, as the command prints it.
  package let report: String
}
