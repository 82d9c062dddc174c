import Foundation
import Testing

/// What is asked wrongly is answered with a clear error, and never anything else.
@Suite struct WrongInputTests {
  @Test(arguments: [
    ("GET", "/v2", "", 404, "no_such_path"),
    ("GET", "/v1/decide", "", 405, "wrong_method"),
    ("PUT", "/v1/decide", "", 405, "wrong_method"),
    ("POST", "/v1/decide", "", 400, "no_chat"),
    ("POST", "/v1/decide", "  \n ", 400, "no_chat"),
    ("POST", "/v1/decide", "[1", 400, "E0601"),
    ("POST", "/v1/decide", "[]", 400, "E0601"),
    ("POST", "/v1/decide", "{}\n{}", 400, "E0601"),
    ("POST", "/v1/decide?nwo=1", "{}", 400, "bad_query"),
    ("POST", "/v1/decide?now=yesterday", "{}", 400, "bad_query"),
    ("POST", "/v1/decide?strict=%zz", "{}", 400, "bad_query"),
    ("POST", "/v1/decide?strict=%ff", "{}", 400, "bad_query"),
    ("POST", "/v1/decide?strict=perhaps", "{}", 400, "bad_query"),
    ("POST", "/v1/decide?strict", #"{"facts": {"nobody.knows": 1}}"#, 422, "W0611"),
    ("POST", "/v1/policies/other/decide", "{}", 404, "no_such_policy"),
    ("GET", "/v1/policies/..%2f..%2fetc", "", 404, "no_such_policy"),
    ("POST", "/v1/explain?why-not=team%20%22nobody%22", "{}", 400, "bad_query"),
    ("POST", "/v1/explain?why-not=hold&how-to=hold", "{}", 400, "bad_query"),
    ("POST", "/v1/explain?receipt=x", "{}", 400, "bad_query"),
    ("POST", "/v1/explain?when&ahead=-1", "{}", 400, "bad_query"),
    ("POST", "/v1/explain?format=xml", "{}", 400, "bad_query"),
    ("POST", "/v1/ask?when", "{}", 400, "bad_query"),
    ("POST", "/v1/ask", "{\"facts\": {\"lead.budget\": \"much\"}}", 422, "E0605"),
  ])
  func mistakes(method: String, target: String, body: String, status: Int, code: String) async throws {
    try await Desk.open { desk in
      let answer = try desk.ask(method, target, body)
      #expect(answer.status == status, "\(answer.text)")
      let object = try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
      let error = try #require(object["error"] as? [String: Any])
      #expect(error["code"] as? String == code)
      #expect((error["message"] as? String)?.isEmpty == false)
    }
  }

  @Test func `a time in the query that is none is told what is wrong with it`() async throws {
    try await Desk.open { desk in
      for (text, reason) in [
        ("2026-11-20T15:30:00.0001Z", "finer than a millisecond"), ("2026-11-20T15:30:00", "lacks its offset"),
        ("2026-02-30T15:30:00Z", "does not exist"), ("noon", "such as `2026-11-20T15:30:00Z`"),
      ] {
        let answer = try desk.ask("POST", "/v1/decide?now=\(text)", "{}")
        #expect(answer.status == 400 && answer.text.contains(reason), "\(answer.text)")
      }
    }
  }

  @Test func `whatever is no HTTP is refused, and nothing is lost`() async throws {
    try await Desk.open { desk in
      let noise: [[UInt8]] = [
        Array("hello\r\n\r\n".utf8), Array(repeating: 0, count: 100), Array("GET / HTTP/9.9\r\n\r\n".utf8),
        Array("POST /v1/decide HTTP/1.1\r\nContent-Length: -1\r\n\r\n".utf8),
        Array("POST /v1/decide HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n".utf8),
        Array("GET /health HTTP/1.1\r\nX: \(String(repeating: "x", count: 100_000))\r\n\r\n".utf8),
        Array("GET /\(String(repeating: "x", count: 100_000)) HTTP/1.1\r\n\r\n".utf8),
        Array("GET /health HTTP/1.1\r\n\((0..<500).map { "X\($0): 1\r\n" }.joined())\r\n".utf8),
        Array("POST /v1/decide HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".utf8),
        [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03],
      ]
      for bytes in noise {
        let socket = try desk.connect()
        try? socket.send(bytes)
        socket.finishSending()
        let came = String(decoding: try socket.rest(), as: UTF8.self)
        #expect(came.isEmpty || came.hasPrefix("HTTP/1.1 4"), "\(came)")
      }
      #expect(try desk.ask("GET", "/health").status == 200)
    }
  }

  @Test func `a chat may take several lines, and an error names its own`() async throws {
    try await Desk.open { desk in
      let chat = "\n{\"id\": \"a\",\n \"facts\": {\n  \"lead.budget\": \"much\"}}\n"
      let answer = try desk.ask("POST", "/v1/decide", chat)
      #expect(answer.status == 422)
      #expect(answer.text.contains("\"line\": 4"), "\(answer.text)")
      #expect(try desk.ask("POST", "/v1/decide", "\r\n{\"id\":\r\n\"b\"}\r\n").text.contains("\"chat\": \"b\""))
    }
  }

  @Test func `who expects to be asked for the body is asked`() async throws {
    try await Desk.open { desk in
      let socket = try desk.connect()
      try socket.send("POST /v1/decide HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
      #expect(try socket.line() == "HTTP/1.1 100 Continue")
      #expect(try socket.line() == "")
      try socket.send("{}")
      #expect(try socket.answer().status == 200)
    }
  }
}
