import BatonService
import Foundation
import Testing

/// What the reference says of the settings.
@Suite struct SettingsPageTests {
  @Test func `every setting has its row`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "grammar/reference/service.md"), encoding: .utf8)
    for setting in Setting.all {
      #expect(page.contains("| `\(setting.name)` | \(setting.usual) | \(setting.text) |\n"), "\(setting.name)")
    }
    let flags = try String(contentsOf: root.appending(path: "Sources/batond/Flags.swift"), encoding: .utf8)
    for setting in Setting.all where setting.isFlag {
      #expect(flags.contains("\"\(setting.name)\""), "\(setting.name) is no flag")
    }
  }
}
