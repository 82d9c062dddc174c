import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonSyntax

/// The policy at hand: what is typed of it, and what is said of it.
extension Session {
  /// Declarations and rules.
  mutating func declare(_ text: String) -> Answer {
    var sources = SourceMap()
    let source = SourceText(name: "typed", text)
    let id = sources.add(source)
    let (tree, found) = SyntaxTree.parse(source: source, id: id)
    let diagnostics = Diagnostics(found)
    if diagnostics.hasErrors { return Answer(diagnostics.rendered(in: sources), isError: true) }
    var new = state
    var told = StyledText()
    for edit in Edits.edits(of: tree) {
      let isKnown = edit.key.map { new.edits.has($0) || base.declares($0) } ?? false
      told.append("  \(isKnown ? "replaced" : "added") \(fitted(edit.title, 60))\n", .secondary)
      new.edits.add(edit)
    }
    let before = Set(atHand.warnings.messages(except: .unused))
    var answer = change(to: new, telling: told)
    if !answer.isError {
      let fresh = atHand.warnings.messages(except: .unused).filter { !before.contains($0) }
      for message in fresh {
        answer.text.append("warning", .warning)
        answer.text.append(": \(wrap(VisibleText.line(message, limit: 400), width: 70))\n")
      }
    }
    return answer
  }

  /// `:edits`
  func tellEdits() -> Answer {
    guard !state.edits.all.isEmpty else { return .plain("nothing of policy was typed here") }
    return .plain(visible(state.edits.text))
  }

  /// `:check`
  func tellWarnings() -> Answer {
    guard !atHand.warnings.isEmpty else { return .plain("no errors and no warnings") }
    return Answer(atHand.warnings.rendered(in: atHand.checked.sources))
  }

  /// `:rules`
  func listRules() -> Answer {
    let checked = atHand.checked
    let fired = Set((try? atHand.trace(state.chat, clock: clock))?.1.firedRules ?? [])
    var text = StyledText()
    var depths: [ID<Rule>: Int] = [:]
    for (number, rule) in checked.rules.enumerated() {
      let id = ID<Rule>(number)
      let depth = rule.parent.map { (depths[$0] ?? 0) + 1 } ?? 0
      depths[id] = depth
      let place = checked.sources.place(of: rule.firstWord)
      let end = min(rule.range.end, rule.range.start + 240)
      let written = checked.sources[rule.range.file].string(rule.range.start..<end)
      let line = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let indent = String(repeating: "  ", count: min(depth, 10))
      text.append(fired.contains(id) ? "> " : "  ", .strong)
      text.append(padded(fitted(place, 22), 22) + " ", .gutter)
      text.append(indent + fitted(line, 53 - indent.count) + "\n")
    }
    return text.segments.isEmpty ? .plain("there are no rules") : Answer(text)
  }

  /// `:show NAME`
  func show(_ name: String) -> Answer {
    let index = DeclarationIndex(atHand.checked.sources)
    let found = index.named(name)
    guard !found.isEmpty else {
      return .error(
        "nothing here is called `\(VisibleText.line(name, limit: 60))`",
        help: Suggestion.closest(to: name, in: index.names).map { "did you mean `:show \($0)`?" })
    }
    var text = StyledText()
    for entry in found {
      let sources = atHand.checked.sources
      text.append(sources.place(of: entry.range) + "\n", .gutter)
      text.append(visible(sources[entry.range.file].string(entry.whole)) + "\n")
    }
    return Answer(text)
  }

  /// A text of several lines, safe to show.
  private func visible(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.line(String($0)) }
      .joined(separator: "\n")
  }

  /// `:load FILE`
  mutating func load(_ path: String) -> Answer {
    if path.hasSuffix(".json") || path.hasSuffix(".jsonl") { return loadChats(path) }
    do throws(SessionError) {
      let (base, policy) = try Self.read(path)
      let old = decision
      (self.base, original, atHand) = (base, policy, policy)
      originalDecisions = nil
      (done, undone) = ([], [])
      state.edits = Edits()
      var text = StyledText()
      text.append("  loaded \(fitted(path, 60)): \(policy.checked.topRules.count) rules\n", .secondary)
      text.append(change(since: old))
      return Answer(text)
    } catch {
      return Answer(error.text, isError: true)
    }
  }

  /// Loads chats; those of an id that is there already are replaced.
  package mutating func loadChats(_ path: String) -> Answer {
    var text = StyledText()
    var count = 0
    var isError = false
    var places: [String: Int] = [:]
    for (place, chat) in chats.enumerated() { if let id = chat.id { places[id] = place } }
    do throws(FileError) {
      var reader = ChatReader(.init(file: path), from: try FileReader.pieces(of: path))
      while let entry = try reader.next() {
        switch entry.result {
        case .success(let chat):
          count += 1
          if let id = chat.id, let place = places[id] {
            chats[place] = chat
          } else {
            if let id = chat.id { places[id] = chats.count }
            chats.append(chat)
          }
        case .failure(let error):
          isError = true
          text.append(error.rendered(in: path))
        }
      }
    } catch {
      return Answer(error.rendered, isError: true)
    }
    originalDecisions = nil
    text.append("  loaded \(count) chat\(count == 1 ? "" : "s") from \(fitted(path, 50))\n", .secondary)
    return Answer(text, isError: isError)
  }

  /// `:reload`
  mutating func reload() -> Answer {
    do throws(SessionError) {
      let (base, policy) = try Self.read(self.base.path)
      let edited: PolicyAtHand
      do throws(Refusal) {
        edited = try state.edits.all.isEmpty ? policy : PolicyAtHand(base, with: state.edits)
      } catch {
        throw SessionError(text: error.text, isUnreadable: false)
      }
      let old = decision
      (self.base, original, atHand) = (base, policy, edited)
      originalDecisions = nil
      var text = StyledText()
      text.append("  read again: \(policy.checked.topRules.count) rules\n", .secondary)
      text.append(change(since: old))
      return Answer(text)
    } catch {
      var text = error.text
      text.append("the policy stays as it was\n", .strong)
      return Answer(text, isError: true)
    }
  }

  /// Reads the policy again if one of its files has changed; what it says of that.
  mutating func reloadIfChanged() -> StyledText {
    guard base.kept.hasChanged else { return StyledText() }
    base.kept.acknowledge()
    return reload().text
  }
}
