import BatonService
import BatonValues
import Foundation
import SeededRandom
import Testing

/// Requests that were cut, joined and changed at random: each connection ends, and nothing but answers comes over it.
@Suite struct DamagedRequestTests {
  /// Sees every decision, after a while.
  private struct Sink: DecisionSink {
    func take(_ decisions: [MadeDecision]) async throws(ServiceError) { try? await Task.sleep(for: .milliseconds(1)) }
  }

  private static let lines = "Content-Type: application/x-ndjson"
  private static let chat =
    #"{"id": "a", "facts": {"lead.budget": 700}, "messages": [{"from": "customer", "text": "hi"}]}"#

  /// Requests that are right.
  private static let requests: [[UInt8]] = [
    Desk.request("POST", "/v1/decide", chat), Desk.request("POST", "/v1/decide", "\(chat)\n\(chat)\n", [lines]),
    Desk.request("GET", "/health"), Desk.request("HEAD", "/v1/policy"), Desk.request("POST", "/v1/explain", chat),
    Desk.request("POST", "/v1/decide", chat, ["Expect: 100-continue"]),
    Desk.request("POST", "/v1/decide", chat, ["Connection: close"]),
    "POST /v1/decide HTTP/1.1\r\nHost: x\r\n\(lines)\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{}\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "POST /v1/ask HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
  ].map { Array($0.utf8) }

  /// What is put into them.
  private static let pieces: [[UInt8]] = [
    "\r\n", "\n", "\r\n\r\n", "\0", ":", "%00", "HTTP/2.0", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n",
    "99999999999999999999", "ffffffffffffffff\r\n", "0\r\n\r\n", "-1",
  ].map { Array($0.utf8) }

  private static func damaged(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = (0..<Int.random(in: 1...4, using: &random)).flatMap { _ in requests.randomElement(using: &random) ?? []
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count - 1, place + Int.random(in: 1...20, using: &random)))
      default: bytes.removeSubrange((place + 1)...)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `whatever is sent, the connection ends and the service goes on`(seed: UInt64) async throws {
    try await Desk.open {
      $0.sinks = [Sink()]
    } _: { desk in
      var random = SeededGenerator(seed: seed)
      for _ in 0..<60 {
        let bytes = Self.damaged(&random)
        let socket = try desk.connect()
        let cut = Int.random(in: 0...bytes.count, using: &random)
        do {
          try socket.send(Array(bytes[..<cut]))
          if Bool.random(using: &random) { usleep(500) }
          try socket.send(Array(bytes[cut...]))
        } catch {
          // It was told already that something is wrong.
        }
        socket.finishSending()
        let text = String(decoding: bytes, as: UTF8.self)
        let came = try #require(try? socket.rest(), "it hangs after \(text.debugDescription)")
        let answer = String(decoding: came, as: UTF8.self)
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 "), "\(answer) to \(text.debugDescription)")
        #expect(!answer.contains("HTTP/1.1 5"), "\(answer) to \(text.debugDescription)")
      }
      #expect(try desk.ask("GET", "/health").status == 200)
    }
  }
}
