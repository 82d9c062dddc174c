/// What an acknowledged entry survives.
package enum LogSync: String, Sendable, CaseIterable {
  /// Everything up to the loss of power: the disk has it before it is acknowledged.
  case full
  /// The end of the program, `kill -9` too; a loss of power may take the last moments, never the file.
  case normal
  /// The end of the program; a loss of power may damage the file.
  case off
}
