import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Intents and their patterns.
extension Checker {
  /// Checks an intent.
  mutating func checkedIntent(_ entry: Namespace<IntentSyntax>.Entry) -> Intent? {
    var parts = IntentParts()
    for item in entry.declaration.items {
      guard check(item, into: &parts) else { return nil }
    }
    if parts.says.isEmpty && parts.labels.isEmpty && parts.includes.isEmpty && parts.conditions.isEmpty {
      report(
        .emptyDeclaration(
          "an intent needs something to be found by: `says`, `labelled`, `includes` or `when`", at: entry.range))
      return nil
    }
    return Intent(
      name: entry.name, says: parts.says, except: parts.except, labels: parts.labels, includes: parts.includes,
      conditions: parts.conditions, sender: parts.from == nil ? .customer : parts.sender, window: parts.window,
      documentation: entry.declaration.documentation, range: entry.range)
  }

  /// What was read of an intent so far.
  private struct IntentParts {
    var says: [Pattern] = []
    var except: [Pattern] = []
    var labels: [Text] = []
    var includes: [ID<Intent>] = []
    var conditions: [ExpressionID] = []
    var from: SourceRange?
    var sender: Chat.Sender?
    var within: SourceRange?
    var window: Window?
  }

  private mutating func check(_ item: IntentItemSyntax, into parts: inout IntentParts) -> Bool {
    switch item {
    case .says(let view): return read(view.patterns, into: &parts.says)
    case .except(let view): return read(view.patterns, into: &parts.except)
    case .labelled(let view): parts.labels += view.labels.map { Text($0.value) }
    case .includes(let view):
      for path in view.intents {
        guard !path.isUnfinished, path.parts.first?.text == "intent" else {
          report(.notAName(path.text, of: "intent", at: path.range))
          return false
        }
        guard let id = intent(path) else { return false }
        parts.includes.append(id)
      }
    case .when(let view):
      guard let syntax = view.condition, let id = condition(syntax) else { return false }
      parts.conditions.append(id)
    case .from(let view):
      guard let sender = view.sender else { return false }
      if let first = parts.from { return twice("`from`", view.range, first) }
      parts.from = view.range
      parts.sender = Chat.Sender(rawValue: sender.text)
    case .window(let view):
      if let first = parts.within { return twice("`in last`", view.range, first) }
      parts.within = view.range
      guard let syntax = view.window, let window = window(syntax) else { return false }
      parts.window = window
    }
    return true
  }

  private mutating func twice(_ what: String, _ range: SourceRange, _ first: SourceRange) -> Bool {
    report(.saidTwice(what, at: range, first: first))
    return false
  }

  private mutating func read(_ texts: [TextToken], into found: inout [Pattern]) -> Bool {
    for text in texts {
      if patterns[text.range] == nil {
        guard let read = read(text) else { return false }
        patterns[text.range] = read
      }
      found += patterns[text.range] ?? []
    }
    return true
  }

  /// The patterns of a text.
  private mutating func read(_ text: TextToken) -> [Pattern]? {
    let content = text.content
    var reader = PatternReader(text.scalars, end: content.end)
    do throws(PatternReader.Mistake) {
      return try reader.patterns().map { part, bytes in
        Pattern(part, SourceRange(content.file, bytes.lowerBound, bytes.upperBound))
      }
    } catch {
      report(.badPattern(error, in: text))
      return nil
    }
  }
}
