import NIOCore
import NIOSSL

/// Whether a certificate is for the name of a machine, as RFC 6125 wants it.
///
/// NIOSSL also takes one for the address that the name leads to, which would let whoever answers for the name choose.
package enum CertificateName {
  /// What holds a connection to a name, beyond what NIOSSL holds it to.
  static func handler(_ context: NIOSSLContext, for host: String) throws -> NIOSSLClientHandler {
    // A certificate of an address has no name to ask for.
    guard (try? SocketAddress(ipAddress: host, port: 0)) == nil else {
      return try NIOSSLClientHandler(context: context, serverHostname: nil)
    }
    return try NIOSSLClientHandler._makeSSLClientHandler(context: context, serverHostname: host) {
      certificate, channel in
      let names = certificate._subjectAlternativeNames().lazy.filter { $0.nameType == .dnsName }
      guard names.contains(where: { matches(Array($0.contents), host) }) else {
        return channel.eventLoop.makeFailedFuture(NIOSSLExtraError.failedToValidateHostname)
      }
      return channel.eventLoop.makeSucceededVoidFuture()
    }
  }

  /// Whether a name in a certificate stands for a machine; `*.` stands for one label.
  package static func matches(_ name: [UInt8], _ host: String) -> Bool {
    func labels(_ text: String) -> [Substring] {
      let text = text.lowercased()
      return (text.hasSuffix(".") ? text.dropLast() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
    }
    guard name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
    let (mine, theirs) = (labels(host), labels(String(decoding: name, as: UTF8.self)))
    guard mine.count == theirs.count, !mine.contains("") else { return false }
    if theirs[0] == "*", theirs.count > 2 { return mine.dropFirst() == theirs.dropFirst() }
    return mine == theirs
  }
}
