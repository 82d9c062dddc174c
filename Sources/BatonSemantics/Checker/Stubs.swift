import BatonSyntax
import BatonValues
struct TableShape { let keys: [Table.Column]; let columns: [Table.Column] }
extension Checker {
  mutating func zone(_ token: TextToken) -> Zone? { nil }
  mutating func instant(of literal: InstantLiteralSyntax) -> Int64? { nil }
  mutating func bareDate(_ d: DateLiteralSyntax) {}
  mutating func checkHours() {}
  mutating func checkTeams() {}
  mutating func checkTables() {}
}
