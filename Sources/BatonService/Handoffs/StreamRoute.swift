import BatonLog
import HTTPTypes
import HummingbirdCore
import NIOCore
import ServiceLifecycle

/// `GET /v1/stream`: every event of a handoff as it happens, as server-sent events (the HTML standard, 9.2).
struct StreamRoute: Sendable {
  /// Where events stand.
  let log: DecisionLog
  /// What tells that there are more.
  let bell: EventBell

  /// After so long without an event a line goes out that says nothing, so that nobody takes the connection for dead.
  private static let silence = Duration.seconds(15)

  private static let lastEvent = HTTPField.Name("Last-Event-ID")

  /// The route.
  var route: Route {
    Route(
      .get, "/v1/stream",
      Operation(
        "stream", "Follow handoffs as they happen",
        parameters: [
          Operation.Parameter(
            "after", "The number of the last event that is known; the header `Last-Event-ID` says the same.",
            .number(0...Int.max))
        ], gives: [("text/event-stream", "HandoffEvent")], errors: [400, 401, 503]), nil,
      stream: { call, _ throws(ServiceError) in
        try call.query.expect(["after"])
        let start = try start(call)
        return Response(
          status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
          body: ResponseBody { writer in
            try await write(to: &writer, after: start)
            try await writer.finish(nil)
          })
      })
  }

  /// The number after which events are wanted: that of the last known, or else of the last that there is.
  private func start(_ call: Call) throws(ServiceError) -> Int64 {
    let last: Int64
    do throws(LogError) {
      last = try log.lastEvent()
    } catch {
      throw .log(error)
    }
    let header = Self.lastEvent.flatMap { call.head.headerFields[$0] }
    guard let text = try call.query.one("after") ?? header, !text.isEmpty else { return last }
    guard let number = Int64(text), number >= 0 else {
      throw .badQuery("`Last-Event-ID` wants the number of an event, such as 17")
    }
    // A greater one is of another log, of which nothing is known.
    return min(number, last)
  }

  private func write(to writer: inout any ResponseBodyWriter, after start: Int64) async throws {
    let (wakes, ring) = bell.listening()
    let ticking = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: Self.silence)
        ring.yield()
      }
    }
    defer { ticking.cancel() }
    var (number, isFirst) = (start, true)
    var written = ContinuousClock.now
    try await writer.write(ByteBuffer(string: ": baton\n\n"))
    for await _ in wakes.cancelOnGracefulShutdown() {
      while true {
        let after = number
        let events = try await HandoffDesk.aside { [log] in Result { try log.events(after: after) } }.get()
        guard let last = events.last else { break }
        var buffer = ByteBuffer()
        for event in events {
          buffer.writeString("id: \(event.number)\nevent: \(event.kind.rawValue)\ndata: \(event.json)\n\n")
        }
        number = last.number
        try await writer.write(buffer)
        written = .now
      }
      if !isFirst, .now - written >= Self.silence {
        try await writer.write(ByteBuffer(string: ":\n\n"))
        written = .now
      }
      isFirst = false
    }
  }
}
