package import HTTPTypes
import HummingbirdCore
import NIOCore

/// A whole answer.
package struct Reply: Sendable {
  /// What a body is.
  package enum Kind: String, Sendable {
    case json = "application/json"
    case lines = "application/x-ndjson"
    case text = "text/plain; charset=utf-8"
    case metrics = "text/plain; version=0.0.4; charset=utf-8"
  }

  /// How it went.
  package var status: HTTPResponse.Status
  /// What the body is.
  package var kind: Kind
  /// The body.
  package var bytes: [UInt8]
  /// Further lines of the head.
  package var fields = HTTPFields()

  /// An answer.
  package init(_ status: HTTPResponse.Status = .ok, _ kind: Kind = .json, _ bytes: [UInt8]) {
    self.status = status
    self.kind = kind
    self.bytes = bytes
  }

  /// The answer that tells of an error.
  package init(_ error: ServiceError) {
    self.init(error.status, .json, error.json)
    if let seconds = error.retryAfter { fields[.retryAfter] = String(seconds) }
    if !error.allowed.isEmpty { fields[.allow] = error.allowed.joined(separator: ", ") }
    if error.status == .unauthorized { fields[.wwwAuthenticate] = "Bearer" }
    if error.closesConnection { fields[.connection] = "close" }
  }

  /// The head that goes before the body.
  var head: HTTPResponse {
    var fields = fields
    fields[.contentType] = kind.rawValue
    fields[.contentLength] = String(bytes.count)
    return HTTPResponse(status: status, headerFields: fields)
  }

  /// The same as Hummingbird writes it.
  var response: Response {
    Response(status: head.status, headers: head.headerFields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
