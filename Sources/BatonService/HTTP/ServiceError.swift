import BatonDiagnostics
package import HTTPTypes
import NIOCore
import NIOHTTP1

/// Why a request is not answered as it wished, in the shape in which the command tells of errors.
package struct ServiceError: Error, Sendable {
  /// The status that goes with it.
  package let status: HTTPResponse.Status
  /// A word that programs tell it by.
  package let code: String
  /// What is wrong, and what was expected.
  package let message: String
  /// After how many seconds another attempt makes sense.
  package var retryAfter: Int?
  /// The methods that the path has.
  package var allowed: [String] = []
  /// Whether nothing more is read from the connection.
  package var closesConnection = false

  /// An error.
  package init(_ status: HTTPResponse.Status, _ code: String, _ message: String) {
    self.status = status
    self.code = code
    self.message = message
  }

  /// The error as a line of JSON.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("error")
      json.object { json in
        json.key("code")
        json.string(code)
        json.key("message")
        json.string(message)
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension ServiceError {
  /// There is no policy of that name.
  static func noSuchPolicy(_ name: String, known: [String]) -> ServiceError {
    let known = known.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return ServiceError(
      .notFound, "no_such_policy", "there is no policy `\(VisibleText.line(name, limit: 64))`; there is \(known)")
  }

  /// Nothing is at that path.
  static func noSuchPath(_ path: Substring) -> ServiceError {
    ServiceError(
      .notFound, "no_such_path", "nothing is at `\(VisibleText.line(String(path), limit: 80))`; see `/openapi.json`")
  }

  /// The path has other methods.
  static func wrongMethod(_ method: String, allowed: [String]) -> ServiceError {
    var error = ServiceError(
      .methodNotAllowed, "wrong_method",
      "`\(VisibleText.line(method, limit: 20))` is not a method of this path: use \(allowed.joined(separator: " or "))")
    error.allowed = allowed
    return error
  }

  /// The body has no chat.
  static let noChat = ServiceError(.badRequest, "no_chat", "the body is empty, expected a chat: a JSON object")

  /// A part of the query that cannot be read.
  static func badQuery(_ message: String) -> ServiceError { ServiceError(.badRequest, "bad_query", message) }

  /// The body is longer than is taken.
  static func bodyTooLarge(most: Int) -> ServiceError {
    var error = ServiceError(
      .contentTooLarge, "body_too_large",
      "the body is larger than \(most) bytes; send many chats one a line as `application/x-ndjson`")
    error.closesConnection = true
    return error
  }

  /// The request did not come to its end in time.
  static func tooSlow(_ limit: TimeAmount) -> ServiceError {
    let seconds = limit.seconds == limit.seconds.rounded() ? String(Int(limit.seconds)) : String(limit.seconds)
    var error = ServiceError(
      .requestTimeout, "request_too_slow", "the request was not complete after \(seconds) seconds")
    error.closesConnection = true
    return error
  }

  /// There are more connections than are served.
  static func tooManyConnections(most: Int) -> ServiceError {
    var error = ServiceError.busy("\(most) connections are open already")
    error.closesConnection = true
    return error
  }

  /// What came is no HTTP, or has too much before its body.
  static func badHTTP(_ fault: HTTPParserError) -> ServiceError {
    var error =
      fault == .headerOverflow
      ? ServiceError(
        .requestHeaderFieldsTooLarge, "head_too_large", "the lines before the body are too long or too many")
      : ServiceError(.badRequest, "bad_http", "that is no HTTP request: \(VisibleText.line("\(fault)", limit: 80))")
    error.closesConnection = true
    return error
  }

  /// The service is at its limits.
  static func busy(_ message: String) -> ServiceError {
    var error = ServiceError(.serviceUnavailable, "busy", message)
    error.retryAfter = 1
    return error
  }

  /// A client asks more often than it may.
  static let tooOften: ServiceError = {
    var error = ServiceError(.tooManyRequests, "too_many_requests", "more requests a second than one address may make")
    error.retryAfter = 1
    return error
  }()

  /// The token is missing or wrong.
  static let unauthorized = ServiceError(
    .unauthorized, "unauthorized", "a valid token is needed: send it as `Authorization: Bearer TOKEN`")
}
