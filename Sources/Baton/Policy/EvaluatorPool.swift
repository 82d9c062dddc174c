import BatonRuntime
import Glibc
import Synchronization

/// The room that decisions of one policy are made in, kept for the next ones, so that none is made anew for a chat.
///
/// Nobody waits for anybody: a place is emptied and filled by one atomic exchange each, and a thread that finds nothing
/// makes its own room, which is dropped where no place is free afterwards.
final class EvaluatorPool: Sendable {
  /// An evaluator that can be kept.
  final class Room {
    /// The evaluator, which whoever took the room has to itself.
    var evaluator: Evaluator

    /// Room for a runtime's chats.
    init(_ runtime: Runtime) { evaluator = Evaluator(runtime) }
  }

  /// The addresses of the rooms; 0 is none.
  private let places = InlineArray<8, Atomic<UInt>> { _ in Atomic(0) }

  deinit {
    for place in places.indices { _ = taken(from: place) }
  }

  /// A room that nobody else has.
  func taken(_ runtime: Runtime) -> Room {
    let first = Self.ownPlace
    for offset in places.indices {
      if let room = taken(from: (first + offset) % places.count) { return room }
    }
    return Room(runtime)
  }

  /// Keeps a room for the next decision.
  func giveBack(_ room: Room) {
    let pointer = Unmanaged.passRetained(room).toOpaque()
    let first = Self.ownPlace
    for offset in places.indices {
      let place = (first + offset) % places.count
      let address = UInt(bitPattern: pointer)
      if places[place].compareExchange(expected: 0, desired: address, ordering: .acquiringAndReleasing).exchanged {
        return
      }
    }
    Unmanaged<Room>.fromOpaque(pointer).release()
  }

  private func taken(from place: Int) -> Room? {
    let address = places[place].exchange(0, ordering: .acquiringAndReleasing)
    return UnsafeRawPointer(bitPattern: address).map { Unmanaged<Room>.fromOpaque($0).takeRetainedValue() }
  }

  /// The place at which this thread looks first, so that threads seldom meet.
  private static var ownPlace: Int { Int(truncatingIfNeeded: (UInt(pthread_self()) >> 12) % 8) }
}
