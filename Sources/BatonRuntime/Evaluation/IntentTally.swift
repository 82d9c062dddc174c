/// What the messages of an intent's sender showed of it so far.
struct IntentTally: BitwiseCopyable, Sendable {
  /// The first message that counts, or none.
  private(set) var first: UInt32 = .max
  /// How many do.
  private(set) var count: UInt32 = 0
  /// The newest one that does, by its number among that sender's, from 1.
  private(set) var newest: UInt32 = 0
  /// How many do in a row up to that one.
  private(set) var row: UInt32 = 0

  /// Takes a message that counts, the one of that number among its sender's.
  mutating func take(_ message: Int, number: UInt32) {
    if count == 0 { first = UInt32(clamping: message) }
    count += 1
    row = newest + 1 == number ? row + 1 : 1
    newest = number
  }
}
