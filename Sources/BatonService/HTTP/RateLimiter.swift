import NIOCore
import Synchronization

/// Lets each client ask so often a second, and a second's worth at once.
final class RateLimiter: Sendable {
  /// How many clients are remembered; beyond, all are forgotten.
  private static let most = 10_000

  private struct Bucket {
    var tokens: Double
    var filled: NIODeadline
  }

  private let rate: Double
  private let buckets = Mutex<[String: Bucket]>([:])

  /// So many requests a second for each client.
  init(_ rate: Int) { self.rate = Double(rate) }

  /// Whether a client may ask once more now.
  func admits(_ client: String, at now: NIODeadline = .now()) -> Bool {
    buckets.withLock { buckets in
      if buckets.count >= Self.most { buckets.removeAll(keepingCapacity: true) }
      var bucket = buckets[client] ?? Bucket(tokens: rate, filled: now)
      bucket.tokens = min(rate, bucket.tokens + (now - bucket.filled).seconds * rate)
      bucket.filled = now
      let isAdmitted = bucket.tokens >= 1
      if isAdmitted { bucket.tokens -= 1 }
      buckets[client] = bucket
      return isAdmitted
    }
  }
}
