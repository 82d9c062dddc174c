import BatonDiagnostics
import BatonSyntax
import CStandardLibrary
import Testing

/// A module of the standard library, as it is embedded.
struct Module: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var testDescription: String { name }

  /// All of them, in order.
  static let all: [Module] = (0..<baton_module_count()).map { index in
    let module = baton_module_at(index)
    return Module(
      name: String(cString: module.name),
      bytes: Array(UnsafeBufferPointer(start: module.bytes, count: module.length)))
  }

  /// The one of a name.
  static func named(_ name: String) throws -> Module { try #require(all.first { $0.name == name }) }
}

@Suite("The modules of the standard library")
struct ModuleTests {
  @Test("The modules that the language promises are there, in order")
  func names() {
    #expect(Module.all.map(\.name) == ["std.bant", "std.chat", "std.holidays", "std.intents", "std.regions"])
  }

  @Test("Each parses without a complaint", arguments: Module.all)
  func parses(_ module: Module) {
    let source = SourceText(name: module.name, bytes: module.bytes)
    let (_, diagnostics) = SyntaxTree.parse(source: source, id: SourceID(0))
    #expect(diagnostics.map(\.message) == [])
  }

  @Test("Each is text that ends with its last line, without tabs", arguments: Module.all)
  func isTidy(_ module: Module) {
    #expect(String(validating: module.bytes, as: UTF8.self) != nil)
    #expect(module.text.hasSuffix("\n") && !module.text.hasSuffix("\n\n"))
    #expect(!module.text.contains("\t") && !module.text.contains(" \n"))
  }

  @Test(
    "Every intent that the language promises is declared, with a word on what it is",
    arguments: """
      human pricing quote demo trial implementation integration procurement contract competitor upgrade downgrade cancel \
      refund billing order_status complaint legal privacy security fraud urgent outage bug access frustration confusion \
      thanks greeting goodbye
      """.split(separator: " ").map(String.init))
  func declares(_ intent: String) throws {
    let lines = try Module.named("std.intents").text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex(of: "intent \(intent) {"))
    #expect(lines[place - 1].hasPrefix("## "))
  }

  @Test(
    "Every holiday calendar that the language promises is declared",
    arguments: ["us_federal", "england", "germany", "france", "canada"])
  func declaresHolidays(_ name: String) throws {
    #expect(try Module.named("std.holidays").text.contains("\nholidays \(name) {\n"))
  }
}
