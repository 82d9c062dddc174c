/// What a token or a node of a syntax tree is.
///
/// The nodes bear the names of the productions of `grammar/baton.ebnf`, which writes `rowKey` as `row_key`.
package enum SyntaxKind: UInt8, CaseIterable, Sendable {
  // Trivia: what the parser passes over.
  case whitespace, newline, comment, docComment, byteOrderMark, unexpectedBytes

  // Words: a name, a keyword by its position, a unit after its number, and those that are always reserved.
  case name, keyword, unit
  case andWord, orWord, notWord, isWord, inWord, knownWord, unknownWord, trueWord, falseWord, whenWord, otherwiseWord

  // Literals. An ordinal is `4th`; a template text is a piece of a string between holes; a bad literal has been told.
  case number, ordinal, date, time, instant, string, templateText, badLiteral

  // Signs. `notEqual` is `!=`, which is always an error.
  case leftBrace, rightBrace, leftBracket, rightBracket, leftParenthesis, rightParenthesis
  case comma, semicolon, colon, dot, dots, arrow, bar, equal, notEqual
  case less, lessOrEqual, greater, greaterOrEqual, plus, minus, star, slash
  case endOfFile

  // Declarations.
  case file
  case policyDeclaration, useDeclaration, typeDeclaration, factDeclaration, defineDeclaration
  case intentDeclaration, scoreDeclaration, qualificationDeclaration, hoursDeclaration, holidaysDeclaration
  case tableDeclaration, teamDeclaration, rule, alsoDeclaration, assertDeclaration, testDeclaration

  // Parts of them.
  case enumValue, namedType, moneyType, setType, oneOfType
  case cases, caseItem
  case intentSays, intentExcept, intentLabelled, intentIncludes, intentWhen, intentFrom, intentWindow, window
  case scoreItem, criterion
  case weeklyHours, closedDays, datedHours, weekdays, weekdayRange, timeSpan
  case dateItem, calendarDate, yearlyDate, weekdayOfMonth, easterDate, holidaysName
  case column, tableRow, rowKey, unknownValue
  case teamTitle, teamHours, teamLanguages, teamSkills, teamSla, teamBackup
  case testMessage, testFact, testAt, testWait, testTeam, testExpect
  case outcome, expectedTag, absentTag, expectedSay

  // Actions, and what follows them.
  case routeAction, queueAction, askAction, holdAction, block
  case firstOpen, firstOpenWhere, orQueue
  case priorityModifier, textModifier, withinModifier, backupModifier, notifyModifier, attachModifier
  case template, hole

  // Expressions.
  case orExpression, andExpression, notExpression, comparison, betweenExpression
  case additive, multiplicative, negation, knownExpression, unknownExpression
  case cell, teamReference, countExpression, streakExpression, parenthesized, setLiteral
  case boolLiteral, numberLiteral, dateLiteral, instantLiteral, textLiteral, path

  // What the parser could not read: a place where something is missing, and words that belong nowhere. Each of them
  // has been told; whoever meets one stays silent.
  case missing, unexpected
}
