import BatonDiagnostics
import BatonSemantics
import BatonSyntax

/// `:remove`: a rule or a declaration is taken away, for this session.
extension Session {
  /// `:remove NAME` and `:remove N`
  mutating func remove(_ name: String) -> Answer {
    let found = declarations(called: name)
    guard let entry = found.first else { return noSuch(name, "remove") }
    guard found.count == 1 else {
      return .error(
        "\(found.count) are called `\(VisibleText.line(name, limit: 60))`",
        help: "say which by its number in `:rules`, such as `:remove \(number(of: entry) ?? 1)`")
    }
    let file = atHand.checked.sources[entry.range.file].name
    if base.kept.standardModuleNames.contains(file) {
      return .error(
        "\(entry.title) is part of \(file) and cannot be removed",
        help: "what you declare of the same name counts instead")
    }
    var new = state
    let start = entry.range.start
    switch atHand.edited[file]?.origin(of: start) ?? .kept(start) {
    case .typed(let place, let start): take(entry, from: place, at: start, in: &new.edits)
    case .kept(let start):
      guard let place = base.place(in: file, from: start) else { return noSuch(name, "remove") }
      new.edits.add(removal(of: entry, at: place, key: entry.key.flatMap { base.place(of: $0) == place ? $0 : nil }))
    }
    var told = StyledText()
    let name = entry.key == nil ? "\(entry.title) (\(atHand.checked.sources.place(of: entry.range)))" : entry.title
    told.append("  removed \(fitted(name, 60))\n", .secondary)
    var answer = change(to: new, telling: told)
    if answer.isError {
      let checks = removeChecks(thatNeedWhatIsMissingIn: &new.edits)
      guard !checks.isEmpty else { return stays(answer) }
      for name in checks { told.append("  removed \(fitted(name, 60)), which needs it\n", .secondary) }
      answer = change(to: new, telling: told)
    }
    return answer.isError ? stays(answer) : answer
  }

  private func stays(_ answer: Answer) -> Answer {
    var answer = answer
    answer.text.append("it stays, because the policy has errors without it\n", .strong)
    return answer
  }

  /// Takes away the tests and assertions that are wrong in a policy with some edits, if nothing else is; their titles.
  private mutating func removeChecks(thatNeedWhatIsMissingIn edits: inout Edits) -> [String] {
    do throws(Refusal) {
      _ = try policy(with: edits)
      return []
    } catch {
      let texts = base.texts(with: edits)
      let errors = error.diagnostics.told().diagnostics.filter { $0.severity == .error }
      let places = errors.map { wrong in
        let (file, offset) = (error.sources[wrong.primary.range.file].name, wrong.primary.range.start)
        return switch texts[file]?.origin(of: offset) ?? .kept(offset) {
        case .kept(let offset): (file: file, offset: offset)
        case .typed: (file: file, offset: -1)
        }
      }
      let checks = base.checks(around: places)
      guard
        places.allSatisfy({ place in
          checks.contains { $0.place.file == place.file && $0.place.range.contains(place.offset) }
        })
      else { return [] }
      for (key, place) in checks {
        let title = "removed \(key.kind) \"\(key.name)\""
        edits.add(Edits.Edit(key: key, title: title, text: "", isTried: false, removed: place))
      }
      return checks.map { "\($0.key.kind) \"\($0.key.name)\"" }
    }
  }

  /// Takes away what was typed: the whole of an edit, or a rule in a block of it.
  private func take(_ entry: DeclarationIndex.Entry, from place: Int, at start: Int, in edits: inout Edits) {
    let edit = edits.all[place]
    let tree = SyntaxTree.parse(source: SourceText(name: "typed", edit.text), id: SourceID(0)).tree
    if tree.policy.declarations.first?.range.start != start {
      let end = start + entry.range.end - entry.range.start
      let text = tree.source.string(0..<start) + tree.source.string(end..<tree.source.bytes.count)
      edits.replace(at: place, with: Edits.Edit(key: edit.key, title: edit.title, text: text, isTried: edit.isTried))
    } else if let key = edit.key, let replaced = base.place(of: key) {
      edits.replace(at: place, with: removal(of: entry, at: replaced, key: key))
    } else {
      edits.remove(at: place)
    }
  }

  private func removal(of entry: DeclarationIndex.Entry, at place: FilePlace, key: DeclarationKey?) -> Edits.Edit {
    let title = "removed \(entry.title) (\(base.written(place)))"
    return Edits.Edit(key: key, title: title, text: "", isTried: false, removed: place)
  }
}
