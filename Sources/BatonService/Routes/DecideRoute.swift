import Baton
import BatonDiagnostics
import BatonValues
import HTTPTypes
import HummingbirdCore
import NIOCore

/// Decides chats: one that comes whole, or one a line as they come.
struct DecideRoute: Sendable {
  /// The policies.
  let shelf: PolicyShelf
  /// Decides.
  let decider: Decider
  /// How long a line may be.
  let limits: Limits

  /// The time of chats that do not tell theirs.
  static let now = Operation.Parameter(
    "now", "The time of chats that do not tell theirs; otherwise the clock.", .instant)

  /// What can be said in the query.
  static let parameters = [
    now,
    Operation.Parameter("strict", "Take facts and teams that the policy does not declare for errors.", .flag),
    Operation.Parameter("receipt", "Give each decision a receipt.", .flag),
  ]

  /// The route at a path.
  func route(_ path: String, id: String) -> Route {
    let operation = Operation(
      id, "Decide one chat, or one a line", parameters: Self.parameters,
      takes: [("application/json", "Chat"), ("application/x-ndjson", "Chat")],
      gives: [("application/json", "Decision"), ("application/x-ndjson", "Decision")], errors: [400, 404, 413, 422])
    let stream: Route.Stream = { call, body throws(ServiceError) in try lines(call, body) }
    let work =
      decider.sinks.isEmpty
      ? Route.Work.atOnce { call throws(ServiceError) in Self.reply(try decide(call)) }
      : .onceSeen { call throws(ServiceError) in unseen(try decide(call)) }
    return Route(.post, path, operation, work, stream: stream)
  }

  private func decide(_ call: Call) throws(ServiceError) -> Decider.Outcome {
    let edition = try shelf.slot(call.name).edition
    let outcome = decider.decide(
      document: LineBatch(call.body.readableBytesView, number: 1), by: edition, try Self.wish(call.query))
    guard outcome.bytes.isEmpty else { return outcome }
    throw .noChat
  }

  /// An answer that goes out once the sinks have seen the decision.
  private func unseen(_ outcome: Decider.Outcome) -> Route.Unseen {
    let made = outcome.made
    guard !made.isEmpty else { return Route.Unseen(reply: Self.reply(outcome), show: nil) }
    return Route.Unseen(reply: Self.reply(outcome)) { [decider] () throws(ServiceError) in try await decider.show(made)
    }
  }

  private static func reply(_ outcome: Decider.Outcome) -> Reply {
    Reply(outcome.error.map(status) ?? .ok, .json, outcome.bytes)
  }

  /// The status of a chat that cannot be decided.
  static func status(_ error: ChatError) -> HTTPResponse.Status {
    error.code == DiagnosticCode.chatNotJSON.id ? .badRequest : .unprocessableContent
  }

  /// How a query wants its chats decided.
  static func wish(_ query: Query) throws(ServiceError) -> Decider.Wish {
    try query.expect(parameters.map(\.name))
    return Decider.Wish(
      now: try instant(query), isStrict: try query.flag("strict"), wantsReceipt: try query.flag("receipt"))
  }

  /// The time that a query says.
  static func instant(_ query: Query) throws(ServiceError) -> Int64? {
    guard let text = try query.one("now") else { return nil }
    switch Instant.parse(rfc3339: text) {
    case .success(let instant): return instant
    case .failure(let fault): throw .badQuery("`now` is `\(VisibleText.line(text, limit: 60))`, \(fault.reason)")
    }
  }

  private func lines(_ call: Call, _ body: RequestBody) throws(ServiceError) -> Response {
    let stream = LineStream(
      decider: decider, edition: try shelf.slot(call.name).edition, wish: try Self.wish(call.query),
      longest: limits.body)
    return Response(
      status: .ok, headers: [.contentType: Reply.Kind.lines.rawValue],
      body: ResponseBody { writer in try await stream.answer(body, to: &writer) })
  }
}

extension LineBatch {
  /// Lines that came over the wire, of which the first has that number.
  init(_ bytes: ByteBufferView, number: Int) {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count + LineBatch.margin)
    copy += bytes
    self.init(copy, number: number)
  }
}
