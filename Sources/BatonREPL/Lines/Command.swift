/// A command of the session, one that begins with a colon.
enum Command: String, CaseIterable {
  case chats, chat, new, undo, redo, facts, transcript, decision
  case rules, show, type, who, load, reload, check
  case why, whynot, howto, next, trace, stream, all, diff
  case save, edits, remove, help, quit

  /// How it is typed.
  var usage: String {
    switch self {
    case .chats: ":chats [FROM]"
    case .chat: ":chat N or :chat ID"
    case .show: ":show NAME"
    case .remove: ":remove NAME or :remove N"
    case .type: ":type EXPRESSION"
    case .who: ":who NAME"
    case .whynot: ":whynot GOAL"
    case .howto: ":howto GOAL"
    case .load: ":load FILE"
    case .all: ":all CONDITION"
    case .save: ":save test \"NAME\" [FILE] or :save chat FILE"
    case .help: ":help [COMMAND]"
    default: ":\(rawValue)"
    }
  }

  /// One that may be typed, where its usage alone leaves that open.
  var example: String? {
    switch self {
    case .whynot, .howto:
      ":\(rawValue) team \"sales\"`, `:\(rawValue) hold`, `:\(rawValue) rule \"price\"` or `:\(rawValue) 48"
    default: nil
    }
  }

  /// What it does, in a few words.
  var summary: String {
    switch self {
    case .chats: "the loaded chats, with what each is decided as"
    case .chat: "take a loaded chat to hand; alone, say which one it is"
    case .new: "begin a new chat"
    case .undo: "take the last change back, of the chat or of the policy"
    case .redo: "make it again"
    case .facts: "what is known of the chat at hand, and what is not"
    case .transcript: "the messages of the chat at hand"
    case .decision: "the whole decision of the chat at hand"
    case .rules: "the rules in the order they are tried; `>` marks what fired"
    case .show: "a declaration or a rule as it is written"
    case .type: "the type of an expression"
    case .who: "who reads a fact, or any other thing with a name"
    case .load: "a policy (`.baton`) or chats (`.json`, `.jsonl`)"
    case .reload: "read the policy's files again; what was typed here stays"
    case .check: "what the checker says of the policy at hand"
    case .why: "why the chat at hand is decided so"
    case .whynot: "why the chat at hand did not go somewhere else"
    case .howto: "the smallest changes that would have led it there"
    case .next: "what to ask next about the chat at hand"
    case .trace: "each rule that was tried, and what became of it"
    case .stream: "replay the chat message by message, and show the turns"
    case .all: "which of the loaded chats satisfy a condition"
    case .diff: "which loaded chats change through what was typed here"
    case .save: "keep the chat at hand as a test, or as a chat"
    case .edits: "what was typed here of policy, as policy text"
    case .remove: "take a rule or a declaration away, for this session"
    case .help: "this list, or more on one command"
    case .quit: "end the session, as Ctrl-D does"
    }
  }

  /// What more there is to say of it.
  var details: String {
    switch self {
    case .chats: "Without a number it lists the first 50, with one the 50 from there."
    case .chat:
      "The number is the one that `:chats` shows. Changes to a chat stay with the chat at hand; the loaded one keeps."
    case .new: "It has no messages and no facts, and its time is that of the session."
    case .undo: "Up to 200 changes are kept. Loading and reloading are not among them."
    case .redo: "A new change ends what can be made again."
    case .facts: "The lines are as you would type them to set the fact. A comment tells where the value is from."
    case .transcript: "Control characters are spelt out, so that no message can touch the terminal."
    case .decision: "As `baton decide` prints it."
    case .rules:
      "A rule inside a block stands under it. What was typed here is among them, in its place. `:show` and `:remove` take the number."
    case .show:
      "Such as `:show lead.budget`, `:show intent.pricing`, `:show team \"sales\"` or `:show qualified buyer`."
    case .type:
      "Such as `:type lead.budget * 2`. Typing the expression alone also shows its value for the chat at hand."
    case .who: "Such as `:who lead.budget`. What reads it by way of a definition stands under that definition."
    case .load: "Chats of the same id are replaced. With a new policy, what was typed here is gone."
    case .reload:
      "It is done by itself when a file has changed. Where the new text has errors, they are shown and the policy stays as it was."
    case .check: "Errors cannot be there, because a policy that has one is not taken; warnings can."
    case .why:
      "The rule that decided with each of its conditions, then the rules above it and what kept each from firing."
    case .whynot:
      "Such as `:whynot team \"sales\"`, `:whynot rule \"demo\"`, `:whynot 48` for the rule on line 48, or `:whynot queue`."
    case .howto:
      "The goal is as for `:whynot`. Each set of changes was decided again. The time goes forward only, up to 14 days."
    case .next:
      "The facts that still matter, the one that settles the most first, and where each answer leads."
    case .trace:
      "A line for each rule, in the order tried: `>` fired, `-` did not, `?` something unknown kept it from firing."
    case .stream: "After each message the policy is asked anew, at the time of that message."
    case .all:
      "Such as `:all intent.pricing and unknown lead.budget`. Chats for which it is unknown are counted apart. Ctrl-C stops it."
    case .diff: "It compares the policy as it lies in its files with the policy at hand. Ctrl-C stops it."
    case .save:
      "A test is added to the policy's own file, or to the one named, after it was run and has passed. A chat goes to a `.json` file of its own, or is added to a `.jsonl` file."
    case .edits: "Paste it into the policy to keep it."
    case .remove:
      "Such as `:remove rule \"qualified buyer\"`, `:remove lead.budget`, or `:remove 12` for the rule that `:rules` gives that number. The files stay as they are; `:undo` brings it back."
    case .help: ""
    case .quit: ""
    }
  }
}
