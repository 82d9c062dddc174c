package import BatonDiagnostics

/// `A or B or …`.
package struct OrSyntax: SyntaxView {
  package static let kind = SyntaxKind.orExpression
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Two or more.
  package var operands: [ExpressionSyntax] { syntax.expressions }
}

/// `A and B and …`.
package struct AndSyntax: SyntaxView {
  package static let kind = SyntaxKind.andExpression
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Two or more.
  package var operands: [ExpressionSyntax] { syntax.expressions }
}

/// `not A`.
package struct NotSyntax: SyntaxView {
  package static let kind = SyntaxKind.notExpression
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What is denied.
  package var operand: ExpressionSyntax? { syntax.expression }
}

/// Two sides and what compares them.
package struct ComparisonSyntax: SyntaxView {
  package static let kind = SyntaxKind.comparison
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What compares two sides.
  package enum Operator: Sendable, Hashable {
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case inSet
    case notInSet
    case has
    case hasAny
    case hasAll
    case hasNone
    case starts
    case ends
    case contains
  }

  /// What compares them; nil where it could not be read.
  package var comparator: Operator? {
    let negated = syntax.token(.notWord) != nil || syntax.token(.notEqual) != nil
    for case .token(let token) in syntax.children {
      switch token.kind {
      case .notEqual: return .notEqual
      case .isWord:
        if syntax.token(.inWord) != nil { return negated ? .notInSet : .inSet }
        return negated ? .notEqual : .equal
      case .equal: return .equal
      case .inWord: return negated ? .notInSet : .inSet
      case .less: return .less
      case .lessOrEqual: return .lessOrEqual
      case .greater: return .greater
      case .greaterOrEqual: return .greaterOrEqual
      case .keyword:
        switch token.keyword {
        case .has:
          if syntax.token(.any) != nil { return .hasAny }
          if syntax.token(.all) != nil { return .hasAll }
          return syntax.token(.none) != nil ? .hasNone : .has
        case .starts: return .starts
        case .ends: return .ends
        case .contains: return .contains
        default: break
        }
      default: break
      }
    }
    return nil
  }

  /// The place of the words that compare, from the first to the last.
  package var comparatorRange: SourceRange {
    let tokens = syntax.children.compactMap(\.token)
    guard let first = tokens.first, let last = tokens.last else { return range }
    return first.range.joined(with: last.range)
  }

  /// The left side.
  package var left: ExpressionSyntax? { syntax.expression(0) }
  /// The right side.
  package var right: ExpressionSyntax? { syntax.expression(1) }

  /// What is asked after in `is open` and `is closed`, negated or not, where the right side is that one word. Beside an
  /// enum the word is a value of it.
  package enum Openness: Sendable, Hashable {
    case open
    case closed
  }

  /// Whether the right side is the word `open` or `closed` after `is` or `is not`.
  package var openness: Openness? {
    guard comparator == .equal || comparator == .notEqual, case .path(let path) = right, path.parts.count == 1 else {
      return nil
    }
    switch path.parts.first?.keyword {
    case .open: return .open
    case .closed: return .closed
    default: return nil
    }
  }
}

/// `E between A and B`.
package struct BetweenSyntax: SyntaxView {
  package static let kind = SyntaxKind.betweenExpression
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What is compared.
  package var value: ExpressionSyntax? { syntax.expression(0) }
  /// The lower end.
  package var lower: ExpressionSyntax? { syntax.expression(1) }
  /// The upper end.
  package var upper: ExpressionSyntax? { syntax.expression(2) }
}

/// `known E`.
package struct KnownSyntax: SyntaxView {
  package static let kind = SyntaxKind.knownExpression
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What is asked after.
  package var operand: ExpressionSyntax? { syntax.expression }
}

/// `unknown E`.
package struct UnknownSyntax: SyntaxView {
  package static let kind = SyntaxKind.unknownExpression
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What is asked after.
  package var operand: ExpressionSyntax? { syntax.expression }
}

/// `count of intent.NAME [in last …]`.
package struct CountSyntax: SyntaxView {
  package static let kind = SyntaxKind.countExpression
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The intent.
  package var intent: PathSyntax? { syntax.first(PathSyntax.self) }
  /// The window that replaces the intent's own.
  package var window: WindowSyntax? { syntax.first(WindowSyntax.self) }
}

/// `streak of intent.NAME`.
package struct StreakSyntax: SyntaxView {
  package static let kind = SyntaxKind.streakExpression
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The intent.
  package var intent: PathSyntax? { syntax.first(PathSyntax.self) }
}
