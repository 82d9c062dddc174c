// The names are those of the header.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Baton
import CBatonInterface

/// Why a call did not do what was asked.
struct Failure: Error {
  /// The kind of it.
  let status: baton_status
  /// What is wrong.
  let message: String
  /// The stable code, where there is one.
  var code = ""

  /// A call with an argument that cannot be.
  static func wrongCall(_ message: String) -> Failure { Failure(status: BATON_WRONG_CALL, message: message) }

  /// A chat that does not fit.
  static func chat(_ error: ChatError) -> Failure {
    Failure(status: BATON_WRONG_CHAT, message: error.message, code: error.code)
  }
}

/// A failure as C holds it.
final class FailureHandle: Handle {
  /// The message, then the code.
  let texts: CTexts

  /// That failure.
  init(_ failure: Failure) { texts = CTexts([failure.message, failure.code]) }
}

/// Where C wants to be told what is wrong.
public typealias ErrorOut = UnsafeMutablePointer<OpaquePointer?>?

/// Does what was asked, and tells C how it went.
func reporting(to error: ErrorOut, _ work: () throws(Failure) -> Void) -> baton_status {
  do throws(Failure) {
    try work()
    return BATON_OK
  } catch let failure {
    error?.pointee = FailureHandle(failure).handedOut
    return failure.status
  }
}

/// Bytes that C hands in.
///
/// - Throws: `wrongCall` where there are none, or where their number is more than memory has.
func bytes(
  _ start: UnsafeRawPointer?, length: Int, called name: String
) throws(Failure) -> UnsafeRawBufferPointer {
  guard let start else { throw .wrongCall("`\(name)` is NULL") }
  guard length >= 0 else { throw .wrongCall("the length of `\(name)` is out of range") }
  return UnsafeRawBufferPointer(start: start, count: length)
}

/// A text that C hands in: so many bytes, or up to its zero byte.
///
/// - Throws: `wrongCall` where there is none, or where it is not UTF-8.
func text(
  _ pointer: UnsafePointer<CChar>?, length: Int? = nil, called name: String
) throws(Failure) -> String {
  guard let pointer else { throw .wrongCall("`\(name)` is NULL") }
  let text =
    if let length {
      String(validating: try bytes(pointer, length: length, called: name), as: UTF8.self)
    } else {
      String(validatingCString: pointer)
    }
  guard let text else { throw .wrongCall("`\(name)` is not UTF-8") }
  return text
}

/// `baton_error_message` of `baton.h`.
@c @implementation
public func baton_error_message(_ error: OpaquePointer?) -> UnsafePointer<CChar>? {
  FailureHandle.behind(error)?.texts[0]
}

/// `baton_error_code` of `baton.h`.
@c @implementation
public func baton_error_code(_ error: OpaquePointer?) -> UnsafePointer<CChar>? {
  FailureHandle.behind(error)?.texts[1]
}

/// `baton_error_free` of `baton.h`.
@c @implementation
public func baton_error_free(_ error: OpaquePointer?) { FailureHandle.givenBack(error) }
