// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Whether the REPL's lines can be edited: GNU readline's header is there, and nobody says to do without.
let hasReadline =
  FileManager.default.fileExists(atPath: "/usr/include/readline/readline.h")
  && Context.environment["BATON_NO_READLINE"] != "1"

/// Whether chats can be read with simdjson: its header is there, and nobody says to do without.
let hasSimdJSON =
  FileManager.default.fileExists(atPath: "/usr/include/simdjson.h")
  && Context.environment["BATON_NO_SIMDJSON"] != "1"

/// What every Swift target is built with.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: its module, what it may import, and no more.
func room(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// What only the programs need: whoever embeds the library says `traits: []`, and fetches and builds none of it.
func tool(_ product: String, from package: String) -> Target.Dependency {
  .product(name: product, package: package, condition: .when(traits: ["Tools"]))
}

/// The tests of a room.
func tests(_ name: String, on dependencies: [Target.Dependency], excluding: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: excluding, swiftSettings: settings)
}

let package = Package(
  name: "baton",
  products: [
    .library(name: "Baton", targets: ["Baton"]),
    .executable(name: "baton", targets: ["BatonCommand"]),
    .executable(name: "batond", targets: ["batond"]),
    .library(name: "CBaton", type: .dynamic, targets: ["CBaton"]),
    .plugin(name: "BatonPlugin", targets: ["BatonPlugin"]),
  ],
  traits: [
    .trait(name: "Tools", description: "The programs baton and batond, with what they are made of."),
    .default(enabledTraits: ["Tools"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    room("BatonDiagnostics", on: ["CUnicodeTables"]),
    .target(name: "CUnicodeTables"),
    room("BatonValues", on: ["CUnicodeTables"]),
    room("BatonSyntax", on: ["BatonDiagnostics"]),
    room("BatonSemantics", on: ["BatonDiagnostics", "BatonSyntax", "BatonValues"]),
    room("BatonInterpreter", on: ["BatonDiagnostics", "BatonSemantics", "BatonValues"]),
    room("BatonProgram", on: ["BatonValues"]),
    room("BatonDecision", on: ["BatonDiagnostics", "BatonSemantics", "BatonProgram", "BatonValues"]),
    room("BatonRuntime", on: ["BatonProgram", "BatonValues"]),
    room("BatonExplain", on: ["BatonDiagnostics", "BatonProgram", "BatonRuntime", "BatonValues"]),
    .target(name: "CStandardLibrary", path: "stdlib"),
    room(
      "Baton",
      on: [
        "BatonDiagnostics", "BatonSyntax", "BatonSemantics", "BatonInterpreter", "BatonDecision", "BatonExplain",
        "BatonProgram", "BatonRuntime", "BatonValues", "CStandardLibrary",
      ]),
    room("BatonGenerator", on: ["Baton", "BatonDiagnostics", "BatonSemantics", "BatonSyntax", "BatonValues"]),
    .executableTarget(name: "baton-generate", dependencies: ["BatonGenerator"], swiftSettings: settings),
    .plugin(name: "BatonPlugin", capability: .buildTool(), dependencies: ["baton-generate"]),
    .target(name: "CBatonInterface"),
    .target(
      name: "CBaton", dependencies: ["Baton", "CBatonInterface"], exclude: ["baton.map"], swiftSettings: settings),
    .target(
      name: "BatonREPL",
      dependencies: [
        "Baton", "BatonDiagnostics", "BatonSyntax", "BatonSemantics", "BatonInterpreter", "BatonValues",
      ] + (hasReadline ? ["CReadline"] : []),
      swiftSettings: settings + (hasReadline ? [.define("BATON_READLINE")] : [])),
    .target(
      name: "BatonIntake",
      dependencies: [
        "Baton", "BatonDiagnostics", "BatonInterpreter", "BatonProgram", "BatonRuntime", "BatonValues",
      ] + (hasSimdJSON ? ["CSimdJSON"] : []),
      swiftSettings: settings + (hasSimdJSON ? [.define("BATON_SIMDJSON")] : [])),
    room(
      "BatonLog",
      on: [
        "Baton", "BatonDiagnostics", "BatonExplain", "BatonProgram", "BatonRuntime", "BatonValues",
        tool("GRDB", from: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "BatonCommand",
      dependencies: [
        "Baton", "BatonDecision", "BatonDiagnostics", "BatonExplain", "BatonIntake", "BatonInterpreter", "BatonLog",
        "BatonREPL", "BatonSemantics", "BatonValues",
        tool("ArgumentParser", from: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    room(
      "BatonService",
      on: [
        "Baton", "BatonDiagnostics", "BatonExplain", "BatonIntake", "BatonInterpreter", "BatonLog", "BatonProgram",
        "BatonRuntime", "BatonSemantics", "BatonValues",
        tool("Configuration", from: "swift-configuration"),
        tool("HTTPTypes", from: "swift-http-types"),
        tool("HummingbirdCore", from: "hummingbird"),
        tool("HummingbirdTLS", from: "hummingbird"),
        tool("Logging", from: "swift-log"),
        tool("NIOCore", from: "swift-nio"),
        tool("NIOHTTP1", from: "swift-nio"),
        tool("NIOHTTPTypes", from: "swift-nio-extras"),
        tool("NIOHTTPTypesHTTP1", from: "swift-nio-extras"),
        tool("NIOPosix", from: "swift-nio"),
        tool("NIOSSL", from: "swift-nio-ssl"),
        tool("ServiceLifecycle", from: "swift-service-lifecycle"),
        tool("UnixSignals", from: "swift-service-lifecycle"),
      ]),
    .executableTarget(
      name: "batond",
      dependencies: [
        "BatonService",
        tool("ArgumentParser", from: "swift-argument-parser"),
        tool("Configuration", from: "swift-configuration"),
        tool("Logging", from: "swift-log"),
        tool("ServiceLifecycle", from: "swift-service-lifecycle"),
        tool("UnixSignals", from: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: settings),
    .executableTarget(
      name: "BatonMeasure",
      dependencies: [
        "Baton", "BatonDecision", "BatonDiagnostics", "BatonExplain", "BatonProgram", "BatonRuntime", "BatonSemantics",
        "BatonValues",
      ],
      path: "Benchmarks/Measure", swiftSettings: settings),
    .target(
      name: "TestKit", dependencies: ["Baton", "BatonDiagnostics", "BatonSemantics"], path: "Tests/TestKit",
      swiftSettings: settings),
    tests("TidyTests", on: []),
    .target(
      name: "RandomPolicies", dependencies: ["BatonValues", "SeededRandom"], path: "Tests/RandomPolicies",
      swiftSettings: settings),
    tests(
      "PropertyTests",
      on: [
        "Baton", "BatonDiagnostics", "BatonInterpreter", "BatonSemantics", "BatonSyntax", "BatonValues",
        "RandomPolicies",
        "SeededRandom",
      ]),
    tests(
      "BatonREPLTests",
      on: [
        "Baton", "BatonCommand", "BatonDiagnostics", "BatonInterpreter", "BatonREPL", "BatonSemantics", "BatonValues",
      ],
      excluding: ["Golden", "Desk"]),
    tests(
      "BatonSemanticsTests", on: ["TestKit", "BatonDiagnostics", "BatonSemantics"], excluding: ["Fixtures"]),
    tests(
      "GoldenTests", on: ["TestKit", "Baton", "BatonDiagnostics", "BatonSemantics"], excluding: ["Golden"]),
    tests(
      "PictureTests", on: ["Baton", "BatonDiagnostics", "BatonExplain", "BatonSemantics"], excluding: ["Golden"]),
    tests("BatonDiagnosticsTests", on: ["BatonDiagnostics"], excluding: ["Golden"]),
    tests("BatonValuesTests", on: ["BatonValues", "SeededRandom"]),
    tests(
      "BatonInterpreterTests",
      on: [
        "Baton", "BatonInterpreter", "BatonSemantics", "BatonDiagnostics", "BatonValues", "SeededRandom", "Sentences",
      ]),
    .target(name: "Sentences", path: "Tests/Sentences", swiftSettings: settings),
    .target(
      name: "Agreement",
      dependencies: [
        "Baton", "BatonDecision", "BatonDiagnostics", "BatonExplain", "BatonInterpreter", "BatonProgram",
        "BatonRuntime",
        "BatonSemantics", "BatonValues", "RandomPolicies", "SeededRandom",
      ],
      path: "Tests/Agreement", swiftSettings: settings),
    .executableTarget(
      name: "AgreementRun", dependencies: ["Agreement"], path: "Tests/AgreementRun", swiftSettings: settings),
    tests(
      "DifferentialTests",
      on: [
        "Agreement", "Baton", "BatonDecision", "BatonInterpreter", "BatonProgram", "BatonRuntime", "BatonSemantics",
        "BatonDiagnostics", "BatonValues", "CAllocationCount", "RandomPolicies", "SeededRandom", "Sentences",
        "TestKit",
      ], excluding: ["Fixtures"]),
    .target(name: "CAllocationCount", path: "Tests/CAllocationCount"),
    tests("BatonDecisionTests", on: ["BatonDecision", "BatonProgram", "BatonRuntime", "CAllocationCount"]),
    tests("BatonTests", on: ["Baton", "BatonDiagnostics", "BatonSemantics", "BatonValues"]),
    tests(
      "StandardLibraryTests",
      on: ["Baton", "BatonValues", "BatonSyntax", "BatonDiagnostics", "CStandardLibrary"],
      excluding: ["Sentences"]),
    tests("BatonSyntaxTests", on: ["BatonSyntax", "BatonDiagnostics"], excluding: ["Fixtures"]),
    tests(
      "PhraseTests",
      on: [
        "Baton", "BatonDecision", "BatonDiagnostics", "BatonInterpreter", "BatonProgram", "BatonRuntime",
        "BatonSemantics", "BatonValues", "SeededRandom",
      ]),
    tests(
      "ChangeTests",
      on: [
        "Baton", "BatonDiagnostics", "BatonExplain", "BatonProgram", "BatonRuntime", "BatonSemantics", "BatonValues",
        "RandomPolicies", "SeededRandom",
      ],
      excluding: ["Golden"]),
    .testTarget(
      name: "BatonIntakeTests",
      dependencies: [
        "Baton", "BatonDiagnostics", "BatonIntake", "BatonInterpreter", "BatonREPL", "BatonValues", "RandomPolicies",
        "SeededRandom",
      ], swiftSettings: settings + (hasSimdJSON ? [.define("BATON_SIMDJSON")] : [])),
    tests(
      "ExplanationTests",
      on: [
        "Baton", "BatonDecision", "BatonDiagnostics", "BatonExplain", "BatonInterpreter", "BatonProgram",
        "BatonRuntime", "BatonSemantics", "BatonValues", "RandomPolicies", "SeededRandom", "Sentences",
      ], excluding: ["Golden"]),
    .testTarget(
      name: "BatonGeneratorTests", dependencies: ["Baton", "BatonGenerator", "BatonValues"], exclude: ["Golden"],
      swiftSettings: settings),
    tests("BatonCommandTests", on: ["BatonCommand"]),
    tests(
      "BatonServiceTests",
      on: [
        "batond",
        "Baton", "BatonExplain", "BatonIntake", "BatonLog", "BatonService", "BatonValues", "SeededRandom",
        tool("Configuration", from: "swift-configuration"), tool("GRDB", from: "GRDB.swift"),
        tool("HTTPTypes", from: "swift-http-types"), tool("Logging", from: "swift-log"),
        tool("NIOCore", from: "swift-nio"),
        tool("ServiceLifecycle", from: "swift-service-lifecycle"),
      ]),
    tests(
      "BatonLogTests",
      on: [
        "Baton", "BatonCommand", "BatonLog", "BatonValues", tool("GRDB", from: "GRDB.swift"),
      ]),
    tests("DocumentationTests", on: ["Baton", "BatonCommand", "BatonDiagnostics", "BatonSemantics", "BatonValues"]),
    tests("ExampleTests", on: ["Baton", "BatonDiagnostics", "BatonSemantics", "BatonValues"]),
  ],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)

if hasReadline { package.targets.append(.systemLibrary(name: "CReadline")) }
if hasSimdJSON {
  package.targets.append(.target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]))
}

/// With `BATON_TESTS=A,B` there are only those tests and the rooms that they need: a build of its own is soon made.
if let names = Context.environment["BATON_TESTS"] {
  var kept: Set<String> = []
  var waiting = names.split(separator: ",").map(String.init)
  while let name = waiting.popLast() {
    guard kept.insert(name).inserted, let target = package.targets.first(where: { $0.name == name }) else { continue }
    for case .byNameItem(name: let other, condition: _) in target.dependencies { waiting.append(other) }
  }
  package.targets.removeAll { !kept.contains($0.name) }
  package.products = []
  package.dependencies = []
}
