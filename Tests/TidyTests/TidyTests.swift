import Foundation
import Testing

/// What the house rules say of the files themselves.
struct TidyTests {
  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The Swift files under a folder of the project, with their text.
  static func swiftFiles(_ folder: String) throws -> [(path: String, text: String)] {
    let base = root.appending(path: folder)
    guard let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil) else { return [] }
    var found: [(String, String)] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let path = folder + file.path.dropFirst(base.path.count)
      found.append((path, try String(contentsOf: file, encoding: .utf8)))
    }
    return found.sorted { $0.0 < $1.0 }
  }

  @Test func noFileHasMoreThan500Lines() throws {
    for (path, text) in try Self.swiftFiles("Sources") + Self.swiftFiles("Tests") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 500, "\(path) has \(lines) lines")
    }
  }

  /// What each room may import, as `ARCHITECTURE.md` says.
  static let mayImport: [String: Set<String>] = [
    "BatonDiagnostics": ["CUnicodeTables"],
    "BatonValues": ["CUnicodeTables"],
    "BatonSyntax": ["BatonDiagnostics"],
    "BatonSemantics": ["BatonDiagnostics", "BatonSyntax", "BatonValues"],
    "BatonInterpreter": ["BatonDiagnostics", "BatonSemantics", "BatonValues"],
    "BatonProgram": ["BatonValues"],
    "BatonDecision": ["BatonDiagnostics", "BatonSemantics", "BatonProgram", "BatonValues"],
    "BatonRuntime": ["BatonProgram", "BatonValues", "Synchronization"],
    "BatonExplain": ["BatonDiagnostics", "BatonProgram", "BatonRuntime", "BatonValues"],
    "Baton": [
      "BatonDiagnostics", "BatonSyntax", "BatonSemantics", "BatonInterpreter", "BatonDecision", "BatonExplain",
      "BatonProgram", "BatonRuntime", "BatonValues", "CStandardLibrary", "Glibc", "Synchronization",
    ],
    "BatonGenerator": ["Baton", "BatonDiagnostics", "BatonSemantics", "BatonSyntax", "BatonValues"],
    "baton-generate": ["BatonGenerator", "Glibc"],
    "CBaton": ["Baton", "CBatonInterface"],
    "BatonREPL": [
      "Baton", "BatonDiagnostics", "BatonSyntax", "BatonSemantics", "BatonInterpreter", "BatonValues", "CReadline",
      "Glibc", "Synchronization",
    ],
    "BatonIntake": [
      "Baton", "BatonDiagnostics", "BatonInterpreter", "BatonProgram", "BatonRuntime", "BatonValues", "CSimdJSON",
      "Glibc", "Synchronization",
    ],
    "BatonService": [
      "Baton", "BatonDiagnostics", "BatonExplain", "BatonIntake", "BatonInterpreter", "BatonLog", "BatonProgram",
      "BatonRuntime", "BatonSemantics", "BatonValues", "Configuration", "Dispatch", "Glibc", "HTTPTypes",
      "HummingbirdCore", "HummingbirdTLS", "Logging", "NIOCore", "NIOHTTP1", "NIOHTTPTypes", "NIOHTTPTypesHTTP1",
      "NIOPosix", "NIOSSL", "ServiceLifecycle",
      "Synchronization", "UnixSignals",
    ],
    "batond": [
      "ArgumentParser", "BatonService", "Configuration", "Glibc", "Logging", "ServiceLifecycle", "UnixSignals",
    ],
    "BatonLog": [
      "Baton", "BatonDiagnostics", "BatonExplain", "BatonProgram", "BatonRuntime", "BatonValues", "Dispatch", "GRDB",
      "Glibc", "Synchronization",
    ],
    "BatonCommand": [
      "ArgumentParser", "Baton", "BatonDecision", "BatonDiagnostics", "BatonExplain", "BatonIntake", "BatonLog",
      "BatonREPL", "BatonSemantics",
      "BatonInterpreter", "BatonValues", "Glibc", "Synchronization",
    ],
  ]

  @Test func importsGoOneWay() throws {
    for (path, text) in try Self.swiftFiles("Sources") {
      let room = String(path.split(separator: "/")[1])
      let allowed = try #require(Self.mayImport[room], "the room \(room) is not in the table")
      for module in text.split(separator: "\n").compactMap(Self.importedModule) {
        #expect(allowed.contains(module), "\(path) imports \(module)")
      }
    }
  }

  /// The module that a line imports, whatever stands before `import`.
  static func importedModule(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count, place <= 2,
      words[..<place].allSatisfy({ ["public", "package", "internal", "private", "@_exported"].contains($0) })
    else { return nil }
    return String(words[place + 1].split(separator: ".")[0])
  }

  @Test func everyRoomHasItsRow() throws {
    let rooms = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
    let architecture = try String(contentsOf: Self.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    for room in rooms {
      #expect(architecture.contains("`\(room)`"), "ARCHITECTURE.md says nothing of \(room)")
    }
  }

  @Test func nothingForcesItsWayOnInput() throws {
    for (path, text) in try Self.swiftFiles("Sources") {
      #expect(!text.contains("try!"), "\(path) has a try!")
      #expect(!text.contains("-Ounchecked"), "\(path) asks for unchecked code")
    }
  }
}
