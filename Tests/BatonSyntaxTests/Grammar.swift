/// A grammar read from its EBNF.
struct Grammar: Sendable {
  /// A part of a production.
  indirect enum Part: Sendable {
    case word(String)
    /// A production, or a class of words in capitals.
    case named(String)
    case sequence([Part])
    case choice([Part])
    case optional(Part)
    case repeated(Part)
    case sameLine
  }

  /// The productions in the order written.
  private(set) var names: [String] = []
  /// What each stands for; nil of a class of words.
  private(set) var productions: [String: Part] = [:]
  /// All words and signs in quotes.
  private(set) var words: Set<String> = []
  /// All names that productions use.
  private(set) var used: Set<String> = []

  private var tokens: [String] = []
  private var place = 0

  /// Reads the text of a grammar.
  init(_ text: String) throws {
    tokens = Grammar.cut(text)
    while place < tokens.count {
      let name = tokens[place]
      try take(name)
      try take("=")
      names.append(name)
      if tokens[place].hasPrefix("?") {
        place += 1
      } else {
        productions[name] = try choice()
      }
      try take(";")
    }
  }

  /// What is wrong with the text of a grammar.
  struct Fault: Error { let near: String }

  private mutating func take(_ wanted: String) throws {
    guard place < tokens.count, tokens[place] == wanted else {
      throw Fault(near: tokens[max(0, place - 5)..<min(tokens.count, place + 2)].joined(separator: " "))
    }
    place += 1
  }

  private mutating func choice() throws -> Part {
    var options = [try sequence()]
    while tokens[place] == "|" {
      place += 1
      options.append(try sequence())
    }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws -> Part {
    var parts: [Part] = []
    while place < tokens.count {
      let token = tokens[place]
      switch token {
      case "|", ";", ")", "]", "}": return .sequence(parts)
      case "(": parts.append(try bracketed(")"))
      case "[": parts.append(.optional(try bracketed("]")))
      case "{": parts.append(.repeated(try bracketed("}")))
      case "~":
        place += 1
        parts.append(.sameLine)
      default:
        place += 1
        if token.hasPrefix("\"") {
          let word = String(token.dropFirst().dropLast())
          words.insert(word)
          parts.append(.word(word))
        } else {
          used.insert(token)
          parts.append(.named(token))
        }
      }
    }
    return .sequence(parts)
  }

  private mutating func bracketed(_ closing: String) throws -> Part {
    place += 1
    let part = try choice()
    try take(closing)
    return part
  }

  /// Cuts a text into words in quotes, `? … ?`, names and signs; comments are left out.
  private static func cut(_ text: String) -> [String] {
    var tokens: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if rest.hasPrefix("(*") {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.hasPrefix("*)") { rest = rest.dropFirst() }
        rest = rest.dropFirst(2)
      } else if first == "\"" || first == "?" {
        let end = rest.dropFirst().firstIndex(of: first) ?? rest.endIndex
        let stop = end == rest.endIndex ? end : rest.index(after: end)
        // Words have no blanks; a description has.
        if first == "?" {
          var whole = rest[..<stop]
          if let semicolon = rest.range(of: "? ;") { whole = rest[..<rest.index(after: semicolon.lowerBound)] }
          tokens.append(String(whole))
          rest = rest[whole.endIndex...]
        } else {
          tokens.append(String(rest[..<stop]))
          rest = rest[stop...]
        }
      } else if first.isLetter {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        tokens.append(String(name))
        rest = rest.dropFirst(name.count)
      } else {
        tokens.append(String(first))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}

extension Substring {
  /// Where `wanted` stands first.
  fileprivate func range(of wanted: String) -> Range<Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(wanted) { return place..<index(place, offsetBy: wanted.count) }
      place = index(after: place)
    }
    return nil
  }
}
