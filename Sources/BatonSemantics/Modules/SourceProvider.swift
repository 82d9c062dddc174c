/// Where the checker gets other files from. The core reads nothing by itself.
package protocol SourceProvider {
  /// The file that `path` means when the file called `base` says it, or why it cannot be had.
  func file(_ path: String, saidBy base: String) -> Result<ProvidedFile, FileFault>
  /// The text of a standard module, such as `std.chat`.
  func standardModule(_ name: String) -> [UInt8]?
  /// The names of all standard modules, for suggestions.
  var standardModuleNames: [String] { get }
  /// The TZif data of an IANA zone.
  func zone(_ name: String) -> [UInt8]?
  /// The names of all zones, for suggestions; asked for only when a name is wrong.
  var zoneNames: [String] { get }
}

/// A file that was read.
package struct ProvidedFile: Sendable {
  /// Its path relative to the main file's folder: one name for one file, however it was spelt.
  package let name: String
  /// What is in it.
  package let bytes: [UInt8]

  /// A file of that name.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why a file cannot be had.
package enum FileFault: Error, Hashable, Sendable {
  case notFound
  case isDirectory
  /// Not a regular file, or not permitted; with the reason.
  case unreadable(String)
  /// More than so many bytes.
  case tooLarge(limit: Int)
  /// The path is absolute or leads out of the main file's folder.
  case leavesFolder
}
