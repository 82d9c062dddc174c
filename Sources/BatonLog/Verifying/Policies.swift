package import Baton

/// The policies by which a log is decided again.
package struct Policies: ~Copyable {
  private let policies: [String: Policy]
  private var maskings: [Key: Masking] = [:]

  private struct Key: Hashable {
    let digest: String
    let mask: FactMask
  }

  /// Those policies.
  package init(_ policies: [Policy]) {
    self.policies = Dictionary(policies.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The policy that made a record, with the record's mask held against it; nil where it is not there.
  mutating func policy(of record: LogRecord) -> (Policy, Masking)? {
    guard let policy = policies[record.digest] else { return nil }
    let key = Key(digest: record.digest, mask: record.mask)
    let masking = maskings[key] ?? Masking(record.mask, in: policy)
    maskings[key] = masking
    return (policy, masking)
  }
}
