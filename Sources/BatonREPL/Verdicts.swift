import Baton
import BatonValues

/// What one policy decides of the loaded chats, each decided once, when somebody first wants to know.
struct Verdicts {
  private var found: [Result<DecisionWords, ChatError>?] = []

  /// What was found of the chat at a place of the loaded ones.
  subscript(place: Int) -> Result<DecisionWords, ChatError>? {
    get { place < found.count ? found[place] : nil }
    set {
      if place >= found.count { found += Array(repeating: nil, count: place + 1 - found.count) }
      found[place] = newValue
    }
  }
}
