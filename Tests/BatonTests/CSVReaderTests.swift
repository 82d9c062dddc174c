import Testing

@testable import BatonDiagnostics
@testable import BatonSemantics

/// CSV files as they are read.
@Suite struct CSVReaderTests {
  private func read(_ bytes: [UInt8]) -> (rows: [[String]], lines: [Int], faults: [String]) {
    var sources = SourceMap()
    let file = sources.add(SourceText(name: "t.csv", bytes: bytes))
    let (rows, diagnostics) = CSVReader.read(sources[file], as: file)
    return (
      rows.map { $0.fields.map(\.text) }, rows.map(\.line),
      diagnostics.map { "\($0.code.id) \(sources.place(of: $0.primary.range))" }
    )
  }

  private func read(_ text: String) -> (rows: [[String]], lines: [Int], faults: [String]) { read(Array(text.utf8)) }

  @Test func `rows, fields and quotes`() {
    let found = read("\u{FEFF}state,owner\r\nNY,\"a, \"\"b\"\"\"\r\n\"two\r\nlines\",x\n\n,\nlast, y ")
    #expect(
      found.rows == [["state", "owner"], ["NY", "a, \"b\""], ["two\r\nlines", "x"], ["", ""], ["last", " y "]])
    #expect(found.lines == [1, 2, 3, 6, 7])
    #expect(found.faults.isEmpty)
  }

  @Test func `a file without anything has no rows, one of a line end too`() {
    #expect(read("").rows.isEmpty)
    #expect(read("\n\r\n\n").rows.isEmpty)
    #expect(read("\"\"").rows == [[""]])
    #expect(read("a,").rows == [["a", ""]])
    #expect(read("a\rb,c").rows == [["a\rb", "c"]])
  }

  @Test func `each fault has its line and column, and the other rows are read`() {
    #expect(read("a,b\n\"NY\" x,1\nc,d\n").faults == ["E0507 t.csv:2:5"])
    #expect(read("a,b\n\"NY\" x,1\nc,d\n").rows == [["a", "b"], ["NY", "1"], ["c", "d"]])
    #expect(read("a,b\né \"q\",1\n").faults == ["E0507 t.csv:2:3"])
    #expect(read("a,b\nx,\"1\nc,d\n").faults == ["E0506 t.csv:2:3"])
    #expect(read("\"").faults == ["E0506 t.csv:1:1"])
    #expect(read(Array("a,b\nM".utf8) + [0xFC] + Array("nchen,\"".utf8) + [0xFC, 0x22]).faults == ["E0508 t.csv:2:2"])
  }

  @Test func `a flood of faults is held small`() {
    #expect(read(String(repeating: "a\"b\n", count: 5_000)).faults.count == 200)
  }

  @Test func `fields point into the file`() throws {
    let source = SourceText(name: "t.csv", "a,\"b\"\n")
    let row = try #require(CSVReader.read(source, as: SourceID(0)).rows.first)
    #expect(row.fields.map { source.string($0.range.start..<$0.range.end) } == ["a", "\"b\""])
    #expect(source.string(row.range.start..<row.range.end) == "a,\"b\"")
  }
}
