package import BatonSemantics
package import BatonValues

extension Interpreter {
  /// What an expression of the policy says of a chat, and what its parts say.
  package func read(_ expression: ExpressionID, _ situation: Situation) -> (Reading, Trace) {
    let blank = Trace(of: policy)
    let evaluation = Evaluation(policy, places: [], situation: situation, trace: blank)
    let reading = evaluation.read(expression)
    return (reading, evaluation.trace ?? blank)
  }

  /// What each fact is in a chat, those from its messages included, in the order declared.
  package func facts(of situation: Situation) -> [Reading] {
    let evaluation = Evaluation(policy, places: [], situation: situation)
    return policy.facts.indices.map { evaluation.read(ID<Fact>($0)) }
  }
}
