import BatonDiagnostics
import BatonValues

extension Checker {
  /// The digest of every text that the policy was read from, standard modules and tables included: of each its name and
  /// its bytes, their lengths before them, in the order they were read.
  func digest() -> String {
    var hash = SHA256()
    for text in policy.sources.texts {
      for bytes in [Array(text.name.utf8), text.bytes] {
        let length = withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) }
        hash.update(length.span)
        hash.update(bytes.span)
      }
    }
    return "sha256:" + hash.hex()
  }
}
