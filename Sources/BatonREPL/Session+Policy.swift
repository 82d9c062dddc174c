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
      let isKnown = edit.key.map { new.edits.has($0) || base.place(of: $0) != nil } ?? false
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
      let line = checked.sources[rule.range.file].oneLine(rule.range.start..<end)
      let indent = String(repeating: "  ", count: min(depth, 10))
      text.append(fired.contains(id) ? ">" : " ", .strong)
      text.append("\(leading(String(number + 1), 4))  \(padded(fitted(place, 20), 20)) ", .gutter)
      text.append(indent + fitted(line, 50 - indent.count) + "\n")
    }
    return text.segments.isEmpty ? .plain("there are no rules") : Answer(text)
  }

  /// `:show NAME` and `:show N`
  func show(_ name: String) -> Answer {
    let found = declarations(called: name)
    guard !found.isEmpty else { return noSuch(name, "show") }
    var text = StyledText()
    for entry in found {
      let sources = atHand.checked.sources
      text.append(sources.place(of: entry.range) + "\n", .gutter)
      text.append(visible(sources[entry.range.file].string(entry.whole)) + "\n")
    }
    return Answer(text)
  }

  /// What is called so, or is the rule that `:rules` gives that number, or stands at that place.
  func declarations(called name: String) -> [DeclarationIndex.Entry] {
    let (checked, index) = (atHand.checked, atHand.declarations)
    let found = index.named(name)
    if !found.isEmpty { return found }
    if let number = Int(name) {
      return checked.rules.indices.contains(number - 1)
        ? [index.at(checked.rules[number - 1].range)].compactMap(\.self) : []
    }
    return index.entries.filter { checked.sources.place(of: $0.range) == name }
  }

  /// The number that `:rules` gives a rule.
  func number(of entry: DeclarationIndex.Entry) -> Int? {
    atHand.checked.rules.firstIndex { $0.range == entry.range }.map { $0 + 1 }
  }

  /// What is said where nothing is called so.
  func noSuch(_ name: String, _ command: String) -> Answer {
    if Int(name) != nil {
      return .error("there is no rule \(VisibleText.line(name, limit: 20))", help: "`:rules` tells their numbers")
    }
    return .error(
      "nothing here is called `\(VisibleText.line(name, limit: 60))`",
      help: Suggestion.closest(to: name, in: atHand.declarations.names).map { "did you mean `:\(command) \($0)`?" })
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
      let old = decision
      (base, original) = try Self.read(path)
      noteReading()
      (done, undone) = ([], [])
      stand(at: State(chat: state.chat), with: original)
      var text = StyledText()
      text.append("  loaded \(fitted(path, 60)): \(original.checked.topRules.count) rules\n", .secondary)
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
    (originalVerdicts, verdicts) = (Verdicts(), Verdicts())
    text.append("  loaded \(count) chat\(count == 1 ? "" : "s") from \(fitted(path, 50))\n", .secondary)
    return Answer(text, isError: isError)
  }

  /// `:reload`
  mutating func reload() -> Answer {
    if base.isAsOnDisk {
      var text = StyledText()
      text.append("  nothing has changed in the policy's files\n", .secondary)
      text.append(change(since: decision))
      return Answer(text)
    }
    let before = (base, original)
    do throws(SessionError) {
      let old = decision
      (base, original) = try Self.read(base.path, after: original)
      noteReading()
      do throws(Refusal) {
        stand(at: state, with: try policy(with: state.edits))
      } catch {
        throw SessionError(text: error.text, isUnreadable: false)
      }
      var text = StyledText()
      text.append("  read again: \(original.checked.topRules.count) rules\n", .secondary)
      text.append(change(since: old))
      return Answer(text)
    } catch {
      (base, original) = before
      var text = error.text
      text.append("the policy stays as it was\n", .strong)
      return Answer(text, isError: true)
    }
  }

  /// Counts what was just read, of which nothing is decided yet.
  private mutating func noteReading() {
    effort.checks += 1
    effort.parses += original.lines.parsedCount
    originalVerdicts = Verdicts()
  }

  /// Reads the policy again if one of its files has changed; what it says of that.
  mutating func reloadIfChanged() -> StyledText {
    guard base.kept.hasChanged else { return StyledText() }
    base.kept.acknowledge()
    return base.isAsOnDisk ? StyledText() : reload().text
  }
}

extension SourceText {
  /// A part of it on one line: every run of blanks and line ends is one blank.
  func oneLine(_ range: Range<Int>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(range.count)
    for byte in bytes[range] {
      let isBlank = byte == UInt8(ascii: " ") || 9...13 ~= byte
      if !isBlank { line.append(byte) } else if line.last != UInt8(ascii: " ") { line.append(UInt8(ascii: " ")) }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
