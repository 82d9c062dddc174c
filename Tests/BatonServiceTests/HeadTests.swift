import BatonService
import Foundation
import HTTPTypes
import Testing

/// `HEAD`: what `GET` would say, without its body.
@Suite struct HeadTests {
  @Test func `whatever can be got can be asked for its head alone`() async throws {
    try await Desk.open { desk in
      let socket = try desk.connect()
      for route in desk.service.table.routes where route.method == .get {
        let target = route.path.replacing("{name}", with: "desk")
        try socket.send(Desk.request("HEAD", target))
        let head = try socket.head()
        let whole = try desk.ask("GET", target)
        #expect(head.status == 200, "\(target)")
        #expect(head.fields["content-type"] == whole.fields["content-type"])
        // The numbers of `/metrics` grow with each request.
        if target != "/metrics" {
          #expect(head.fields["content-length"] == whole.fields["content-length"], "\(target)")
        }
      }
      // Nothing of a body came between them: what comes next is the next answer.
      try socket.send(Desk.request("GET", "/health"))
      #expect(try socket.answer().text == "{\"ok\": true}\n")
      #expect(try desk.ask("GET", "/metrics").text.contains("{method=\"HEAD\",path=\"/health\",status=\"200\"} 1\n"))
    }
  }

  @Test func `errors have no body either, and a path that only takes something says so`() async throws {
    try await Desk.open { desk in
      let socket = try desk.connect()
      for (target, status) in [("/nowhere", 404), ("/v1/policies/other", 404), ("/v1/policy?x=1", 400)] {
        try socket.send(Desk.request("HEAD", target))
        #expect(try socket.head().status == status)
      }
      try socket.send(Desk.request("HEAD", "/v1/decide"))
      let refused = try socket.head()
      #expect(refused.status == 405)
      #expect(refused.fields["allow"] == "POST")
      try socket.send(Desk.request("DELETE", "/health"))
      let other = try socket.answer()
      #expect(other.status == 405)
      #expect(other.fields["allow"] == "GET, HEAD")
    }
  }

  @Test func `a handoff and a stream have heads too`() async throws {
    let folder = try HandoffRig.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await HandoffRig.open(folder) { rig in
      _ = try rig.ask("POST", "/v1/decide", HandoffRig.chat)
      let socket = try Socket(port: rig.port)
      try socket.send(Desk.request("HEAD", "/v1/claims/1"))
      let handoff = try socket.head()
      #expect(handoff.status == 200)
      #expect(handoff.fields["content-length"] == (try rig.ask("GET", "/v1/claims/1").fields["content-length"]))
      try socket.send(Desk.request("HEAD", "/v1/claims/9"))
      #expect(try socket.head().status == 404)
      // Nobody knows how long the stream will be: the connection ends with its head.
      try socket.send(Desk.request("HEAD", "/v1/stream?after=x"))
      #expect(try socket.head().status == 400)
      try socket.send(Desk.request("HEAD", "/v1/stream"))
      let stream = try socket.head()
      #expect(stream.status == 200)
      #expect(stream.fields["content-type"] == "text/event-stream")
      #expect(stream.fields["connection"] == "close")
      #expect(try socket.rest().isEmpty)
    }
  }
}
