import BatonDiagnostics

/// `table NAME (KEY: TYPE, … -> COLUMN: TYPE, …)` and its rows, or `from "file.csv"`.
package struct TableSyntax: SyntaxView {
  package static let kind = SyntaxKind.tableDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: SyntaxToken? { syntax.name }
  /// What a row is found by.
  package var keys: [ColumnSyntax] { columns(afterArrow: false) }
  /// What a row gives.
  package var columns: [ColumnSyntax] { columns(afterArrow: true) }
  /// The CSV file that holds the rows.
  package var file: TextToken? { syntax.string(after: .from) }
  /// The rows in order, `otherwise` among them.
  package var rows: [TableRowSyntax] { syntax.all(TableRowSyntax.self) }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }

  private func columns(afterArrow: Bool) -> [ColumnSyntax] {
    var passed = false
    return syntax.children.compactMap { child in
      if child.token?.kind == .arrow { passed = true }
      return passed == afterArrow ? ColumnSyntax(child.node) : nil
    }
  }
}

/// `NAME: TYPE`.
package struct ColumnSyntax: SyntaxView {
  package static let kind = SyntaxKind.column
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: SyntaxToken? { syntax.name }
  /// Its type.
  package var type: TypeSyntax? { TypeSyntax(syntax.child { $0.isType }) }
}

/// `"NY" | "MA", business: northeast, team "east"` or `otherwise: …`.
package struct TableRowSyntax: SyntaxView {
  package static let kind = SyntaxKind.tableRow
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The word `otherwise`, of the row for a key that is not there.
  package var otherwise: SyntaxToken? { syntax.token(.otherwiseWord) }
  /// The keys in order; empty of an `otherwise`.
  package var keys: [RowKeySyntax] { syntax.all(RowKeySyntax.self) }
  /// The cells in order.
  package var cells: [ValueSyntax] { syntax.nodes.compactMap { ValueSyntax($0) } }
}

/// `"NY" | "MA"`.
package struct RowKeySyntax: SyntaxView {
  package static let kind = SyntaxKind.rowKey
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The alternatives.
  package var alternatives: [ExpressionSyntax] { syntax.expressions }
}

/// What a cell holds, or what a test says of a fact: a literal, or `unknown`.
package enum ValueSyntax: Sendable, Hashable {
  case expression(ExpressionSyntax)
  case unknown(Syntax)

  /// A view of the node, if it is a value.
  package init?(_ syntax: Syntax) {
    if syntax.kind == .unknownValue {
      self = .unknown(syntax)
    } else if let expression = ExpressionSyntax(syntax) {
      self = .expression(expression)
    } else {
      return nil
    }
  }

  /// The node.
  package var syntax: Syntax {
    switch self {
    case .expression(let expression): expression.syntax
    case .unknown(let syntax): syntax
    }
  }
}
