import BatonValues

/// The keyed hash of RFC 2104, with SHA-256.
package enum HMAC {
  /// The hash of a message under a key, in hexadecimal.
  package static func hex(of message: [UInt8], key: [UInt8]) -> String {
    let short = key.count > 64 ? SHA256.digest(of: key) : key
    let block = short + [UInt8](repeating: 0, count: 64 - short.count)
    let inner = SHA256.digest(of: block.map { $0 ^ 0x36 } + message)
    return SHA256.hex(of: block.map { $0 ^ 0x5C } + inner)
  }
}
