/// Numbers that wait, of which the least comes first: a binary heap, nearly always of one or two.
struct PhraseQueue: Sendable {
  private var numbers: [UInt32] = []

  /// An empty queue with some room.
  init() { numbers.reserveCapacity(64) }

  /// Adds a number.
  mutating func add(_ number: UInt32) {
    var place = numbers.count
    numbers.append(number)
    while place > 0, numbers[(place - 1) / 2] > number {
      numbers[place] = numbers[(place - 1) / 2]
      place = (place - 1) / 2
    }
    numbers[place] = number
  }

  /// The least number, which then waits no more, however often it was added.
  mutating func next() -> UInt32? {
    guard let first = numbers.first else { return nil }
    repeat { dropFirst() } while numbers.first == first
    return first
  }

  private mutating func dropFirst() {
    guard let last = numbers.popLast(), !numbers.isEmpty else { return }
    var place = 0
    while 2 * place + 1 < numbers.count {
      var child = 2 * place + 1
      if child + 1 < numbers.count, numbers[child + 1] < numbers[child] { child += 1 }
      if numbers[child] >= last { break }
      numbers[place] = numbers[child]
      place = child
    }
    numbers[place] = last
  }
}
