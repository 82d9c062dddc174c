extension Sentence {
  /// "The facts of `std.chat`".
  package static let ofTheChat: [Sentence] = [
    Sentence(
      "`chat.messages` are the customer's, `chat.handoffs` how often an agent began",
      """
      use std.chat
      hold say "{chat.messages} {chat.handoffs}"
      test "t" {
        expect hold say "0 0"
        customer "a"
        bot "b"
        agent "c"
        customer "d"
        agent "e"
        expect hold say "2 1"
        bot "f"
        agent "g"
        expect hold say "2 2"
      }
      """),
    Sentence(
      "`chat.length` is first message to now, `chat.idle` since the customer's newest message",
      """
      policy "p" in "UTC"
      use std.chat
      hold say "{chat.length|?} {chat.idle|?}"
      test "t" {
        at 2026-11-20 10:00
        expect hold say "? ?"
        bot "a"
        wait 5 minutes
        customer "b"
        wait 1 minute
        bot "c"
        expect hold say "6 minutes 1 minute"
      }
      test "without times" { customer "a"; expect hold say "? ?" }
      """),
    Sentence(
      "`bot.confidence` is the newest that has one, `bot.lowest_confidence` the least",
      """
      use std.chat
      hold say "{bot.confidence|?} {bot.lowest_confidence|?}"
      test "t" {
        expect hold say "? ?"
        bot "a" confidence 30%
        bot "b" confidence 80%
        bot "c"
        expect hold say "0.8 0.3"
      }
      """),
    Sentence(
      "`chat.repeats`: customer messages that say nearly what an earlier one said",
      """
      use std.chat
      hold say "{chat.repeats} {customer.first_message|?} / {customer.last_message|?}"
      test "t" {
        expect hold say "0 ? / ?"
        customer "Where is my order?"
        bot "Where is my order?"
        customer "where IS my order!!"
        expect hold say "1 Where is my order? / where IS my order!!"
      }
      """),
    Sentence(
      "A value that the input gives for one of them wins, null: unknown",
      """
      use std.chat
      hold say "{chat.messages|?}"
      test "t" {
        customer "a"
        expect hold say "1"
        chat.messages = 7
        expect hold say "7"
        chat.messages = unknown
        expect hold say "?"
      }
      """),
  ]
}
