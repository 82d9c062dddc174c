import Baton
import BatonDiagnostics
package import BatonSemantics

extension SourceMap {
  /// The text of the main file.
  var mainText: String { texts.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
}

extension CheckedPolicy {
  /// The policy of a text; nil where it has errors.
  package static func reading(_ text: String) -> CheckedPolicy? {
    Checker.check(SourceText(name: "policy.baton", text), from: SystemSources(mainFile: nil)).policy
  }
}
