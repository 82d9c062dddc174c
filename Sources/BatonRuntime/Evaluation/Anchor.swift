import Synchronization

/// Keeps a big struct where it is: with an atomic in it, a struct is handed on by its address, where Swift would else copy
/// all its bytes to call a method that changes nothing.
struct Anchor: ~Copyable, Sendable {
  private let anything = Atomic<Bool>(false)
}
