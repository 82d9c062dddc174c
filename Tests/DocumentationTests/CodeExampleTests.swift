import Baton
import BatonDiagnostics
import BatonSemantics
import BatonValues
import Foundation
import Testing

/// The examples on the page of each code: the wrong one has that mistake and no other, the right one has none.
struct CodeExampleTests {
  @Test("The wrong example has exactly the mistake", arguments: DiagnosticCode.all.filter { !$0.wrong.isEmpty })
  func wrong(code: DiagnosticCode) throws {
    let (codes, report) = try found(in: CodeExample(code.wrong))
    #expect(codes == [code.id], "\(report)")
  }

  @Test("The right example has no mistake", arguments: DiagnosticCode.all.filter { !$0.right.isEmpty })
  func right(code: DiagnosticCode) throws {
    let (codes, report) = try found(in: CodeExample(code.right))
    #expect(codes.isEmpty, "\(report)")
  }

  @Test("A fix mends the mistake", arguments: DiagnosticCode.all.filter { !$0.wrong.isEmpty })
  func fix(code: DiagnosticCode) throws {
    let example = CodeExample(code.wrong)
    guard example.chat == nil else { return }
    let folder = try written(example)
    let main = example.files[0]
    let result = try Policy.check(file: folder.path(main.name))
    guard let fix = result.diagnostics.told().diagnostics.first?.fixes.first else { return }
    var bytes = Array(main.text.utf8)
    for edit in fix.edits.sorted(by: { $0.range.start > $1.range.start }) {
      guard result.sources[edit.range.file].name == main.name else { return }
      bytes.replaceSubrange(edit.range.start..<edit.range.end, with: Array(edit.text.utf8))
    }
    try folder.write(String(decoding: bytes, as: UTF8.self), to: main.name)
    let after = try Policy.check(file: folder.path(main.name))
    #expect(!after.diagnostics.hasErrors, "\(after.diagnostics.rendered(in: after.sources).plain)")
  }

  private func written(_ example: CodeExample) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for file in example.files {
      if let slash = file.name.lastIndex(of: "/") {
        try FileManager.default.createDirectory(
          atPath: folder.path(String(file.name[..<slash])), withIntermediateDirectories: true)
      }
      try folder.write(file.text, to: file.name)
    }
    return folder
  }

  /// The codes of what is wrong with an example, and all of it in words.
  private func found(in example: CodeExample) throws -> (codes: [String], report: String) {
    let folder = try written(example)
    let result = try Policy.check(file: folder.path(example.files[0].name))
    var codes = result.diagnostics.told().diagnostics.map(\.code.id)
    var report = result.diagnostics.rendered(in: result.sources).plain
    if let chat = example.chat, let policy = result.policy {
      for entry in ChatReader.read(Array(chat.text.utf8), .document) {
        do throws(ChatError) {
          let decided = try Policy(policy).decide(entry.result.get(), clock: 0, line: entry.line)
          codes += decided.1.map { $0.warning(line: entry.line).code }
        } catch {
          codes.append(error.code)
          report += error.rendered(in: chat.name).plain
        }
      }
    }
    return (codes, report)
  }
}
