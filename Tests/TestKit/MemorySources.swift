import Baton
import BatonDiagnostics
package import BatonSemantics

/// Files that exist in a test alone, beside the embedded standard library and the system's zones.
package struct MemorySources: SourceProvider {
  private let files: [String: [UInt8]]
  private let zones: [String: [UInt8]]
  private let system = SystemSources(mainFile: nil)

  /// Files by their paths relative to the main file's folder.
  package init(_ files: [String: String] = [:]) { self.init(bytes: files.mapValues { Array($0.utf8) }) }

  /// Files by their paths relative to the main file's folder, as bytes, and zones that the system does not have.
  package init(bytes files: [String: [UInt8]], zones: [String: [UInt8]] = [:]) {
    self.files = files
    self.zones = zones
  }

  package func file(_ path: String, saidBy base: String) throws(FileFault) -> ProvidedFile {
    var parts = base.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(String(part))
        continue
      }
      guard parts.popLast() != nil else { throw FileFault(.fileOutside, "`\(path)` leaves the folder") }
    }
    let name = parts.joined(separator: "/")
    guard let bytes = files[name] else { throw FileFault(.fileNotFound, "there is no file `\(path)`") }
    return ProvidedFile(name: name, bytes: bytes)
  }

  package func standardModule(_ name: String) -> [UInt8]? { system.standardModule(name) }

  package var standardModuleNames: [String] { system.standardModuleNames }

  package func zone(_ name: String) -> [UInt8]? { zones[name] ?? system.zone(name) }

  package var zoneNames: [String] { system.zoneNames }
}
