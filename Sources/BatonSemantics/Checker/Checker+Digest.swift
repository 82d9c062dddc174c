import BatonDiagnostics
import BatonValues

extension Checker {
  /// The digest of every text that the policy was read from, standard modules and tables included: of each its name and
  /// its bytes, their lengths before them, in the order they were read.
  func digest() -> String { Self.digest(of: policy.sources.texts.map { ($0.name, $0.bytes) }) }

  /// The digest of the files of all time zones, alike, in the order of their names; nil where there are none.
  func zoneDigest() -> String? {
    policy.zoneFiles.isEmpty ? nil : Self.digest(of: policy.zoneFiles.map { ($0.name, $0.bytes) })
  }

  private static func digest(of files: [(name: String, bytes: [UInt8])]) -> String {
    var hash = SHA256()
    for file in files {
      for bytes in [Array(file.name.utf8), file.bytes] {
        let length = withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) }
        hash.update(length.span)
        hash.update(bytes.span)
      }
    }
    return "sha256:" + hash.hex()
  }
}
