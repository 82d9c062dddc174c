import Testing

@testable import BatonSyntax

/// An unfinished or wrong part costs one error, and everything around it is still read.
@Suite struct RecoveryTests {
  @Test func `unfinished declarations`() {
    Marked.check(
      """
      policy
      #     ^ E0101 expected the policy's name in quotes, found the end of the line
      fact lead.budget:
      #                ^ E0101 expected a type, found the end of the line
      fact lead.state: text =
      #                      ^ E0102 expected a value, found the end of the line
      fact lead.seats number
      #               ^^^^^^ E0101 expected `:` and a type, found `number`
      define lead.big as
      #                 ^ E0102 expected a value, found the end of the line
      define severity as { high when lead.x; low }
      #                                          ^ E0101 expected `when` and a condition, found `}`
      type tier is
      #           ^ E0101 expected a value's name, found the end of the line
      team sales
      #    ^^^^^ E0101 expected the team's id in quotes, found `sales`
      table owners (state: text)
      #                        ^ E0101 expected `->` between the keys and what they give, found `)`
      intent "pricing" says "how much"
      #      ^^^^^^^^^ E0101 expected the intent's name without quotes
      score readiness
      #              ^ E0101 expected `{` and amounts such as `+20 when CONDITION`, found the end of the line
      otherwise hold
      """)
  }

  @Test func `unfinished rules`() {
    Marked.check(
      """
      when lead.budget >= route to team "x"
      #                   ^^^^^ E0102 expected a value, found `route`
      when lead.vip and
      #                ^ E0102 expected a condition, found the end of the line
      rule "a" when lead.vip
      #                     ^ E0107 expected an action, found the end of the line
      rule "b" when (lead.vip and lead.big route to team "x"
      #                                    ^^^^^ E0103 expected `)`, found `route`
      when lead.vip rout to team "x"
      #             ^^^^ E0107 expected an action, found `rout`
      route team "x"
      #     ^^^^ E0101 expected `to`, found `team`
      route to
      #       ^ E0102 expected a team such as `team "sales"`, found the end of the line
      queue for team "x" priority
      #                          ^ E0102 expected `low`, `normal`, `high` or `urgent`, found the end of the line
      ask "What for?" lead.use
      #               ^^^^ E0101 expected `for` and the fact that the answer gives, found `lead`
      when lead.vip route to team "x" even if
      #                                      ^ E0101 expected `closed`, found the end of the line
      also when lead.vip
      #                 ^ E0101 expected a modifier such as `tag "…"`, found the end of the line
      otherwise hold
      """)
  }

  @Test func `a block without its end`() {
    Marked.check(
      """
      team "sales" {
        title "Sales"
        hours open
      #           ^ E0103 expected `}`, found the end of the line
      team "support" { hours open }
      otherwise hold
      """)
    Marked.check(
      """
      rule "q" when lead.vip {
        when lead.big hold
        otherwise hold
      #               ^ E0103 expected `}`, found the end of the line

      fact lead.vip: bool
      otherwise hold
      """)
  }

  @Test func `a mistake in a block leaves the others in it`() {
    Marked.check(
      """
      rule "q" when lead.vip {
        when lead.a hold
        wehn lead.b hold
      # ^^^^ E0113 no rule begins with `wehn`
        when lead.c {
          fact lead.x: text
      #   ^^^^ E0113 `fact` cannot stand in a block of rules
          when lead.d hold
        }
        otherwise hold
      }
      hours open {
        mon..fri 09:00-18:00
        feb 30
      # ^^^ E0101 expected days such as `mon..fri 09:00-18:00`, `closed` or `on`, found `feb`
        closed 4th thu nov
      #                ^^^ E0101 expected `of`, found `nov`
        sat 10:00
      #          ^ E0101 expected `-` and the time when it ends, found the end of the line
        on december 24 09:00-12:00
      #    ^^^^^^^^ E0101 expected a month, found `december`
        mon-fri 09:00..18:00
      #    ^ E0003 `-` is written `..`
      #              ^^ E0003 `..` is written `-`
      }
      test "x" {
        customer hello
      #          ^^^^^ E0101 expected what is said, in quotes, found `hello`
        lead.a is 5
      #        ^^ E0101 a test gives a fact its value with `=`
        expect rout
      #        ^^^^ E0101 expected `route`, `queue`, `ask` or `hold`, found `rout`
        expect hold by rule
      #                    ^ E0101 expected the rule's name in quotes, found the end of the line
      }
      otherwise hold
      """)
  }

  @Test func `words of other languages`() {
    Marked.check(
      """
        if lead.a == 1 && lead.b != 2 || !lead.c route to team 'x'
      # ^^ E0111 `if` is written `when`
      #           ^^ E0003 `==` is written `is`
      #                ^^ E0003 `&&` is written `and`
      #                          ^^ E0003 `!=` is written `is not`
      #                               ^^ E0003 `||` is written `or`
      #                                  ^ E0003 `!` is written `not`
      #                                                        ^^^ E0004 texts stand in straight double quotes
      when lead.a ≥ 5 hold say “Hi” // a comment
      #           ^ E0003 `≥` is written `>=`
      #                        ^^^^ E0004 texts stand in straight double quotes
      #                             ^^ E0003 `//` is written `#`
        else hold
      # ^^^^ E0111 `else` is written `otherwise`
      """)
  }

  @Test func `values that cannot be read`() {
    Marked.check(
      """
      when lead.a is unknown hold
      #              ^^^^^^^ E0115 `known` and `unknown` stand before what they ask after
      when lead.a is in {b, c} hold
      #           ^^ E0101 `in` stands without `is`
      when 1 < lead.a < 5 hold
      #               ^ E0106 comparisons do not chain
      when lead.a >= 5000usd hold
      #              ^^^^^^^ E0007 a number and a word stick together in `5000usd`
      when lead.a >= 5_000
        usd hold
      # ^^^ E0114 the unit `usd` stands on another line than its number
      when lead.a > 2026-11-20T10:30 hold
      #             ^^^^^^^^^^^^^^^^ E0009 this instant cannot be read
      when lead.a > $5 hold
      #             ^^ E0002 an amount has its currency behind it, as a word
      when lead.a > .5 hold
      #             ^^ E0007 a number begins with a digit
      when Lead.a is 1 hold
      #    ^^^^ E0008 `Lead` is not a name
      when lead.is is 1 hold
      #         ^^ E0105 `is` is a reserved word, expected a name
      hold say "C:\\dir"
      #           ^^ E0006 `\\d` is no escape
      hold say "no end
      #        ^^^^^^^ E0005 this text has no closing `"`
      """)
  }

  @Test func `holes of texts`() {
    Marked.check(
      """
      hold say "a {lead.x" because "b {} c" next "d } e" summary "{lead.x lead.y}" tag "{lead.x +|none} {{x}}"
      #           ^ E0110 this `{` has no `}`
      #                               ^^ E0110 this hole is empty
      #                                             ^ E0110 this `}` closes no hole
      #                                                                   ^^^^ E0110 expected `}` or `|`, found `lead`
      #                                                                                          ^ E0102 expected a value, found the end of the hole
      """)
  }

  @Test func `modifiers in the wrong place`() {
    Marked.check(
      """
      when lead.a priority high route to team "x"
      #           ^^^^^^^^ E0108 `priority` stands before its action
      when lead.a { hold } tag "x"
      #                    ^^^ E0108 `tag` stands after a block
      when lead.a hold or queue
      #                ^^ E0108 `or queue` follows a `route`, once, as its last part
      also when lead.a hold
      #                ^^^^ E0108 `also` decides nothing, so `hold` cannot follow it
      rule "x" otherwise hold
      #        ^^^^^^^^^ E0101 `otherwise` bears no name
      otherwise when lead.a hold
      #         ^^^^ E0101 `otherwise` has no condition
      priority high { hold }
      """)
  }
}
