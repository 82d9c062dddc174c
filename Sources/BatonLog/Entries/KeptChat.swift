package import Baton
package import BatonValues

/// What a log keeps of a chat.
package struct KeptChat: Sendable {
  /// The chat as a line of JSON, less what is masked; nil where chats are not kept.
  let json: String?
  /// The masked facts that it gave, by their paths.
  let withheld: [String]

  /// What is kept of a chat.
  package init(_ chat: Chat, masking: Masking, keepsChat: Bool) {
    json = keepsChat ? masking.masked(chat).json : nil
    withheld = masking.mask.names.isEmpty ? [] : chat.facts.map(\.path).filter(masking.mask.covers)
  }

  /// What is kept of a chat that was decided and is a JSON object still: it is read no further than that takes.
  ///
  /// - Throws: `JSONError` where it is none.
  package init(_ bytes: ArraySlice<UInt8>, masking: Masking, keepsChat: Bool) throws(JSONError) {
    let mask = masking.mask
    if keepsChat {
      let copy = try ChatCopy(Array(bytes), without: mask.covers)
      json = copy.json
      withheld = copy.withheld
    } else {
      json = nil
      withheld = mask.names.isEmpty ? [] : try ChatCopy.withheld(of: Array(bytes), without: mask.covers)
    }
  }
}
