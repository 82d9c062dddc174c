import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonSyntax
import BatonValues

/// `:save`: the chat at hand, kept.
extension Session {
  /// `:save test "NAME" [FILE]` and `:save chat FILE`
  mutating func save(_ rest: String) -> Answer {
    let tree = SyntaxTree.parse(expression: SourceText(name: "typed", rest), id: SourceID(0)).tree
    let words = tree.tilingTokens.filter { !$0.kind.isTrivia && $0.kind != .endOfFile }
    switch words.first?.text {
    case "test" where words.count > 1 && words[1].kind == .string:
      let file = tree.source.string(words[1].bytes.upperBound..<tree.source.bytes.count).trimmed
      return saveTest(CheckedPolicy.content(of: words[1].text), in: Self.unquoted(file))
    case "chat":
      let file = Self.unquoted(String(rest.dropFirst("chat".count)).trimmed)
      return file.isEmpty ? .error("a file is missing", help: "`:save chat chats.jsonl`") : saveChat(in: file)
    default: return .error("`:save` wants `test \"NAME\"` or `chat FILE`", help: Command.save.usage)
    }
  }

  private static func unquoted(_ file: String) -> String {
    file.count > 1 && file.hasPrefix("\"") && file.hasSuffix("\"") ? String(file.dropFirst().dropLast()) : file
  }

  private mutating func saveTest(_ name: String, in file: String) -> Answer {
    guard let path = file.isEmpty ? base.path : file else {
      return .error("this session has no policy file", help: "`:save test \"NAME\" FILE` says where")
    }
    guard !Policy.isCompiled(path) else {
      return .error(
        "a compiled policy stays what was compiled",
        help: "`:save test \"NAME\" FILE` adds the test to a policy's text")
    }
    guard atHand.checked.tests.allSatisfy({ $0.name != name }) else {
      return .error("there is a test \"\(VisibleText.line(name, limit: 60))\" already", help: "give it another name")
    }
    let block: String
    do throws(ChatError) {
      let situation = try atHand.situation(of: state.chat, clock: clock)
      let test = TestBlock(
        policy: atHand.checked, situation: situation, decision: try decision.get(),
        ruleNames: original.checked.rules.compactMap(\.name))
      block = test.text(name: name)
    } catch {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    }
    var isOtherInFile = false
    do throws(Refusal) {
      let mismatches = try run(block, by: atHand)
      guard mismatches.isEmpty else {
        return .error("said as a test, the chat at hand is decided otherwise: \(mismatches.joined(separator: "; "))")
      }
      // What is only typed here must not make the file wrong.
      if !state.edits.all.isEmpty { isOtherInFile = try !run(block, by: original).isEmpty }
    } catch {
      var text = error.text
      text.append("the chat at hand cannot be kept as a test\n", .strong)
      return Answer(text, isError: true)
    }
    do throws(FileError) {
      try Self.append("\n" + block, to: path)
    } catch {
      return Answer(error.rendered, isError: true)
    }
    var text = StyledText()
    text.append(block)
    text.append("  it passes, and is in \(fitted(path, 50)) now\n", .secondary)
    if isOtherInFile {
      text.append("note", .note)
      text.append(": it needs what was typed here, which the file does not have; see `:edits`\n")
    }
    if path == base.path {
      base.kept.acknowledge()
      _ = reload()
    }
    return Answer(text)
  }

  /// What a test finds that is not as expected.
  private func run(_ block: String, by policy: PolicyAtHand) throws(Refusal) -> [String] {
    let line = policy.lines.test(block)
    guard let test = line.meaning else { throw Refusal(line.diagnostics, in: line.sources) }
    return TestRunner(policy.interpreter).run(test).checks.flatMap(\.mismatches)
  }

  private func saveChat(in path: String) -> Answer {
    do throws(FileError) {
      if path.hasSuffix(".jsonl") {
        try Self.append(state.chat.json + "\n", to: path)
      } else if path.hasSuffix(".json") {
        try FileWriter.create(path, state.chat.json + "\n")
      } else {
        return .error("chats lie in `.json` or `.jsonl` files", help: "`:save chat chats.jsonl`")
      }
    } catch {
      return Answer(error.rendered, isError: true)
    }
    return .plain("  the chat is in \(fitted(path, 60)) now")
  }

  /// Adds a text at the end of a file, which is made where it is missing.
  private static func append(_ text: String, to path: String) throws(FileError) {
    guard FileStamp(of: path) != nil else {
      return try FileWriter.create(path, String(text.drop { $0 == "\n" }))
    }
    var bytes = try FileReader.read(path)
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    try FileWriter.replace(path, with: bytes + text.utf8)
  }
}

extension CheckedPolicy {
  /// What a text in quotes says.
  static func content(of quoted: String) -> String {
    let source = SourceText(name: "typed", quoted)
    let tree = SyntaxTree.parse(expression: source, id: SourceID(0)).tree
    if case .text(let view)? = tree.expression, let text = view.text { return text.value }
    return String(quoted.dropFirst().dropLast())
  }
}
