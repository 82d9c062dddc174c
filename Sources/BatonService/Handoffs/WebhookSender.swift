import Baton
import BatonLog
import BatonValues
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// Sends an event to a receiver, over a connection of its own.
///
/// Only a status of 200 to 299 is a success. Nothing is followed anywhere else: whoever moved says so to the operator.
struct WebhookSender: Sendable {
  /// Why an event has not arrived.
  enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The receiver answered with another status.
    case status(Int)
    /// The receiver took too long.
    case slow
    /// Nobody who is trusted says that it is the receiver.
    case stranger
    /// Its certificate is for another name than that of the address.
    case otherName
    /// There was no connection, or it broke.
    case connection(String)

    /// What is wrong, in words.
    var description: String {
      switch self {
      case .status(let code) where (300..<400).contains(code): "it answered \(code), and redirections are not followed"
      case .status(let code): "it answered \(code)"
      case .slow: "it took too long"
      case .stranger:
        "its certificate is by nobody who is trusted, or out of date; `webhook-ca` names authorities of your own"
      case .otherName: "its certificate is for another name than that of the address"
      case .connection(let reason): "no connection: \(reason)"
      }
    }
  }

  /// How long a receiver may take for all of it.
  let patience: Duration
  /// What receivers' certificates are held against; nil where the system has nothing to hold them against.
  private let context: NIOSSLContext?

  /// Sends to receivers that may take so long, and that the system or these authorities vouch for.
  init(patience: Duration, authorities: Authorities) {
    self.patience = patience
    context = authorities.context
  }

  /// Sends an event; nil where it arrived.
  func send(_ event: HandoffEvent, to hook: Webhook) async -> Failure? {
    let body = Array((event.json + "\n").utf8)
    let time = SystemClock.now() / 1000
    var head = HTTPRequestHead(version: .http1_1, method: .POST, uri: hook.target)
    head.headers = [
      "Host": hook.authority, "Content-Type": "application/json", "Content-Length": String(body.count),
      "Connection": "close", "User-Agent": "batond", "Idempotency-Key": event.key, "Baton-Event": event.kind.rawValue,
      "Baton-Signature": hook.signature(of: body, at: time),
    ]
    do {
      return Self.failure(try await exchange(head, ByteBuffer(bytes: body), with: hook))
    } catch let failure as Failure {
      return failure
    } catch {
      return .connection("\(error)")
    }
  }

  private static func failure(_ status: Int) -> Failure? { (200..<300).contains(status) ? nil : .status(status) }

  /// The status that comes back.
  private func exchange(_ head: HTTPRequestHead, _ body: ByteBuffer, with hook: Webhook) async throws -> Int {
    let loop = MultiThreadedEventLoopGroup.singleton.any()
    let answer = loop.makePromise(of: Int.self)
    let limit = TimeAmount.nanoseconds(Int64(patience / .nanoseconds(1)))
    let timeout = loop.scheduleTask(in: limit) { answer.fail(Failure.slow) }
    let connecting = ClientBootstrap(group: loop)
      .connectTimeout(limit)
      .channelInitializer { [context] channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if hook.isSecure {
            guard let context else { throw Failure.stranger }
            // A certificate of an address has no name to ask for.
            let isAddress = (try? SocketAddress(ipAddress: hook.host, port: hook.port)) != nil
            try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : hook.host))
          }
          try pipeline.addHTTPClientHandlers()
          try pipeline.addHandler(AnswerReader(answer))
        }
      }
      .connect(host: hook.host, port: hook.port)
    connecting.whenFailure { answer.fail(Failure($0)) }
    connecting.whenSuccess { channel in
      channel.write(HTTPClientRequestPart.head(head), promise: nil)
      channel.write(HTTPClientRequestPart.body(.byteBuffer(body)), promise: nil)
      channel.writeAndFlush(HTTPClientRequestPart.end(nil)).cascadeFailure(to: answer)
      answer.futureResult.whenComplete { _ in channel.close(promise: nil) }
    }
    defer { timeout.cancel() }
    return try await withTaskCancellationHandler {
      try await answer.futureResult.get()
    } onCancel: {
      answer.fail(Failure.connection("the service ends"))
    }
  }
}

/// Reads the status of an answer, and nothing else of it.
private final class AnswerReader: ChannelInboundHandler, Sendable {
  typealias InboundIn = HTTPClientResponsePart

  private let answer: EventLoopPromise<Int>

  init(_ answer: EventLoopPromise<Int>) { self.answer = answer }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // An answer such as 103 comes before the real one.
    guard case .head(let head) = unwrapInboundIn(data), head.status.code >= 200 else { return }
    answer.succeed(Int(head.status.code))
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    answer.fail(WebhookSender.Failure.connection("it was closed without an answer"))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    answer.fail(WebhookSender.Failure(error))
    context.close(promise: nil)
  }
}

extension WebhookSender.Failure {
  /// What went wrong on a connection.
  fileprivate init(_ error: any Error) {
    switch error {
    case let failure as Self: self = failure
    case let error as NIOSSLExtraError where error == .failedToValidateHostname: self = .otherName
    case is NIOSSLError where "\(error)".contains("CERTIFICATE_VERIFY_FAILED"): self = .stranger
    default: self = .connection("\(error)")
    }
  }
}
