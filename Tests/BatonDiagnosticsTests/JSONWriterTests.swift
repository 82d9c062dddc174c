import Testing

@testable import BatonDiagnostics

/// JSON as it is written.
@Suite struct JSONWriterTests {
  @Test func `blanks after colons and commas, keys in the order given`() {
    var json = JSONWriter()
    json.object { json in
      json.key("b")
      json.strings(["x", "y"])
      json.key("a")
      json.object { _ in }
      json.key("n")
      json.array { json in
        json.number(-5)
        json.string(nil)
        json.bool(true)
        json.raw("0.50")
      }
    }
    #expect(json.text == #"{"b": ["x", "y"], "a": {}, "n": [-5, null, true, 0.50]}"#)
  }

  @Test func `what a terminal would act on is escaped, the rest is not`() {
    var json = JSONWriter()
    json.string("a\"\\\n\r\t\u{1}\u{1B}\u{7F}\u{9B}\u{2028}é日😀/")
    #expect(json.text == #""a\"\\\n\r\t\u0001\u001b\u007f\u009b\u2028é日😀/""#)
  }
}
