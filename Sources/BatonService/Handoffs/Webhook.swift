/// Who gets every event of a handoff, over HTTP.
package struct Webhook: Sendable, Hashable {
  /// Its address as it was written, which is what deliveries go by.
  package let name: String
  /// Whether the connection is encrypted.
  let isSecure: Bool
  /// The machine.
  let host: String
  /// The port.
  let port: Int
  /// The path with what is behind `?`.
  let target: String
  /// What bodies are signed with.
  let secret: [UInt8]

  /// A receiver at an address such as `https://desk.example/baton`; nil where it is none.
  package init?(_ address: String, secret: String) {
    let (scheme, rest): (Bool, Substring)
    if address.hasPrefix("https://") {
      (scheme, rest) = (true, address.dropFirst(8))
    } else if address.hasPrefix("http://") {
      (scheme, rest) = (false, address.dropFirst(7))
    } else {
      return nil
    }
    // Whoever writes these into a head must not be able to end it.
    guard rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !rest.contains("#"), !secret.isEmpty else { return nil }
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    var (machine, port) = (rest[..<end], scheme ? 443 : 80)
    guard !machine.contains("@") else { return nil }
    if let colon = machine.lastIndex(of: ":"), machine.last != "]" {
      guard let number = Int(machine[machine.index(after: colon)...]), (1...65535).contains(number) else { return nil }
      (machine, port) = (machine[..<colon], number)
    }
    if machine.hasPrefix("["), machine.hasSuffix("]") { machine = machine.dropFirst().dropLast() }
    guard !machine.isEmpty else { return nil }
    name = address
    isSecure = scheme
    host = String(machine)
    self.port = port
    target = end == rest.endIndex ? "/" : rest[end] == "/" ? String(rest[end...]) : "/" + rest[end...]
    self.secret = Array(secret.utf8)
  }

  /// What stands in `Host`.
  var authority: String {
    let machine = host.contains(":") ? "[\(host)]" : host
    return port == (isSecure ? 443 : 80) ? machine : "\(machine):\(port)"
  }

  /// The signature of a body that is sent at that time, in seconds since 1970: HMAC-SHA256 over `TIME.BODY`.
  package func signature(of body: [UInt8], at time: Int64) -> String {
    "t=\(time),v1=" + HMAC.hex(of: Array("\(time).".utf8) + body, key: secret)
  }
}
