import Baton
import BatonDiagnostics
import BatonSemantics
import BatonValues

/// What a line may go on with.
package struct Completion: Equatable {
  /// Where the word begins that would be replaced, in bytes.
  package let start: Int
  /// What may stand there, in order, each once.
  package let candidates: [String]
  /// Whether they are names of files, which the terminal knows better.
  package let wantsFiles: Bool
}

extension Session {
  /// What the line may go on with at a place, given in bytes.
  package func completions(of line: String, at cursor: Int) -> Completion {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    if let last = typed.lastIndex(of: "\""), !typed.filter({ $0 == "\"" }).count.isMultiple(of: 2) {
      return inQuotes(before: String(typed[..<last]), from: typed.index(after: last), in: typed)
    }
    let start =
      typed.lastIndex { !($0.isLetter || $0.isNumber || "._:-/~".contains($0)) }
      .map { typed.index(after: $0) } ?? typed.startIndex
    let word = String(typed[start...])
    let before = String(typed[..<start]).trimmed
    let offset = typed.utf8.distance(from: typed.startIndex, to: start)
    func found(_ names: [String], files: Bool = false) -> Completion {
      Completion(start: offset, candidates: Self.matching(names, word), wantsFiles: files)
    }
    if before.isEmpty, word.hasPrefix(":") { return found(Command.allCases.map { ":\($0.rawValue)" }) }
    switch before {
    case ":load", ":save chat": return found([], files: true)
    case ":chat": return found(chats.compactMap(\.id))
    case ":help": return found(Command.allCases.map(\.rawValue))
    case ":save": return found(["chat", "test"])
    case ":show", ":remove": return found(atHand.declarations.names)
    case ":who": return found(atHand.checked.readableNames)
    case "forget": return found(state.chat.facts.map(\.path))
    case "wait", "at": return found([])
    default: break
    }
    if let words = wordsOfEnum(before: before) { return found(words) }
    return found((before.isEmpty ? Self.beginnings : Self.words) + valueNames)
  }

  private static let beginnings = [
    "agent", "also", "at", "bot", "customer", "define", "fact", "forget", "hours", "intent", "otherwise",
    "qualification", "rule", "score", "table", "team", "test", "type", "use", "wait", "when", "known", "unknown", "not",
    "count", "streak",
  ]
  private static let words = [
    "and", "or", "not", "is", "in", "has", "between", "known", "unknown", "true", "false", "when", "route", "queue",
    "ask", "hold", "to", "for", "team", "priority", "say", "because", "confidence", "labelled", "of", "starts", "ends",
    "with", "contains", "open", "closed", "first", "count", "streak", "minutes", "hours", "days",
  ]

  private var valueNames: [String] { atHand.checked.readableNames.filter { !$0.hasPrefix("team ") } }

  /// The words of the enum that stands before `is`, `is not`, `=` or a comparison.
  private func wordsOfEnum(before: String) -> [String]? {
    var parts = before.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let sign = parts.popLast() else { return nil }
    if sign == "not", parts.last == "is" { parts.removeLast() }
    let isSign = ["is", "not", "=", "<", "<=", ">", ">=", "between", "{", ","].contains(sign)
    if sign == "priority" { return EnumType.priority.words.map(\.name) }
    guard isSign, let path = parts.last else { return nil }
    let checked = atHand.checked
    let type =
      checked.facts.first { $0.path == path }?.type ?? checked.defines.first { $0.path == path }?.type
    guard let type else { return nil }
    switch type {
    case .enumeration(let place): return checked.enums[place].words.map(\.name)
    case .bool: return ["true", "false"]
    case .team: return ["open", "closed", "team"]
    default: return nil
    }
  }

  /// Names in quotes: teams, rules, files.
  private func inQuotes(before: String, from start: String.Index, in typed: String) -> Completion {
    let word = String(typed[start...])
    let offset = typed.utf8.distance(from: typed.startIndex, to: start)
    let checked = atHand.checked
    let names: [String]
    switch before.trimmed.split(whereSeparator: \.isWhitespace).last.map(String.init) {
    case "team": names = checked.teams.map(\.id)
    case "rule": names = checked.rules.compactMap(\.name)
    case "from", "use": return Completion(start: offset, candidates: [], wantsFiles: true)
    default: names = []
    }
    return Completion(start: offset, candidates: Self.matching(names, word), wantsFiles: false)
  }

  /// The names that begin so, in order, each once; none that could touch the terminal.
  private static func matching(_ names: [String], _ word: String) -> [String] {
    Set(names.filter { $0.hasPrefix(word) && VisibleText.line($0, limit: $0.utf8.count) == $0 }).sorted()
  }
}
