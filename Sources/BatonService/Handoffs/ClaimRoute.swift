import Baton
import BatonDiagnostics
import BatonLog
import HTTPTypes
import NIOCore

/// `POST /v1/claims/{id}`: somebody takes a handoff; `GET`: who has it.
struct ClaimRoute: Sendable {
  /// Where handoffs stand.
  let log: DecisionLog
  /// What is rung when one is claimed.
  let bell: EventBell

  /// The most bytes of a name.
  private static let longestName = 200

  /// The routes.
  var routes: [Route] {
    [
      Route(
        .post, "/v1/claims/{id}",
        Operation(
          "claim", "Take a handoff: nobody else is told of it from then on",
          takes: [("application/json", "Claim")], gives: [("application/json", "Handoff")],
          errors: [400, 401, 404, 409, 503]),
        .later { call throws(ServiceError) in try await claim(call) }),
      Route(
        .get, "/v1/claims/{id}",
        Operation(
          "handoff", "Tell how a handoff stands", gives: [("application/json", "Handoff")],
          errors: [400, 401, 404, 503]),
        .later { call throws(ServiceError) in
          try call.query.expect([])
          let number = try Self.number(call)
          let handoff = try await ask { log throws(LogError) in try log.handoff(number) }
          guard let handoff else { throw Self.missing(number) }
          return Self.reply(handoff)
        }),
    ]
  }

  private func claim(_ call: Call) async throws(ServiceError) -> Reply {
    try call.query.expect([])
    let (number, name) = (try Self.number(call), try Self.name(call.body))
    switch try await ask({ log throws(LogError) in try log.claim(number, by: name) }) {
    case .claimed(let handoff):
      bell.ring()
      return Self.reply(handoff)
    case .taken(let handoff):
      throw ServiceError(
        .conflict, "already_claimed",
        "handoff \(number) was claimed by \(VisibleText.line(handoff.claimedBy ?? "somebody", limit: 200))")
    case .missing: throw Self.missing(number)
    }
  }

  private func ask<Answer: Sendable>(
    _ body: @escaping @Sendable (DecisionLog) throws(LogError) -> Answer
  ) async throws(ServiceError) -> Answer {
    let result = await HandoffDesk.aside { [log] in Result { () throws(LogError) in try body(log) } }
    switch result {
    case .success(let answer): return answer
    case .failure(let error): throw .log(error)
    }
  }

  private static func reply(_ handoff: Handoff) -> Reply { Reply(.ok, .json, Array((handoff.json + "\n").utf8)) }

  private static func missing(_ number: Int64) -> ServiceError {
    ServiceError(.notFound, "no_such_handoff", "there is no handoff \(number)")
  }

  private static func number(_ call: Call) throws(ServiceError) -> Int64 {
    guard let number = call.name.flatMap({ Int64($0) }), number > 0 else {
      throw ServiceError(
        .badRequest, "bad_handoff", "a handoff is named by the number of its entry in the log, such as 17")
    }
    return number
  }

  /// Who claims, `{"by": "maria"}`.
  private static func name(_ body: ByteBuffer) throws(ServiceError) -> String {
    let document = try? JSONParser.parse(Array(body.readableBytesView))
    let members = document?.flaw == nil ? document?.root.members ?? [] : []
    guard members.count == 1, members[0].key == "by", let name = members[0].value.string, !name.isEmpty,
      name.utf8.count <= longestName, !name.utf8.contains(0)
    else {
      throw ServiceError(
        .badRequest, "bad_claim", "a claim says who takes the handoff, in no more than 200 bytes: {\"by\": \"maria\"}")
    }
    return name
  }
}
