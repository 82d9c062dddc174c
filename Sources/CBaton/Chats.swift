// The names are those of the header.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Baton
public import CBatonInterface

/// A chat as C holds it; it keeps its policy.
final class ChatHandle: Handle {
  /// The policy.
  let policy: PolicyHandle
  /// What is known of the chat.
  var live: LiveChat

  /// A chat of which nothing is known.
  init(_ policy: PolicyHandle) {
    self.policy = policy
    live = policy.policy.liveChat()
  }

  /// Gives a fact.
  func set(_ number: Int32, to value: Chat.Given) throws(Failure) {
    guard policy.policy.facts.indices.contains(Int(number)) else { throw .wrongCall("there is no fact \(number)") }
    do throws(ChatError) {
      try live.set(policy.policy.facts[Int(number)], to: value)
    } catch {
      throw .chat(error)
    }
  }
}

/// Does something with a chat.
func with(
  _ chat: OpaquePointer?, _ error: ErrorOut, _ work: (ChatHandle) throws(Failure) -> Void
) -> baton_status {
  reporting(to: error) { () throws(Failure) in
    guard let chat = ChatHandle.behind(chat) else { throw .wrongCall("`chat` is NULL") }
    try work(chat)
  }
}

/// `baton_chat_new` of `baton.h`.
@c @implementation
public func baton_chat_new(
  _ policy: OpaquePointer?, _ chat: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorOut
) -> baton_status {
  reporting(to: error) { () throws(Failure) in
    guard let chat else { throw .wrongCall("`chat` is NULL") }
    chat.pointee = nil
    guard let policy = PolicyHandle.behind(policy) else { throw .wrongCall("`policy` is NULL") }
    chat.pointee = ChatHandle(policy).handedOut
  }
}

/// `baton_chat_free` of `baton.h`.
@c @implementation
public func baton_chat_free(_ chat: OpaquePointer?) { ChatHandle.givenBack(chat) }

/// `baton_chat_clear` of `baton.h`.
@c @implementation
public func baton_chat_clear(_ chat: OpaquePointer?) { ChatHandle.behind(chat)?.live.clear() }

/// `baton_chat_read` of `baton.h`.
@c @implementation
public func baton_chat_read(
  _ chat: OpaquePointer?, _ json: UnsafePointer<CChar>?, _ length: Int, _ error: ErrorOut
) -> baton_status {
  with(chat, error) { chat throws(Failure) in
    chat.live.clear()
    let json = try bytes(json, length: length, called: "json")
    do throws(ChatError) {
      try chat.live.read(Chat(json: Array(json)))
    } catch {
      throw .chat(error)
    }
  }
}

/// `baton_chat_set_id` of `baton.h`.
@c @implementation
public func baton_chat_set_id(
  _ chat: OpaquePointer?, _ id: UnsafePointer<CChar>?, _ error: ErrorOut
) -> baton_status {
  with(chat, error) { chat throws(Failure) in
    chat.live.set(id: id == nil ? nil : try text(id, called: "id"))
  }
}

/// `baton_chat_set_now` of `baton.h`.
@c @implementation
public func baton_chat_set_now(_ chat: OpaquePointer?, _ now: Int64, _ error: ErrorOut) -> baton_status {
  with(chat, error) { chat throws(Failure) in
    do throws(ChatError) {
      try chat.live.set(now: now == .min ? nil : now)
    } catch {
      throw .chat(error)
    }
  }
}

/// `baton_chat_set_bool` of `baton.h`.
@c @implementation
public func baton_chat_set_bool(
  _ chat: OpaquePointer?, _ fact: Int32, _ value: Bool, _ error: ErrorOut
) -> baton_status {
  with(chat, error) { chat throws(Failure) in try chat.set(fact, to: .bool(value)) }
}

/// `baton_chat_set_integer` of `baton.h`.
@c @implementation
public func baton_chat_set_integer(
  _ chat: OpaquePointer?, _ fact: Int32, _ value: Int64, _ error: ErrorOut
) -> baton_status {
  with(chat, error) { chat throws(Failure) in try chat.set(fact, to: .number(String(value))) }
}

/// `baton_chat_set_text` of `baton.h`.
@c @implementation
public func baton_chat_set_text(
  _ chat: OpaquePointer?, _ fact: Int32, _ value: UnsafePointer<CChar>?, _ length: Int, _ error: ErrorOut
) -> baton_status {
  with(chat, error) { chat throws(Failure) in
    try chat.set(fact, to: .text(try text(value, length: length, called: "text")))
  }
}

/// `baton_chat_set_json` of `baton.h`.
@c @implementation
public func baton_chat_set_json(
  _ chat: OpaquePointer?, _ fact: Int32, _ json: UnsafePointer<CChar>?, _ length: Int, _ error: ErrorOut
) -> baton_status {
  with(chat, error) { chat throws(Failure) in
    let json = try bytes(json, length: length, called: "json")
    let given: Chat.Given
    do throws(ChatError) {
      given = try Chat.Given(json: Array(json))
    } catch {
      throw .chat(error)
    }
    try chat.set(fact, to: given)
  }
}

/// `baton_chat_set_unknown` of `baton.h`.
@c @implementation
public func baton_chat_set_unknown(_ chat: OpaquePointer?, _ fact: Int32, _ error: ErrorOut) -> baton_status {
  with(chat, error) { chat throws(Failure) in try chat.set(fact, to: .null) }
}

/// `baton_chat_set_team` of `baton.h`.
@c @implementation
public func baton_chat_set_team(
  _ chat: OpaquePointer?, _ team: Int32, _ isOpen: Bool, _ error: ErrorOut
) -> baton_status {
  with(chat, error) { chat throws(Failure) in
    let teams = chat.policy.policy.teams
    guard teams.indices.contains(Int(team)) else { throw .wrongCall("there is no team \(team)") }
    chat.live.set(teams[Int(team)], isOpen: isOpen)
  }
}

/// `baton_chat_receive` of `baton.h`.
@c @implementation
public func baton_chat_receive(
  _ chat: OpaquePointer?, _ message: UnsafePointer<baton_message>?, _ error: ErrorOut
) -> baton_status {
  with(chat, error) { chat throws(Failure) in
    guard let message else { throw .wrongCall("`message` is NULL") }
    let received = try Chat.Message(message.pointee)
    do throws(ChatError) {
      try chat.live.receive(received)
    } catch {
      throw .chat(error)
    }
  }
}

extension Chat.Message {
  /// A message as C has it.
  fileprivate init(_ message: baton_message) throws(Failure) {
    let senders: [Chat.Sender] = [.customer, .bot, .agent]
    guard senders.indices.contains(Int(message.from.rawValue)) else {
      throw .wrongCall("`from` is \(message.from.rawValue), and not a sender")
    }
    self.init(from: senders[Int(message.from.rawValue)])
    if message.text != nil {
      text = try CBaton.text(message.text, length: message.text_length != 0 ? message.text_length : nil, called: "text")
    }
    if message.has_time { at = message.at }
    if message.has_confidence { confidence = try Self.confidence(message.confidence) }
    if message.label != nil { label = try CBaton.text(message.label, called: "label") }
  }

  private static func confidence(_ confidence: Double) throws(Failure) -> Decimal {
    guard (0...1).contains(confidence), let decimal = Decimal(rounding: confidence) else {
      throw Failure(status: BATON_WRONG_CHAT, message: "`confidence` must be between 0 and 1", code: "E0603")
    }
    return decimal
  }
}
