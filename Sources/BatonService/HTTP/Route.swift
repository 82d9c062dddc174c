package import HTTPTypes
package import HummingbirdCore

/// One thing that can be asked of the service: where, how, and what is done about it.
package struct Route: Sendable {
  /// What is done about a request.
  package enum Work: Sendable {
    /// It is answered where it comes in, within microseconds.
    case atOnce(@Sendable (Call) throws(ServiceError) -> Reply)
    /// It is made where it comes in, and answered once others have seen it.
    case onceSeen(@Sendable (Call) throws(ServiceError) -> Unseen)
    /// It takes its time, elsewhere.
    case later(@Sendable (Call) async throws(ServiceError) -> Reply)
  }

  /// An answer that others see before it goes out.
  package struct Unseen: Sendable {
    /// The answer.
    let reply: Reply
    /// Shows it to them, and throws what is answered instead; nil where there is nothing to see.
    let show: (@Sendable () async throws(ServiceError) -> Void)?
  }

  /// What is done about a request whose body or answer goes on as it comes.
  package typealias Stream = @Sendable (Call, RequestBody) throws(ServiceError) -> Response

  /// The method.
  package private(set) var method: HTTPRequest.Method
  /// The path; a part in braces stands for any name.
  package let path: String
  /// What the document says of it.
  package let operation: Operation
  /// Whether it is answered without a token.
  package var isOpen = false
  /// What is done about a request that came in whole; nil where none does.
  package var work: Work?
  /// What is done about a stream; nil where there is none.
  package var stream: Stream?

  /// A route whose requests come in whole.
  package init(
    _ method: HTTPRequest.Method, _ path: String, _ operation: Operation, isOpen: Bool = false, _ work: Work?,
    stream: Stream? = nil
  ) {
    self.method = method
    self.path = path
    self.operation = operation
    self.isOpen = isOpen
    self.work = work
    self.stream = stream
  }

  /// The same, of which only the head is wanted.
  var withoutBody: Route {
    var route = self
    route.method = .head
    return route
  }

  /// Whether a request to it goes on as it comes.
  func streams(_ head: HTTPRequest) -> Bool { stream != nil && (work == nil || Call.hasLines(head)) }
}

/// What the OpenAPI document says of a route.
package struct Operation: Sendable {
  /// A part of the query.
  package struct Parameter: Sendable {
    /// Its key.
    package let name: String
    /// What it does.
    package let text: String
    /// What its value is.
    package let form: Form
    /// Whether it may be said several times.
    package let isRepeated: Bool

    /// What a value is.
    package enum Form: Sendable {
      /// Any text.
      case text
      /// So, where it is said at all.
      case flag
      /// A whole number from one to another.
      case number(ClosedRange<Int>)
      /// One of a few words.
      case word([String])
      /// A date with its time and offset.
      case instant
      /// The receipt of a decision.
      case receipt
    }

    /// A part of the query.
    package init(_ name: String, _ text: String, _ form: Form = .text, isRepeated: Bool = false) {
      self.name = name
      self.text = text
      self.form = form
      self.isRepeated = isRepeated
    }
  }

  /// A word that programs call it by.
  package let id: String
  /// What it does, in a few words.
  package let summary: String
  /// The parts of the query.
  package var parameters: [Parameter] = []
  /// The kinds of body that it takes, each with the name of its schema.
  package var takes: [(kind: String, schema: String)] = []
  /// The kinds of body that it gives, each with the name of its schema.
  package var gives: [(kind: String, schema: String)] = []
  /// The statuses of its errors.
  package var errors: [Int] = []

  /// What is said of a route.
  package init(
    _ id: String, _ summary: String, parameters: [Parameter] = [], takes: [(kind: String, schema: String)] = [],
    gives: [(kind: String, schema: String)], errors: [Int] = []
  ) {
    self.id = id
    self.summary = summary
    self.parameters = parameters
    self.takes = takes
    self.gives = gives
    self.errors = errors
  }
}
