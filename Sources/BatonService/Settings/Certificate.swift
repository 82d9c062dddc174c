import NIOSSL

/// A certificate with its key, as the service shows it to clients.
package struct Certificate: Sendable {
  /// What clients are shown.
  let configuration: TLSConfiguration

  /// Reads a chain and its key from PEM files.
  ///
  /// - Throws: That they cannot be read, or do not belong together.
  package init(chain: String, key: String) throws(SettingsReader.Mistake) {
    let certificates: [NIOSSLCertificate]
    do { certificates = try NIOSSLCertificate.fromPEMFile(chain) } catch {
      throw .init("`\(chain)` has no certificate in PEM form: \(error)")
    }
    guard !certificates.isEmpty else { throw .init("`\(chain)` has no certificate in PEM form") }
    let privateKey: NIOSSLPrivateKey
    do { privateKey = try NIOSSLPrivateKey(file: key, format: .pem) } catch {
      throw .init("`\(key)` has no private key in PEM form: \(error)")
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: certificates.map { .certificate($0) }, privateKey: .privateKey(privateKey))
    configuration.minimumTLSVersion = .tlsv12
    do { _ = try NIOSSLContext(configuration: configuration) } catch {
      throw .init("the certificate `\(chain)` and the key `\(key)` do not belong together: \(error)")
    }
    self.configuration = configuration
  }
}
