import BatonDiagnostics
import BatonSemantics
import Testing

/// The examples on the pages of the codes say what they claim to say.
struct ExampleTests {
  static let codes = DiagnosticCode.all.filter { !$0.wrong.isEmpty }

  @Test("the wrong example has that one mistake", arguments: codes)
  func wrong(code: DiagnosticCode) throws {
    let trial = try Trial(CodeExample(code.wrong))
    #expect(trial.codes == [code], "\(trial.rendering)")
  }

  @Test("the right example has none", arguments: codes)
  func right(code: DiagnosticCode) throws {
    let trial = try Trial(CodeExample(code.right))
    #expect(trial.codes.isEmpty, "\(trial.rendering)")
    #expect(trial.result.policy != nil)
  }

  @Test("the first fix mends the mistake", arguments: codes)
  func fix(code: DiagnosticCode) throws {
    let files = CodeExample(code.wrong).files.map { ($0.name, Array($0.text.utf8)) }
    guard let fixed = try Trial(files).fixed(files) else { return }
    let again = try Trial(fixed)
    #expect(again.codes.isEmpty, "\(Golden.text(fixed, again))")
  }

  @Test("the telling is as it was", arguments: codes)
  func telling(code: DiagnosticCode) throws {
    let files = CodeExample(code.wrong).files.map { ($0.name, Array($0.text.utf8)) }
    try Golden.check(Golden.text(files, Trial(files)), code.id)
  }
}

extension DiagnosticCode: CustomTestStringConvertible {
  /// The code.
  public var testDescription: String { id }
}
