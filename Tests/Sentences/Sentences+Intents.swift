extension Sentence {
  /// Intents and patterns, of "Declarations".
  package static let ofIntents: [Sentence] = [
    Sentence(
      "`says` any of them, a message that matches an `except` does not count, `labelled` is compared as text",
      """
      intent refund {
        says "refund*", "money back"
        except "refund policy"
        labelled "Billing"
      }
      also when intent.refund tag "there"
      otherwise hold
      test "says" {
        customer "what is the refund policy"
        expect hold no tag "there"
        customer "I want my money back"
        expect hold tag "there"
      }
      test "labelled" { customer "hm" labelled "billing"; expect hold tag "there" }
      test "whole words" { customer "prerefunded moneyback"; expect hold no tag "there" }
      """),
    Sentence(
      "`(a|b c)` alternatives, `[please]` optional, `...` a gap of up to 4 words, `...8` of up to 8",
      """
      intent a says "(cancel|get rid of) [my] plan"
      intent b says "talk ... person"
      intent c says "talk ...8 person"
      also when intent.a tag "a"
      also when intent.b tag "b"
      also when intent.c tag "c"
      otherwise hold
      test "1" { customer "Please cancel plan!"; expect hold tag "a" }
      test "2" { customer "get rid of my plan"; expect hold tag "a" }
      test "3" { customer "cancel your plan"; expect hold no tag "a" }
      test "4" { customer "talk to a real live person"; expect hold tag "b" tag "c" }
      test "5" { customer "talk to a real live human, a person"; expect hold no tag "b" tag "c" }
      test "6" { customer "talk person"; expect hold tag "b" tag "c" }
      """),
    Sentence(
      "Text is cut alike on both sides: folded, marks and apostrophes inside a word dropped, hyphens split",
      """
      intent a says "don't", "café", "follow up"
      also when intent.a tag "a"
      otherwise hold
      test "1" { customer "DONT"; expect hold tag "a" }
      test "2" { customer "I don’t"; expect hold tag "a" }
      test "3" { customer "a cafe"; expect hold tag "a" }
      test "4" { customer "follow-up"; expect hold tag "a" }
      test "5" { customer "do not"; expect hold no tag "a" }
      """),
    Sentence(
      "`includes`: its `says`, `labelled` and `except`, within this one's sender and window and less this one's `except`",
      """
      intent inner {
        says "x"
        except "no x"
        from bot
      }
      intent outer {
        includes intent.inner
        except "never"
      }
      also when intent.outer tag "outer"
      otherwise hold
      test "1" { customer "x"; expect hold tag "outer" }
      test "2" { bot "x"; expect hold no tag "outer" }
      test "3" { customer "no x"; expect hold no tag "outer" }
      test "4" { customer "never x"; expect hold no tag "outer" }
      """),
    Sentence(
      "windows: `in last message`, `in last 2 messages`, `in last 10 minutes`, of those from that sender",
      """
      policy "p" in "UTC"
      intent one { says "x"; in last message }
      intent two { says "x"; in last 2 messages }
      intent recent { says "x"; in last 10 minutes }
      also when intent.one tag "one"
      also when intent.two tag "two"
      also when intent.recent tag "recent"
      otherwise hold
      test "t" {
        at 2026-11-20 10:00
        customer "x"
        bot "a"
        expect hold tag "one" tag "two" tag "recent"
        customer "b"
        expect hold no tag "one" tag "two" tag "recent"
        wait 10 minutes
        customer "c"
        expect hold no tag "two" tag "recent"
        wait 1 seconds
        expect hold no tag "recent"
      }
      test "without times" { customer "x"; expect hold tag "one" no tag "recent" }
      """),
    Sentence(
      "`count of` and `streak of` look at messages only; a window said there replaces the intent's own",
      """
      fact yes: bool = true
      intent x {
        says "x"
        when yes
        in last message
      }
      intent y says "x"
      also when count of intent.x is 0 tag "none"
      also when count of intent.x in last 3 messages >= 2 tag "two of three"
      also when streak of intent.y >= 2 tag "streak"
      otherwise hold
      test "t" {
        expect hold tag "none"
        customer "x"
        customer "x"
        bot "hm"
        expect hold no tag "none" tag "two of three" tag "streak"
        customer "y"
        expect hold tag "none" tag "two of three" no tag "streak"
        customer "x"
        expect hold no tag "streak"
      }
      """),
    Sentence(
      "An emoji is a word, and so is each character of a script written without spaces",
      """
      intent a says "👍", "返金"
      also when intent.a tag "a"
      otherwise hold
      test "1" { customer "ok👍🏽"; expect hold no tag "a" }
      test "2" { customer "ok👍"; expect hold tag "a" }
      test "3" { customer "すぐ返金して"; expect hold tag "a" }
      """),
  ]
}
