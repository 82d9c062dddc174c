import Foundation
import PackagePlugin

/// Checks the `.baton` files of a target while it is built, and adds the Swift code that `baton-generate` writes for them.
@main
struct BatonPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let files = target.sourceFiles.map(\.url)
    let policies = files.filter { $0.pathExtension == "baton" }.sorted { $0.path() < $1.path() }
    guard !policies.isEmpty else { return [] }
    let output = context.pluginWorkDirectoryURL.appending(path: "BatonPolicies.swift")
    return [
      .buildCommand(
        displayName: "Checking the policies of \(target.name)",
        executable: try context.tool(named: "baton-generate").url,
        arguments: ["--output", output.path(percentEncoded: false)]
          + policies.map { $0.path(percentEncoded: false) },
        inputFiles: policies + files.filter { $0.pathExtension == "csv" },
        outputFiles: [output])
    ]
  }
}
