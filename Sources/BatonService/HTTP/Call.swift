package import HTTPTypes
package import NIOCore

/// A request as a route sees it.
package struct Call: Sendable {
  /// Its first lines.
  package let head: HTTPRequest
  /// The name that stands in its path, where the route has one.
  package let name: String?
  /// What is asked for behind the `?`.
  package let query: Query
  /// The body where it was taken in whole; otherwise nothing.
  package let body: ByteBuffer

  /// Whether the body has one chat a line.
  static func hasLines(_ head: HTTPRequest) -> Bool {
    guard let type = head.headerFields[.contentType] else { return false }
    let name = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    return ["application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/json-lines"].contains(
      name)
  }
}
