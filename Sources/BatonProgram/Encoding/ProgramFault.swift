/// Why bytes are no program that can be used.
package enum ProgramFault: Error, Hashable, Sendable {
  /// They do not begin as a compiled policy does.
  case notAProgram
  /// They were written in another version of the format.
  case otherVersion(UInt32)
  /// They end too early, or go on after the end.
  case wrongLength
  /// They are not what was written.
  case wrongChecksum
  /// Their checksum is right and something in them makes no sense.
  case malformed(String)

  /// What is wrong, in one line.
  package var message: String {
    switch self {
    case .notAProgram: "this is no compiled policy"
    case .otherVersion(let version):
      "it was compiled for format \(version), and this is made for format \(Program.formatVersion): compile the policy again"
    case .wrongLength: "the compiled policy is cut off or has something after its end: compile the policy again"
    case .wrongChecksum: "the compiled policy is damaged, its checksum is wrong: compile the policy again"
    case .malformed(let what): "the compiled policy is damaged, \(what): compile the policy again"
    }
  }
}
