package import BatonProgram
package import BatonValues

extension Evaluator {
  /// A string of the program or of the chat.
  package func string(_ place: UInt32) -> String {
    place < program.strings.count ? program.strings[place] : strings[Int(place) - program.strings.count]
  }

  /// The original of a text.
  package func original(of text: Datum) -> String { string(text.extra) }

  /// A text as comparisons see it.
  package func folded(_ text: Datum) -> Text {
    let folded = string(UInt32(truncatingIfNeeded: text.bits))
    return Text(original: folded, folded: folded)
  }

  /// A text as a datum; one that the program does not know becomes one of the chat's.
  mutating func datum(_ text: Text) -> Datum {
    let (original, folded) = (text.original, text.folded)
    let place = place(ofFolded: folded.utf8.span)
    return datum(text: original.utf8.span, foldedAt: place)
  }

  /// A text as a datum, from its bytes.
  mutating func datum(text utf8: Span<UInt8>) -> Datum {
    fold(utf8)
    let folded = folding
    return datum(text: utf8, foldedAt: place(ofFolded: folded.span))
  }

  /// The text of a message as a datum; unknown where there is no message.
  mutating func text(ofMessage message: Int?) -> Datum {
    message.flatMap { transcript.text(of: $0) }.map { datum(Text($0)) } ?? .unknown
  }

  /// The place of a label, folded, if the program knows it.
  mutating func knownPlace(of label: Span<UInt8>) -> UInt32 {
    fold(label)
    return runtime.texts.place(of: folding.span, in: program.strings) ?? .none
  }

  private mutating func fold(_ utf8: Span<UInt8>) {
    folding.removeAll(keepingCapacity: true)
    guard !Text.appendFolded(ascii: utf8, to: &folding) else { return }
    let text = utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    folding += Text.fold(text).utf8
  }

  private mutating func place(ofFolded utf8: Span<UInt8>) -> UInt32 {
    if let known = runtime.texts.place(of: utf8, in: program.strings) { return known }
    return UInt32(clamping: program.strings.count + strings.intern(utf8))
  }

  private mutating func datum(text utf8: Span<UInt8>, foldedAt folded: UInt32) -> Datum {
    hasPassing = true
    let original = program.strings.count + strings.add(utf8)
    return Datum(.text, Int64(folded), extra: UInt32(clamping: original))
  }

  /// A value as a datum.
  mutating func datum(_ value: Value?) -> Datum {
    switch value {
    case nil: return .unknown
    case .bool(let truth): return Datum(truth: truth)
    case .number(let number): return Datum(.number, number.millionths)
    case .money(let amount): return Datum(.money, amount.millionths)
    case .duration(let duration): return Datum(.duration, duration)
    case .instant(let instant): return Datum(.instant, instant)
    case .text(let text): return datum(text)
    case .team(let team): return Datum(.team, Int64(team))
    case .word(let word): return Datum(.word, Int64(word))
    case .set(let values):
      let members = values.map { datum($0) }
      return append(members)
    }
  }

  /// A set of members that are distinct and in order.
  mutating func append(_ members: [Datum]) -> Datum {
    let start = program.members.count + self.members.count
    self.members += members
    hasPassing = true
    return Datum(.set, Int64(start), extra: UInt32(clamping: members.count))
  }

  /// The member of a set at a place.
  package func member(_ place: Int) -> Datum {
    let own = program.members.count
    return place < own ? program.members[place] : members[place - own]
  }

  /// The places of a set's members.
  package func members(of set: Datum) -> Range<Int> { set.place..<set.place + Int(set.extra) }
}
