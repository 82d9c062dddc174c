import BatonSemantics

/// The files of a policy where they are no files: texts, by their paths.
struct GivenFiles: Sendable {
  /// The bytes of each.
  let bytes: [String: [UInt8]]

  /// The one that a path means where the file `base` says it.
  ///
  /// - Throws: That there is none such.
  func file(_ path: String, saidBy base: String) throws(FileFault) -> ProvidedFile {
    do throws(FileError) {
      guard let name = SafePath.join(path, from: base) else { throw .outside(path) }
      guard let bytes = bytes[name] else { throw .notFound(path) }
      return ProvidedFile(name: name, bytes: bytes)
    } catch {
      throw FileFault(error.code, error.message)
    }
  }
}

/// The sources of a policy that was handed in as texts: what is beside them is the system's.
struct GivenSources: SourceProvider {
  private let files: GivenFiles
  private let system = SystemSources(mainFile: nil)

  /// Those texts, by their paths.
  init(_ texts: [String: String]) { files = GivenFiles(bytes: texts.mapValues { Array($0.utf8) }) }

  func file(_ path: String, saidBy base: String) throws(FileFault) -> ProvidedFile {
    try files.file(path, saidBy: base)
  }

  func standardModule(_ name: String) -> [UInt8]? { system.standardModule(name) }

  var standardModuleNames: [String] { system.standardModuleNames }

  func zone(_ name: String) -> [UInt8]? { system.zone(name) }

  var zoneNames: [String] { system.zoneNames }
}
