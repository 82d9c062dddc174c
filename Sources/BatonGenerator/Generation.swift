import Baton
import BatonDiagnostics
import BatonSemantics

/// What comes of the policies of a target.
package struct Generation {
  /// What is wrong, or looks wrong, a line each.
  private(set) var messages: [String] = []
  /// The code; nil where something is wrong.
  let code: String?

  /// Checks policies and writes their code, in the order of their names.
  ///
  /// - Throws: `FileError` when one of them cannot be read.
  init(of files: [String]) throws(FileError) {
    var declarations: [String] = []
    var programs: [String] = []
    var messages: [String] = []
    var taken: [String: String] = [:]
    var isWrong = false
    for file in try PolicyFiles.mains(of: files) {
      let result = try Policy.check(file: file)
      messages += Messages.lines(of: result, file: file)
      guard let policy = result.policy else {
        isWrong = true
        continue
      }
      let name = SwiftName.type(policy.name ?? PolicyFiles.name(of: file), or: "Policy")
      if let other = taken.updateValue(file, forKey: name) {
        messages.append(
          "\(file):1:1: error: the code of this policy is called `\(name)`, and so is that of \(other); "
            + "give one of them another name: policy \"name\"")
        isWrong = true
        continue
      }
      declarations.append(PolicyWriter.declarations(of: policy, called: name))
      programs.append(PolicyWriter.program(of: policy, called: name))
    }
    self.messages = messages
    let head = "// Written by baton-generate: change the policies, not this.\nimport Baton\n"
    code = isWrong ? nil : ([head] + declarations + programs).joined(separator: "\n")
  }

  /// Writes the code of some policies to a file, and says what is wrong, or looks wrong, and whether it was written.
  package static func write(policies: [String], to output: String) -> (messages: [String], isDone: Bool) {
    do throws(FileError) {
      let generation = try Generation(of: policies)
      if let code = generation.code { try FileWriter.replace(output, with: Array(code.utf8)) }
      return (generation.messages, generation.code != nil)
    } catch {
      return (["error: " + VisibleText.line(error.rendered.plain)], false)
    }
  }
}
