package import BatonDiagnostics

/// Where the checker gets other files from. The core reads nothing by itself.
package protocol SourceProvider {
  /// The file that `path` means when the file called `base` says it.
  func file(_ path: String, saidBy base: String) throws(FileFault) -> ProvidedFile
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
package struct FileFault: Error, Hashable, Sendable {
  /// The code with its page.
  package let code: DiagnosticCode
  /// What is wrong with which file.
  package let message: String

  /// A fault of that code.
  package init(_ code: DiagnosticCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
