extension DiagnosticCode {
  /// E06xx, chats that do not fit.
  package static let chats: [DiagnosticCode] = [
    chatNotJSON, chatKeyTwice, chatWrongField, chatBadInstant, factWrongType, factNoSuchValue, factNoSuchTeam,
    factBadNumber, factOtherCurrency, factBadDuration, factUndeclared, teamUndeclared,
    receiptMismatch,
  ]
}

extension DiagnosticCode {
  /// The bytes of a chat are no JSON object.
  package static let chatNotJSON = DiagnosticCode(
    "E0601", "a chat that is not JSON",
    """
    A chat is one JSON object in UTF-8. In a `.jsonl` file and on standard input each line holds one; a `.json` file
    holds one, or an array of them. JSON has no comments, no comma before a closing bracket, and double quotes only.

    The error names the line and the column. Chats on other lines are still decided.
    """,
    wrong: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budget": 40000,}}
      """,
    right: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budget": 40000}}
      """)

  /// A key or a fact stands in a chat twice.
  package static let chatKeyTwice = DiagnosticCode(
    "E0602", "a key or a fact given twice",
    """
    Each key stands once in a JSON object, and each fact is given once. Facts may be nested or dotted, so `"lead":
    {"budget": 1}` and `"lead.budget": 1` are the same fact. Which of two values counts would be a guess.
    """,
    wrong: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead": {"budget": 40000}, "lead.budget": 50000}}
      """,
    right: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead": {"budget": 40000}}}
      """)

  /// A field of a chat itself has the wrong kind of value.
  package static let chatWrongField = DiagnosticCode(
    "E0603", "a field of the chat has the wrong kind of value",
    """
    The fields of a chat have fixed kinds: `id` is a text; `messages` is an array of objects; a message is `from`
    `"customer"`, `"bot"` or `"agent"`, its `text` and `label` are texts, its `confidence` is a number from 0 to 1
    of at most six places; `facts` and `teams` are objects; a team's `open` is `true` or `false`. Fields that Baton
    does not know are ignored, and every field may be left out.
    """,
    wrong: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "messages": [{"from": "visitor", "text": "Hi"}]}
      """,
    right: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "messages": [{"from": "customer", "text": "Hi"}]}
      """)

  /// An instant in a chat cannot be read.
  package static let chatBadInstant = DiagnosticCode(
    "E0604", "an instant that cannot be read",
    """
    An instant is written as RFC 3339 has it, with its offset: `2026-11-20T15:30:00Z` or
    `2026-11-20T10:30:00.250-05:00`. The date must exist, and the time may be no finer than a millisecond.
    """,
    wrong: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "now": "2026-11-20 15:30"}
      """,
    right: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "now": "2026-11-20T15:30:00Z"}
      """)

  /// A fact was given a value of another type.
  package static let factWrongType = DiagnosticCode(
    "E0605", "a fact has the wrong type of value",
    """
    The policy declares what each fact is, and the chat gave something else: a text for a bool, or a bool for a
    number. Numbers and amounts are JSON numbers or texts of digits; an amount may also be `{"amount": 40000,
    "currency": "usd"}`; a set is an array.
    """,
    wrong: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budget": true}}
      """,
    right: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budget": 40000}}
      """)

  /// A fact was given a word that its enum lacks.
  package static let factNoSuchValue = DiagnosticCode(
    "E0606", "a fact has a value that its type lacks",
    """
    The fact's type lists its values, and the chat gave a word that is not among them. The word must be spelt as in
    the policy; to say that the value is not known, give `null` or leave the fact out.
    """,
    wrong: """
      policy "chats"
      type tier is free, business
      fact account.tier: tier
      team "sales"
      when account.tier is business route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"account.tier": "bussiness"}}
      """,
    right: """
      policy "chats"
      type tier is free, business
      fact account.tier: tier
      team "sales"
      when account.tier is business route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"account.tier": "business"}}
      """)

  /// A fact was given a team that the policy lacks.
  package static let factNoSuchTeam = DiagnosticCode(
    "E0607", "a fact names a team that does not exist",
    """
    A fact of type `team` holds the id of a team that the policy declares. To say that nobody owns it, give `null`
    or leave the fact out.
    """,
    wrong: """
      policy "chats"
      fact account.owner: team
      team "sales"
      when known account.owner route to account.owner
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"account.owner": "sails"}}
      """,
    right: """
      policy "chats"
      fact account.owner: team
      team "sales"
      when known account.owner route to account.owner
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"account.owner": "sales"}}
      """)

  /// A number of a chat cannot be held exactly.
  package static let factBadNumber = DiagnosticCode(
    "E0608", "a number that cannot be held exactly",
    """
    Numbers and amounts are exact decimals with six places, up to 9223372036854.775807 either way. One with more
    places, or a greater one, is not rounded behind your back: round it where it is made.
    """,
    wrong: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budget": 0.1234567}}
      """,
    right: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budget": 0.123457}}
      """)

  /// An amount was given in another currency.
  package static let factOtherCurrency = DiagnosticCode(
    "E0609", "an amount in another currency",
    """
    The fact is declared in one currency, and the chat gave an amount in another. Baton converts nothing: give the
    amount in the currency of the fact.
    """,
    wrong: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budget": {"amount": 40000, "currency": "eur"}}}
      """,
    right: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budget": {"amount": 43000, "currency": "usd"}}}
      """)

  /// A duration in a chat cannot be read.
  package static let factBadDuration = DiagnosticCode(
    "E0610", "a duration that cannot be read",
    """
    A duration is a number of seconds, or an ISO 8601 duration in weeks, days, hours, minutes and seconds, such as
    `"PT5M"` or `"P90D"`. Years and months have no fixed length and are not taken, and nothing is finer than a
    millisecond.
    """,
    wrong: """
      policy "chats"
      fact lead.timeline: duration
      team "sales"
      when lead.timeline <= 90 days route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.timeline": "P3M"}}
      """,
    right: """
      policy "chats"
      fact lead.timeline: duration
      team "sales"
      when lead.timeline <= 90 days route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.timeline": "P90D"}}
      """)

  /// A chat gives a fact that the policy does not declare.
  package static let factUndeclared = DiagnosticCode(
    "W0611", "a fact that the policy does not declare",
    """
    The chat gives a fact that the policy does not know, so it is ignored. It may be misspelt, or meant for another
    policy. It is said once a name; under `--strict` it is an error.
    """,
    wrong: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budgett": 40000}}
      """,
    right: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"lead.budget": 40000}}
      """)

  /// A chat speaks of a team that the policy does not declare.
  package static let teamUndeclared = DiagnosticCode(
    "W0612", "a team that the policy does not declare",
    """
    The chat says whether a team is open that the policy does not know, so it is ignored. It is said once a name;
    under `--strict` it is an error.
    """,
    wrong: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "teams": {"sails": {"open": true}}}
      """,
    right: """
      policy "chats"
      fact lead.budget: money usd
      team "sales"
      when lead.budget > 5_000 usd route to team "sales"
      otherwise hold

      === chat.json ===
      {"id": "c-1", "teams": {"sales": {"open": true}}}
      """)

  /// A receipt is not that of the chat's decision.
  package static let receiptMismatch = DiagnosticCode(
    "E0614", "a receipt that does not fit",
    """
    A receipt belongs to one decision: one version of a policy, one chat as it was then, one time. The error says which
    of them differs. Take the policy that decided, and the chat with the messages and facts that it had.

    Where all three are the same and the decision differs, another version of Baton made it.
    """,
    wrong: "",
    right: "")
}
