import Testing

@testable import BatonDiagnostics

/// The collector: order, doubles and the limit.
@Suite struct DiagnosticsTests {
  private func error(at start: Int, file: Int = 0, _ code: DiagnosticCode = .sample) -> Diagnostic {
    Diagnostic(code, "at \(start)", at: SourceRange(SourceID(file), start, start + 1))
  }

  @Test func `told by file, place, severity and code, without doubles`() {
    let collected = Diagnostics([
      error(at: 5, .sampleWarning), error(at: 9), error(at: 5), error(at: 1, file: 1), error(at: 9), error(at: 0),
    ])
    let told = collected.told().diagnostics
    #expect(told == [error(at: 0), error(at: 5), error(at: 5, .sampleWarning), error(at: 9), error(at: 1, file: 1)])
    #expect(collected.errorCount == 5)
  }

  @Test func `a hundred are told, errors first, and the rest counted`() {
    var collected = Diagnostics((0..<150).map { error(at: $0, .sampleWarning) })
    collected.append(error(at: 500))
    let (told, more) = collected.told()
    #expect(told.count == 100)
    #expect(more == 51)
    #expect(told.last == error(at: 500))
    var sources = SourceMap()
    _ = sources.add(SourceText(name: "main.baton", String(repeating: "x", count: 600)))
    #expect(collected.rendered(in: sources).plain.hasSuffix("\nnote: 51 more\n"))
    #expect(collected.json(in: sources).split(separator: "\n").count == 100)
  }

  @Test func `a flood of errors is kept small`() {
    var collected = Diagnostics()
    for start in 0..<30_000 { collected.append(error(at: start)) }
    #expect(collected.errorCount == 30_000)
    #expect(collected.told().more == 29_900)
  }

  @Test func `strict makes errors of warnings`() {
    let collected = Diagnostics([error(at: 1, .sampleWarning)])
    #expect(!collected.hasErrors)
    #expect(collected.strict().hasErrors)
    #expect(collected.strict().told().diagnostics.map(\.severity) == [.error])
  }
}
