import BatonValues
import HTTPTypes

/// Knows the tokens that open the service, by their hashes alone.
package struct Gatekeeper: Sendable {
  /// The longest token that is looked at.
  private static let longest = 4096
  private let hashes: [[UInt8]]

  /// Knows those tokens; with none, everybody comes in.
  package init(tokens: [String]) { hashes = tokens.map { SHA256.digest(of: Array($0.utf8)) } }

  /// Whether a token is needed.
  package var isNeeded: Bool { !hashes.isEmpty }

  /// Whether a request may come in. All tokens are compared, and each of them whole, so that the time tells nothing.
  func admits(_ head: HTTPRequest) -> Bool {
    guard isNeeded else { return true }
    guard let field = head.headerFields[.authorization], field.utf8.count <= Self.longest,
      field.prefix(7).lowercased() == "bearer "
    else { return false }
    let given = SHA256.digest(of: Array(field.dropFirst(7).utf8))
    var isKnown = false
    for hash in hashes {
      var difference: UInt8 = 0
      for place in hash.indices { difference |= hash[place] ^ given[place] }
      isKnown = difference == 0 || isKnown
    }
    return isKnown
  }
}
