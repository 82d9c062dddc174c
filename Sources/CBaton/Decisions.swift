// The names are those of the header.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Baton
public import CBatonInterface

/// A text as C holds it.
final class TextHandle: Handle {
  /// The text alone.
  let texts: CTexts
  /// Its bytes.
  let count: Int

  /// That text.
  init(_ text: String) {
    texts = CTexts([text])
    count = text.utf8.count
  }
}

/// `baton_version` of `baton.h`.
@c @implementation
public func baton_version() -> UnsafePointer<CChar>? { version[0] }

private let version = CTexts([batonVersion])

/// `baton_chat_decide` of `baton.h`.
@c @implementation
public func baton_chat_decide(_ chat: OpaquePointer?, _ out: UnsafeMutablePointer<baton_ruling>?) -> baton_status {
  guard let chat = ChatHandle.behind(chat), let out else { return BATON_WRONG_CALL }
  let ruling = chat.live.ruling()
  let outcome =
    switch ruling.outcome {
    case .hold: BATON_HOLD
    case .route: BATON_ROUTE
    case .queue: BATON_QUEUE
    case .ask: BATON_ASK
    }
  out.pointee = baton_ruling(
    outcome: outcome, team: Int32(truncatingIfNeeded: ruling.team?.number ?? -1),
    rule: Int32(truncatingIfNeeded: ruling.rule?.number ?? -1))
  return BATON_OK
}

/// `baton_chat_decision` of `baton.h`.
@c @implementation
public func baton_chat_decision(
  _ chat: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorOut
) -> baton_status {
  tell(chat, out, error) { chat throws(ChatError) in chat.live.decision().json }
}

/// `baton_chat_explanation` of `baton.h`.
@c @implementation
public func baton_chat_explanation(
  _ chat: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorOut
) -> baton_status {
  tell(chat, out, error) { chat throws(ChatError) in try chat.live.explanation().json }
}

/// `baton_chat_receipt` of `baton.h`.
@c @implementation
public func baton_chat_receipt(
  _ chat: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorOut
) -> baton_status {
  tell(chat, out, error) { chat throws(ChatError) in chat.live.receipt().description }
}

/// Hands out what is told of a chat.
private func tell(
  _ chat: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorOut,
  _ telling: (ChatHandle) throws(ChatError) -> String
) -> baton_status {
  with(chat, error) { chat throws(Failure) in
    guard let out else { throw .wrongCall("where the text is to go is NULL") }
    out.pointee = nil
    do throws(ChatError) {
      out.pointee = TextHandle(try telling(chat)).handedOut
    } catch {
      throw .chat(error)
    }
  }
}

/// `baton_text_bytes` of `baton.h`.
@c @implementation
public func baton_text_bytes(_ text: OpaquePointer?) -> UnsafePointer<CChar>? { TextHandle.behind(text)?.texts[0] }

/// `baton_text_length` of `baton.h`.
@c @implementation
public func baton_text_length(_ text: OpaquePointer?) -> Int { TextHandle.behind(text)?.count ?? 0 }

/// `baton_text_free` of `baton.h`.
@c @implementation
public func baton_text_free(_ text: OpaquePointer?) { TextHandle.givenBack(text) }
