import BatonDiagnostics
package import BatonSemantics
import CStandardLibrary
import Glibc

/// The files around a policy, the embedded standard library and the system's time zones.
package struct SystemSources: SourceProvider {
  /// Where zone files are looked for.
  private static let zoneFolders = ["/usr/share/zoneinfo/", "/usr/lib/zoneinfo/", "/etc/zoneinfo/"]

  private let path: SafePath?

  /// The sources of a policy whose main file lies there; of one that is no file, nil.
  package init(mainFile: SafePath?) { path = mainFile }

  package func file(_ path: String, saidBy base: String) throws(FileFault) -> ProvidedFile {
    do throws(FileError) {
      guard let folder = self.path else { throw .notFound(path) }
      let name = try folder.resolve(path, from: base)
      return ProvidedFile(name: name, bytes: try FileReader.read(folder.systemPath(name), name: name))
    } catch {
      throw FileFault(error.code, error.message)
    }
  }

  package func standardModule(_ name: String) -> [UInt8]? {
    for index in 0..<baton_module_count() {
      let module = baton_module_at(index)
      if String(cString: module.name) == name {
        return Array(UnsafeBufferPointer(start: module.bytes, count: module.length))
      }
    }
    return nil
  }

  package var standardModuleNames: [String] {
    (0..<baton_module_count()).map { String(cString: baton_module_at($0).name) }
  }

  package func zone(_ name: String) -> [UInt8]? {
    guard Self.isZoneName(name) else { return nil }
    for folder in Self.zoneFolders {
      if let bytes = try? FileReader.read(folder + name), bytes.starts(with: Array("TZif".utf8)) { return bytes }
    }
    return nil
  }

  /// Names as the zone database has them, which cannot lead out of its folder.
  private static func isZoneName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        part.first?.isASCII == true && part.first?.isLetter == true
          && part.utf8.allSatisfy {
            $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
              || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39
          }
      }
  }

  package var zoneNames: [String] {
    for folder in Self.zoneFolders {
      guard let bytes = try? FileReader.read(folder + "tzdata.zi") else { continue }
      return Self.names(inZoneIndex: String(decoding: bytes, as: UTF8.self))
    }
    return ["UTC"]
  }

  /// The names of zones (`Z name …`) and links (`L target name`) in the database's compact form.
  private static func names(inZoneIndex text: String) -> [String] {
    var names: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count > 1, words[0] == "Z" { names.append(String(words[1])) }
      if words.count > 2, words[0] == "L" { names.append(String(words[2])) }
    }
    return names.sorted()
  }
}
