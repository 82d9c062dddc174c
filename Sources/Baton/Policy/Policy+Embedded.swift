import BatonProgram
import BatonRuntime

extension Policy {
  /// Takes a policy that a program carries as text: what `baton-generate` wrote into the program's own code.
  ///
  /// - Precondition: `baton-generate` of this version of Baton wrote the text.
  public init(embedded text: StaticString) {
    do throws(PolicyError) {
      try self.init(compiled: text.withUTF8Buffer { Base64.decoded($0) })
    } catch {
      preconditionFailure("the embedded policy cannot be had: \(error)")
    }
  }

  /// The policy as the text that `init(embedded:)` takes, in lines of so many characters.
  package func embedded(lineLength: Int) -> [String] { Base64.encoded(compiled, lineLength: lineLength) }
}
