import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Stands at the door of one connection: takes requests in whole, holds them to the limits, answers at once what can be
/// answered at once, and lets the others through one after the other.
///
/// Whatever comes behind a request that is being answered waits, and reading stops meanwhile. So answers keep the order of
/// the requests, and no client makes the service keep more than one request and what the socket gave with it.
final class ConnectionHandler: ChannelDuplexHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// Where the request that comes in stands.
  private enum Intake {
    /// Nothing comes in.
    case nothing
    /// A request comes in whole.
    case whole(HTTPRequest, RouteTable.Match, body: ByteBuffer, since: ContinuousClock.Instant)
    /// A request comes in that will be refused once it is there.
    case refused(ServiceError, size: Int)
    /// A request goes on as it comes.
    case passing
    /// Whatever comes is thrown away, and the connection is closed soon.
    case discarding
  }

  /// How long a client may go on sending after it was told that the connection is closed.
  private static let lingering = TimeAmount.seconds(1)

  private let desk: FrontDesk
  private var intake = Intake.nothing
  /// Whether somebody else is answering, or has to see the answer first.
  private var isAnswering = false
  /// Parts of requests that came in meanwhile.
  private var waiting = CircularBuffer<HTTPRequestPart>()
  /// Whether the client says nothing more, and nobody behind knows that yet.
  private var isInputClosed = false
  private var isGone = false
  private var isReadHeld = false
  private var isReadWanted = true
  /// Whether the connection is closed after the present answer.
  private var isLast = false
  /// Whether only the head of the present answer is wanted.
  private var isHeadOnly = false
  private var isOverLimit = false
  /// The address at the other end.
  private var client = ""
  private var hasHadRequest = false
  /// Since when the present wait goes on.
  private var waitingSince = NIODeadline.now()
  /// Since when the client has not read what was written.
  private var stalledSince: NIODeadline?
  private var clock: RepeatedTask?

  /// The door of a connection.
  init(_ desk: FrontDesk) { self.desk = desk }

  func handlerAdded(context: ChannelHandlerContext) {
    isOverLimit = !desk.open()
    client = context.remoteAddress?.ipAddress ?? ""
    let tick = desk.limits.tick
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    clock = context.eventLoop.scheduleRepeatedTask(initialDelay: tick, delay: tick) { _ in
      bound.value.handler.look(bound.value.context)
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    clock?.cancel()
    clock = nil
    isGone = true
    desk.close()
  }

  // MARK: What comes in

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    if isBusy { waiting.append(part) } else { take(part, context) }
  }

  /// Whether the next request has to wait.
  private var isBusy: Bool {
    guard isAnswering else { return false }
    if case .nothing = intake { return true }
    return false
  }

  private func take(_ part: HTTPRequestPart, _ context: ChannelHandlerContext) {
    switch part {
    case .head(let head): begin(head, context)
    case .body(let bytes): takeBody(bytes, context)
    case .end: takeEnd(part, context)
    }
  }

  private func begin(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
    if case .discarding = intake { return }
    hasHadRequest = true
    waitingSince = .now()
    isHeadOnly = head.method == .head
    if head.headerFields[.connection]?.lowercased() == "close" { isLast = true }
    do throws(ServiceError) {
      if isOverLimit { throw .tooManyConnections(most: desk.limits.connections) }
      let match = try desk.receive(head, from: client)
      if match.route.streams(head) {
        welcome(head, context)
        intake = .passing
        isAnswering = true
        context.fireChannelRead(wrapInboundOut(.head(head)))
      } else if let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length > desk.limits.body {
        refuse(.bodyTooLarge(most: desk.limits.body), context)
      } else {
        welcome(head, context)
        intake = .whole(head, match, body: ByteBuffer(), since: .now)
      }
    } catch {
      if error.closesConnection { refuse(error, context) } else { intake = .refused(error, size: 0) }
    }
  }

  /// Tells a client that waits for it that it may send the body.
  private func welcome(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
    guard head.headerFields[.expect]?.lowercased() == "100-continue" else { return }
    context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
  }

  private func takeBody(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
    switch intake {
    case .whole(let head, let match, var body, let since):
      // The body is in one place only, so that it grows where it is.
      intake = .nothing
      if body.readableBytes == 0 { body = bytes } else { body.writeImmutableBuffer(bytes) }
      intake = .whole(head, match, body: body, since: since)
      if body.readableBytes > desk.limits.body { refuse(.bodyTooLarge(most: desk.limits.body), context) }
    case .refused(let error, let size):
      intake = .refused(error, size: size + bytes.readableBytes)
      if size + bytes.readableBytes > desk.limits.body { refuse(error, context) }
    case .passing:
      waitingSince = .now()
      context.fireChannelRead(wrapInboundOut(.body(bytes)))
    case .nothing, .discarding: break
    }
  }

  private func takeEnd(_ end: HTTPRequestPart, _ context: ChannelHandlerContext) {
    let came = intake
    switch came {
    case .whole(let head, let match, let body, let since):
      intake = .nothing
      answer(head, match, body, since, context)
    case .refused(let error, _):
      intake = .nothing
      desk.metrics.count(refused: error)
      write(Reply(error), context)
    case .passing:
      intake = .nothing
      context.fireChannelRead(wrapInboundOut(end))
    case .nothing, .discarding: break
    }
  }

  private func answer(
    _ head: HTTPRequest, _ match: RouteTable.Match, _ body: ByteBuffer, _ since: ContinuousClock.Instant,
    _ context: ChannelHandlerContext
  ) {
    let reply: Reply
    do throws(ServiceError) {
      switch match.route.work {
      case .atOnce(let work): reply = try work(try desk.call(head, match, body: body))
      case .onceSeen(let work):
        let unseen = try work(try desk.call(head, match, body: body))
        if let show = unseen.show { return hold(unseen.reply, of: match.route, since, context, until: show) }
        reply = unseen.reply
      case .later, nil: return pass(head, body, context)
      }
    } catch {
      reply = Reply(error)
    }
    desk.metrics.count(match.route, reply.status, took: .now - since)
    write(reply, context)
  }

  /// Lets a request through whole.
  private func pass(_ head: HTTPRequest, _ body: ByteBuffer, _ context: ChannelHandlerContext) {
    isAnswering = true
    context.fireChannelRead(wrapInboundOut(.head(head)))
    if body.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(.body(body))) }
    context.fireChannelRead(wrapInboundOut(.end(nil)))
    context.fireChannelReadComplete()
  }

  /// Answers once others have seen the answer.
  private func hold(
    _ reply: Reply, of route: Route, _ since: ContinuousClock.Instant, _ context: ChannelHandlerContext,
    until show: @escaping @Sendable () async throws(ServiceError) -> Void
  ) {
    isAnswering = true
    let loop = context.eventLoop
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: loop)
    Task { [desk] in
      var reply = reply
      do throws(ServiceError) { try await show() } catch { reply = Reply(error) }
      desk.metrics.count(route, reply.status, took: .now - since)
      loop.execute { [reply] in bound.value.handler.release(reply, bound.value.context) }
    }
  }

  private func release(_ reply: Reply, _ context: ChannelHandlerContext) {
    guard !isGone else { return }
    isAnswering = false
    write(reply, context)
    if !isLast { catchUp(context) }
  }

  // MARK: What goes out

  /// Writes an answer of the door's own.
  private func write(_ reply: Reply, _ context: ChannelHandlerContext) {
    var reply = reply
    if isLast { reply.fields[.connection] = "close" }
    let body = context.channel.allocator.buffer(bytes: reply.bytes)
    context.write(wrapOutboundOut(.head(reply.head)), promise: nil)
    if !isHeadOnly { context.write(wrapOutboundOut(.body(body)), promise: nil) }
    isHeadOnly = false
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    waitingSince = .now()
    if isLast { discard(context) }
  }

  /// Refuses a request that has not come in, and all that may come behind it.
  private func refuse(_ error: ServiceError, _ context: ChannelHandlerContext) {
    isLast = true
    desk.metrics.count(refused: error)
    write(Reply(error), context)
  }

  /// Says that nothing more will be said, and waits a little for the client to hear it.
  private func discard(_ context: ChannelHandlerContext) {
    intake = .discarding
    waiting.removeAll()
    waitingSince = .now()
    context.close(mode: .output, promise: nil)
    resume(context)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    var part = unwrapOutboundIn(data)
    if isHeadOnly, prune(&part) { promise?.succeed() } else { context.write(wrapOutboundOut(part), promise: promise) }
    guard case .end = part else { return }
    isHeadOnly = false
    isAnswering = false
    waitingSince = .now()
    if isLast {
      context.flush()
      discard(context)
    } else {
      catchUp(context)
    }
  }

  /// Makes a part one of an answer without a body; whether it is left out.
  ///
  /// Where no length is said the end would be written as a chunk, which is body too: the connection ends in its place.
  private func prune(_ part: inout HTTPResponsePart) -> Bool {
    switch part {
    case .head(var head):
      guard head.headerFields[.contentLength] == nil else { return false }
      isLast = true
      head.headerFields[.connection] = "close"
      part = .head(head)
      return false
    case .body: return true
    case .end: return isLast
    }
  }

  /// Takes what came in while somebody was answering.
  private func catchUp(_ context: ChannelHandlerContext) {
    guard !waiting.isEmpty || isInputClosed else { return resume(context) }
    while !isBusy, let part = waiting.popFirst() { take(part, context) }
    // Whoever is behind hears of parts once they are complete, and nothing more may come to complete them.
    if isAnswering { context.fireChannelReadComplete() }
    guard waiting.isEmpty else { return }
    if isInputClosed, !isBusy {
      isInputClosed = false
      context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    }
    resume(context)
  }

  // MARK: Reading no faster than is answered

  func read(context: ChannelHandlerContext) {
    isReadWanted = true
    if waiting.isEmpty, context.channel.isWritable { context.read() } else { isReadHeld = true }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    isReadWanted = false
    context.fireChannelReadComplete()
  }

  private func resume(_ context: ChannelHandlerContext) {
    guard isReadHeld, context.channel.isWritable else { return }
    isReadHeld = false
    context.read()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stalledSince = context.channel.isWritable ? nil : .now()
    if waiting.isEmpty { resume(context) }
    context.fireChannelWritabilityChanged()
  }

  // MARK: Who takes too long

  private func look(_ context: ChannelHandlerContext) {
    let now = NIODeadline.now()
    let limits = desk.limits
    if let stalledSince, now - stalledSince > limits.request { return context.close(promise: nil) }
    let waited = now - waitingSince
    switch intake {
    case .whole, .refused:
      if waited > limits.request { refuse(.tooSlow(limits.request), context) }
    case .passing:
      // Who is not read from cannot send.
      if waited > limits.request, isReadWanted, !isReadHeld { context.close(promise: nil) }
    case .discarding:
      if waited > Self.lingering { context.close(promise: nil) }
    case .nothing:
      if !isAnswering, waited > (hasHadRequest ? limits.idle : limits.request) { context.close(promise: nil) }
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent {
      if case .nothing = intake, !isAnswering { return context.close(promise: nil) }
      isLast = true
    } else if case ChannelEvent.inputClosed? = event as? ChannelEvent {
      switch intake {
      case .whole, .refused, .discarding: context.close(promise: nil)
      case .passing: context.fireUserInboundEventTriggered(event)
      case .nothing:
        // Whoever answers does so before the end is told.
        if isAnswering { isInputClosed = true } else { context.fireUserInboundEventTriggered(event) }
      }
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError, !isAnswering {
      refuse(.badHTTP(error), context)
    } else {
      context.fireErrorCaught(error)
      context.close(promise: nil)
    }
  }
}
