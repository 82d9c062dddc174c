/// A text in which some ranges were replaced, and which knows where its parts came from.
struct SplicedText {
  /// A range and what stands there now.
  struct Replacement {
    /// The range of the text as it was.
    let range: Range<Int>
    /// What comes before it, and is nobody's.
    var lead = ""
    /// What stands there now.
    let text: String
    /// The number of the edit that said so.
    let edit: Int
  }

  /// Where a place of the new text came from.
  enum Origin {
    /// A place of the text as it was.
    case kept(Int)
    /// A place in the text of an edit.
    case typed(edit: Int, Int)
  }

  /// The new text.
  private(set) var bytes: [UInt8] = []
  /// Where each part begins, and where what it begins with came from.
  private var parts: [(start: Int, origin: Origin)] = []

  /// A text with some ranges replaced; a range within another that comes first is lost with it.
  ///
  /// - Complexity: O(bytes + replacements · log replacements).
  init(_ old: [UInt8], _ replacements: [Replacement]) {
    // What is put in before a range comes before what replaces it, and an outer range before an inner one.
    let ordered = replacements.sorted { a, b in
      (a.range.lowerBound, a.range.isEmpty ? 0 : 1, -a.range.upperBound, a.edit)
        < (b.range.lowerBound, b.range.isEmpty ? 0 : 1, -b.range.upperBound, b.edit)
    }
    var done = 0
    for replacement in ordered where replacement.range.lowerBound >= done {
      parts.append((bytes.count, .kept(done)))
      bytes += old[done..<replacement.range.lowerBound]
      bytes += replacement.lead.utf8
      parts.append((bytes.count, .typed(edit: replacement.edit, 0)))
      bytes += replacement.text.utf8
      done = replacement.range.upperBound
    }
    parts.append((bytes.count, .kept(done)))
    bytes += old[done...]
  }

  /// Where a place came from.
  ///
  /// - Complexity: O(replacements).
  func origin(of place: Int) -> Origin {
    guard let part = parts.last(where: { $0.start <= place }) else { return .kept(place) }
    return switch part.origin {
    case .kept(let start): .kept(start + place - part.start)
    case .typed(let edit, let start): .typed(edit: edit, start + place - part.start)
    }
  }
}
