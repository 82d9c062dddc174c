extension SyntaxKind {
  /// Whether the parser passes over it.
  package var isTrivia: Bool { rawValue <= SyntaxKind.unexpectedBytes.rawValue }
  /// Whether it is a token's kind, not a node's.
  package var isToken: Bool { rawValue <= SyntaxKind.endOfFile.rawValue }
  /// Whether it is a word that is never a name.
  package var isReserved: Bool { (SyntaxKind.andWord.rawValue...SyntaxKind.otherwiseWord.rawValue).contains(rawValue) }
  /// Whether it is a node that stands in a file by itself.
  package var isDeclaration: Bool {
    (SyntaxKind.policyDeclaration.rawValue...SyntaxKind.testDeclaration.rawValue).contains(rawValue)
  }
  /// Whether it is an action of a rule.
  package var isAction: Bool { (SyntaxKind.routeAction.rawValue...SyntaxKind.block.rawValue).contains(rawValue) }
  /// Whether it is a modifier of an action.
  package var isModifier: Bool {
    (SyntaxKind.priorityModifier.rawValue...SyntaxKind.attachModifier.rawValue).contains(rawValue)
  }
  /// Whether it is a type.
  package var isType: Bool { (SyntaxKind.namedType.rawValue...SyntaxKind.oneOfType.rawValue).contains(rawValue) }
  /// Whether it is an expression, or the place where one is missing.
  package var isExpression: Bool {
    (SyntaxKind.orExpression.rawValue...SyntaxKind.path.rawValue).contains(rawValue) || self == .missing
  }
}
