import Testing

@testable import Baton

/// JSON as it is read.
@Suite struct JSONTests {
  private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)).root }

  private func fault(_ bytes: [UInt8]) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONParser.parse(bytes)
      return nil
    } catch { return error }
  }

  @Test func `values of every kind, each with its place`() throws {
    let root = try parse(#" {"a": [1, -2.50e+3, true, false, null, "x"], "b": {"c": {}}, "é": []} "#)
    #expect(root.members.map(\.key) == ["a", "b", "é"])
    let a = try #require(root.members.first).value
    #expect(a.offset == 7)
    #expect(a.elements.map(\.kind) == [.number, .number, .bool, .bool, .null, .string])
    #expect(a.elements.map(\.number) == ["1", "-2.50e+3", nil, nil, nil, nil])
    #expect(a.elements.map(\.bool) == [nil, nil, true, false, nil, nil])
    #expect(a.elements[5].string == "x")
    #expect(root.members[1].value.members.map(\.key) == ["c"])
    #expect(root.members[2].value.elements.isEmpty)
  }

  @Test func `numbers keep their digits`() throws {
    for digits in ["0", "-0", "9223372036854.775807", "1e400", "0.10", "123456789012345678901234567890"] {
      #expect(try parse(digits).number == digits)
    }
    for bad in ["01", "1.", ".5", "+1", "1e", "--1", "0x10", "NaN", "1_000", "1.2.3", "-"] {
      #expect(fault(Array(bad.utf8)) != nil, "\(bad)")
    }
  }

  @Test func `escapes are undone`() throws {
    #expect(try parse(#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\u0000""#).string == "a\"\\/\u{8}\u{C}\n\r\té😀\0")
    #expect(try parse(#"{"\u0061": 1}"#).members.first?.key == "a")
  }

  @Test(arguments: [
    (#"{"a": 1,}"#, "expected another key after the comma, found `}`", 8),
    (#"[1, 2,]"#, "expected another value after the comma, found `]`", 6),
    (#"{"a" 1}"#, "expected `:` after the key, found `1`", 5),
    (#"{a: 1}"#, "expected a key in double quotes, found `a`", 1),
    (#"[1 2]"#, "expected a comma or `]`, found `2`", 3),
    (#"{"a": 1"#, "expected a comma or `}`, found the end", 7),
    (#"// x"#, "expected a value, found a comment, which JSON does not have", 0),
    (#"[1] x"#, "expected nothing after the value, found `x`", 4),
    (#"["\x"]"#, #"no such escape in a string: `\x"]`"#, 2),
    (#"["abc]"#, "a text without its closing `\"`", 1),
    ("[\"a\nb\"]", "a text without its closing `\"` on this line", 3),
    ("[\"a\u{1}b\"]", "a control character in a text, which is written `\\u`", 3),
    (#"["\ud800x"]"#, "half a surrogate pair stands for no character", 2),
    (#"["\udc00"]"#, "half a surrogate pair stands for no character", 2),
    (#"{"a": 1, "b": 2, "a": 3}"#, "the key `a` stands twice in one object", 17),
    (#"{"x": {"a": 1, "\u0061": 3}}"#, "the key `a` stands twice in one object", 15),
    ("", "expected a value, found the end", 0),
    ("True", "expected a value, found `True`", 0),
    ("nulll", "expected a value, found `nulll`", 0),
    ("'a'", "expected a value, found `'`", 0),
  ]) func `what is wrong is said with its place`(text: String, message: String, offset: Int) {
    let found = fault(Array(text.utf8))
    #expect(found?.message == message)
    #expect(found?.offset == offset)
  }

  @Test func `broken UTF-8 is refused, in a text and outside`() {
    #expect(fault([0x22, 0x61, 0xFF, 0x22])?.offset == 2)
    #expect(fault([0x22, 0xE2, 0x82, 0x22])?.message == "bytes that are no UTF-8")
    #expect(fault([0xFF]) != nil)
    #expect(fault([0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == nil)
  }

  @Test func `deep nesting is an error, never a crash`() {
    for open in ["[", #"{"a":"#] {
      let text = String(repeating: open, count: 100_000)
      #expect(fault(Array(text.utf8))?.message == "arrays and objects lie more than 256 deep in one another")
    }
    let deep = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
    #expect(fault(Array(deep.utf8)) == nil)
  }

  @Test func `every truncation of a value is an error, with its place inside`() {
    let whole = Array(#"{"a": [1.5e3, "x\u00e9y", {"b": null, "c": true}], "d": "é"}"#.utf8)
    #expect(fault(whole) == nil)
    for end in 0..<whole.count {
      let found = fault(Array(whole[..<end]))
      #expect(found != nil, "\(end)")
      #expect((found?.offset ?? 0) <= end)
    }
  }
}
