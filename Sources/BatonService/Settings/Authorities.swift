import NIOSSL

/// Who is trusted, besides whom the system trusts, to say whose a certificate is.
package struct Authorities: Sendable {
  /// Their certificates.
  let certificates: [NIOSSLCertificate]

  /// Nobody else.
  package static let none = Authorities(certificates: [])

  private init(certificates: [NIOSSLCertificate]) { self.certificates = certificates }

  /// Reads them from a PEM file.
  ///
  /// - Throws: That it has none.
  package init(file: String) throws(SettingsReader.Mistake) {
    do { certificates = try NIOSSLCertificate.fromPEMFile(file) } catch {
      throw .init("`\(file)` has no certificate in PEM form: \(error)")
    }
    guard !certificates.isEmpty else { throw .init("`\(file)` has no certificate in PEM form") }
  }

  /// What others' certificates are held against; nil where nobody is trusted.
  var context: NIOSSLContext? {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    configuration.additionalTrustRoots = [.certificates(certificates)]
    if let context = try? NIOSSLContext(configuration: configuration) { return context }
    // A small system may trust nobody.
    guard !certificates.isEmpty else { return nil }
    configuration.trustRoots = .certificates(certificates)
    configuration.additionalTrustRoots = []
    return try? NIOSSLContext(configuration: configuration)
  }
}
