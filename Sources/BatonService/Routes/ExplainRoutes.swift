import Baton
import BatonDiagnostics
import BatonExplain
import BatonIntake
import BatonValues
import HTTPTypes
import NIOCore

/// Says why a chat is decided as it is, and what to ask next: what the command says, over the wire.
struct ExplainRoutes: Sendable {
  /// The policies.
  let shelf: PolicyShelf
  /// Where the work is done.
  let office: BackOffice
  /// The time of chats that do not tell theirs.
  let clock: @Sendable () -> Int64
  /// How large a chat may be.
  let limits: ChatLimits

  private static let format = Operation.Parameter("format", "json, or text for people.", .word(["json", "text"]))
  private static let forExplaining = [
    DecideRoute.now, format,
    Operation.Parameter(
      "why-not",
      "Why the chat did not go there: team \"x\", a rule, route, queue, ask, hold. One of why-not, how-to, when and receipt."
    ),
    Operation.Parameter("how-to", "The smallest changes that would have led there; a goal as for why-not."),
    Operation.Parameter("fix", "A fact that how-to leaves as it is.", isRepeated: true),
    Operation.Parameter("when", "When the clock alone changes where the chat goes.", .flag),
    Operation.Parameter("ahead", "How many days when and how-to look ahead.", .number(0...Timeline.mostDays)),
    Operation.Parameter("receipt", "Rebuilds the explanation of the decision that this is the receipt of.", .receipt),
  ]

  /// The route that explains, at a path.
  func explain(_ path: String, id: String) -> Route {
    let operation = Operation(
      id, "Say why a chat is decided as it is, why not otherwise, and what would change it",
      parameters: Self.forExplaining, takes: [("application/json", "Chat")],
      gives: [("application/json", "Explanation"), ("text/plain", "Text")], errors: [400, 404, 409, 413, 422, 503])
    return Route(
      .post, path, operation,
      .later { call throws(ServiceError) in
        try call.query.expect(Self.forExplaining.map(\.name))
        let question = try Question(call.query)
        return try await tell(call) { policy, chat, clock throws(AnswerFault) in
          try question.answer(chat, policy, clock: clock)
        }
      })
  }

  /// The route that says what to ask next, at a path.
  func ask(_ path: String, id: String) -> Route {
    let parameters = [DecideRoute.now, Self.format]
    let operation = Operation(
      id, "Say what to ask next: which unknown fact, once known, settles the most", parameters: parameters,
      takes: [("application/json", "Chat")], gives: [("application/json", "NextQuestions"), ("text/plain", "Text")],
      errors: [400, 404, 413, 422, 503])
    return Route(
      .post, path, operation,
      .later { call throws(ServiceError) in
        try call.query.expect(parameters.map(\.name))
        return try await tell(call) { policy, chat, clock throws(AnswerFault) in
          try AnswerFault.of { () throws(ChatError) in
            let questions = try policy.nextQuestions(for: chat, clock: clock, line: 1)
            return (questions.prose, questions.json)
          }
        }
      })
  }

  private func tell(
    _ call: Call, _ answer: @escaping @Sendable (Policy, Chat, Int64) throws(AnswerFault) -> Told
  ) async throws(ServiceError) -> Reply {
    let policy = try shelf.slot(call.name).edition.policy
    let isText = try Self.isText(call.query)
    let clock = try DecideRoute.instant(call.query) ?? clock()
    let body = LineBatch(call.body.readableBytesView, number: 1)
    return try await office.work {
      do throws(AnswerFault) {
        guard let entry = ChatReader.document(body, deepest: limits.depth) else { return Reply(.noChat) }
        let chat = try AnswerFault.of { () throws(ChatError) in
          let chat = try entry.result.get()
          try limits.check(chat, line: entry.line)
          return chat
        }
        let told = try answer(policy, chat, clock)
        return isText
          ? Reply(.ok, .text, Array(told.text.plain.utf8)) : Reply(.ok, .json, Array((told.json + "\n").utf8))
      } catch {
        return error.reply
      }
    }
  }

  private static func isText(_ query: Query) throws(ServiceError) -> Bool {
    switch try query.one("format") {
    case nil, "json": return false
    case "text": return true
    case let other?: throw .badQuery("`format` is `\(other.prefix(40))`, expected `json` or `text`")
    }
  }
}

/// What is told of a chat: for people and for programs.
typealias Told = (text: StyledText, json: String)

/// Why nothing is told of a chat.
enum AnswerFault: Error {
  /// The chat cannot be read, or does not fit.
  case chat(ChatError)
  /// What is asked for is not in the policy.
  case goal(GoalError)

  /// The answer that says so.
  var reply: Reply {
    switch self {
    case .chat(let error):
      let isMismatch = error.code == DiagnosticCode.receiptMismatch.id
      return Reply(isMismatch ? .conflict : DecideRoute.status(error), .json, Array((error.json + "\n").utf8))
    case .goal(let error):
      return Reply(.badQuery(error.description))
    }
  }

  /// Does something with a chat.
  static func of<Result>(_ work: () throws(ChatError) -> Result) throws(AnswerFault) -> Result {
    do throws(ChatError) { return try work() } catch { throw .chat(error) }
  }

  /// Does something with a goal.
  static func of<Result>(_ work: () throws(GoalError) -> Result) throws(AnswerFault) -> Result {
    do throws(GoalError) { return try work() } catch { throw .goal(error) }
  }
}
