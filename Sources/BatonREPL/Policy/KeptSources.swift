import Baton
import BatonDiagnostics
import BatonSemantics

/// The files around a policy as they were when they were first read, so that a check of edited text reads nothing anew.
final class KeptSources: SourceProvider {
  /// A file as it was asked for.
  private struct Request: Hashable {
    /// The path as it is written.
    let path: String
    /// The file that says it.
    let base: String
  }

  private let system: SystemSources
  private let folder: SafePath?
  /// What a compiled policy carries, which comes before what the system has; nil for a policy in files.
  let carried: CarriedSources?
  private var files: [Request: ProvidedFile] = [:]
  private var modules: [String: [UInt8]] = [:]
  private var zones: [String: [UInt8]] = [:]
  /// What tells whether one of the files has changed, by the path that the system knows.
  private(set) var stamps: [(path: String, stamp: FileStamp?)] = []

  /// The files in a folder, or those that a compiled policy carries.
  init(folder: SafePath?, main: String?, carried: CarriedSources? = nil) {
    system = SystemSources(mainFile: folder)
    self.folder = folder
    self.carried = carried
    if let main { stamps.append((main, FileStamp(of: main))) }
  }

  func file(_ path: String, saidBy base: String) throws(FileFault) -> ProvidedFile {
    if let carried { return try carried.file(path, saidBy: base) }
    let key = Request(path: path, base: base)
    if let kept = files[key] { return kept }
    let file = try system.file(path, saidBy: base)
    if let path = folder?.systemPath(file.name) { stamps.append((path, FileStamp(of: path))) }
    files[key] = file
    return file
  }

  func standardModule(_ name: String) -> [UInt8]? {
    if let kept = modules[name] { return kept }
    let module = carried?.standardModule(name) ?? system.standardModule(name)
    modules[name] = module
    return module
  }

  var standardModuleNames: [String] { system.standardModuleNames }

  func zone(_ name: String) -> [UInt8]? {
    if let kept = zones[name] { return kept }
    let zone = carried?.zone(name) ?? system.zone(name)
    zones[name] = zone
    return zone
  }

  var zoneNames: [String] { system.zoneNames }

  /// Whether every file that was read would be read the same now.
  var areAsOnDisk: Bool {
    files.allSatisfy { request, file in
      let now = try? system.file(request.path, saidBy: request.base)
      return now?.name == file.name && now?.bytes == file.bytes
    }
  }

  /// Takes the files as they are now for those that were read.
  func acknowledge() { stamps = stamps.map { ($0.path, FileStamp(of: $0.path)) } }

  /// Whether a file is not any more what it was when it was read.
  var hasChanged: Bool { stamps.contains { FileStamp(of: $0.path) != $0.stamp } }
}

/// Kept files, some of them with other text.
struct EditedSources: SourceProvider {
  /// The files as they were read.
  let kept: KeptSources
  /// The text of those that were edited, by name.
  let edited: [String: SplicedText]

  func file(_ path: String, saidBy base: String) throws(FileFault) -> ProvidedFile {
    let file = try kept.file(path, saidBy: base)
    return edited[file.name].map { ProvidedFile(name: file.name, bytes: $0.bytes) } ?? file
  }

  func standardModule(_ name: String) -> [UInt8]? { kept.standardModule(name) }
  var standardModuleNames: [String] { kept.standardModuleNames }
  func zone(_ name: String) -> [UInt8]? { kept.zone(name) }
  var zoneNames: [String] { kept.zoneNames }
}
