#!/usr/bin/env python3
"""Writes what the benchmarks decide: policies, chats and the answers of a plain reference, the same for the same seed.

    workload.py FOLDER [SIZE or SHAPE ...]      default: 10 100 1000 10000 and all shapes

A size is a number of routing rules, as teams that sell and support keep them: two to five conditions each over thirty
facts, most keyed by territory, product or tier, the more particular before the broader. The shapes are what such
rules are not: `thresholds`, `accounts`, `booleans`, `nested`, `intents`, and `phrases` (also in other letters) and `whole` for messages.

Each gets a folder with policy.baton, chats.jsonl and expected.jsonl (the name of the rule that decides, or null);
where conditions are on facts alone also rules.json and flat.txt, the same in numbers, for other engines.
"""

import json
import os
import random
import sys
import zlib

SEED = int(os.environ.get("BATON_BENCH_SEED", "7"))
ENUMS = {
    "territory": [f"{area}_{place}" for area in ("north", "south", "east", "west") for place in range(12)],
    "product": [f"line_{place}" for place in range(32)],
    "tier": ["free", "starter", "team", "business", "enterprise"],
    "language": [f"lang_{place}" for place in range(16)],
    "industry": [f"trade_{place}" for place in range(12)],
    "topic": ["billing", "login", "outage", "bug", "refund", "upgrade", "cancel", "security", "setup", "other"],
    "medium": ["web", "mobile", "email", "voice", "social"],
    "job": ["head", "manager", "maker", "buyer", "student", "nobody"],
    "mood": ["cross", "calm", "glad"],
}
BOOLS = ["asks_price", "asks_person", "asks_demo", "asks_refund", "in_hours", "decides", "came_back", "open_case",
         "repeats", "on_trial", "is_partner", "has_contract"]
NUMBERS = {
    "deal": (200_000, [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]),
    "points": (100, [20, 30, 40, 50, 60, 70, 80, 90]),
    "sure": (100, [35, 50, 60, 75, 90]),
    "minutes": (90, [2, 5, 10, 20, 45]),
    "staff": (10_000, [10, 50, 200, 1000, 5000]),
    "age": (3000, [30, 90, 365, 1000]),
    "sent": (40, [3, 5, 10, 20]),
    "waited": (40, [1, 5, 10, 20]),
    "seats": (500, [5, 20, 100, 250]),
}
FACTS = BOOLS + list(ENUMS) + list(NUMBERS)
SIGNS = {"ge": ">=", "lt": "<"}
ACCENTS = str.maketrans("aou", "äöú")
CYRILLIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопярстувшыжз")
LETTERS = {"phrases-accents": lambda word: word.translate(ACCENTS),
           "phrases-cyrillic": lambda word: word.translate(CYRILLIC),
           "phrases-han": lambda word: "".join(chr(0x4E00 + zlib.crc32(word[place:].encode()) % 3000) for place in (0, 1))}
SHAPES = ["thresholds", "accounts", "booleans", "nested", "intents", "phrases", *LETTERS, "whole"]


def pick(rng, values):
    """One of the values, the first ones more often."""
    return values[min(int(len(values) * rng.random() ** 1.5), len(values) - 1)]


def some_chat(rng):
    """The facts of a chat."""
    chat = {name: rng.random() < 0.3 for name in BOOLS}
    chat |= {name: pick(rng, values) for name, values in ENUMS.items()}
    chat |= {name: int(top * rng.random() ** 2.5) for name, (top, _) in NUMBERS.items()}
    return chat


def on_enum(rng, name, several):
    if rng.random() < several:
        return (name, "in", sorted(rng.sample(ENUMS[name], min(len(ENUMS[name]) - 1, rng.randint(2, 4)))))
    return (name, "eq", pick(rng, ENUMS[name]))


def on_number(rng):
    name = rng.choice(list(NUMBERS))
    return (name, rng.choice(["ge", "ge", "lt"]), rng.choice(NUMBERS[name][1]))


def on_bool(rng):
    return (rng.choice(BOOLS), "eq", rng.random() < 0.8)


def routing_rule(rng):
    """Two to five conditions, each on a fact of its own."""
    kind = rng.random()
    if kind < 0.80:
        first = [on_enum(rng, "territory", 0.2), on_enum(rng, rng.choice(["product", "product", "tier"]), 0.2)]
    elif kind < 0.97:
        first = [on_enum(rng, "topic", 0.2), on_enum(rng, "product", 0.2), on_bool(rng)]
    else:
        first = [on_bool(rng), on_number(rng), on_enum(rng, "job", 0.2)]
    count = rng.choices([2, 3, 4, 5], [10, 35, 35, 20])[0]
    rule = {condition[0]: condition for condition in first[:count]}
    while len(rule) < count:
        way = rng.random()
        extra = (on_number(rng) if way < 0.4 else on_bool(rng) if way < 0.6
                 else on_enum(rng, rng.choice(list(ENUMS)), 0.3))
        rule.setdefault(extra[0], extra)
    return list(rule.values())


def routing(size, rng):
    rules = [routing_rule(rng) for _ in range(size)]
    return sorted(rules, key=lambda rule: -len(rule)), [some_chat(rng) for _ in range(500 if size > 10_000 else 2000)]


def thresholds(rng):
    """Ten thousand rules, no two of which name the same amount."""
    amounts = rng.sample(range(1_000_000), 10_000)
    rules = [[("amount", rng.choice(["ge", "lt"]), amount), on_enum(rng, "product", 0), on_enum(rng, "territory", 0)]
             for amount in amounts]
    return rules, [{"amount": rng.randrange(1_000_000), "product": pick(rng, ENUMS["product"]),
                    "territory": pick(rng, ENUMS["territory"])} for _ in range(2000)]


def accounts(rng):
    """Ten thousand accounts by name."""
    names = [f"account {number:05}" for number in range(10_000)]
    rng.shuffle(names)
    rules = [[("account", "eq", name)] for name in names]
    return rules, [{"account": f"account {rng.randrange(11_000):05}"} for _ in range(2000)]


def booleans(rng):
    """Two thousand rules of seven to eleven of thirty booleans in no order."""
    facts = [f"flag_{number}" for number in range(30)]
    rules = [[(fact, "eq", rng.random() < 0.5) for fact in rng.sample(facts, rng.randint(7, 11))]
             for _ in range(2000)]
    return rules, [{fact: rng.random() < 0.5 for fact in facts} for _ in range(2000)]


def holds(condition, chat):
    fact, sign, value = condition
    own = chat[fact]
    if sign == "eq":
        return own == value
    if sign == "in":
        return own in value
    return own >= value if sign == "ge" else own < value


def first(rules, chat):
    """The reference: the first rule all of whose conditions hold."""
    for place, rule in enumerate(rules):
        for condition in rule:
            if not holds(condition, chat):
                break
        else:
            return place
    return None


def words(condition):
    """A condition as a policy says it."""
    fact, sign, value = condition
    if value is True or value is False:
        return fact if value else f"not {fact}"
    if sign == "in":
        return f"{fact} in {{{', '.join(value)}}}"
    if sign == "eq":
        return f"{fact} is {value}" if fact in ENUMS else f"{fact} is {json.dumps(value)}"
    return f"{fact} {SIGNS[sign]} {value}"


def declarations(facts):
    """The facts of a chat, declared."""
    lines = ['policy "benchmark"', ""]
    for fact in facts:
        kind = ("bool" if fact in BOOLS or fact.startswith("flag_") else "text" if fact == "account"
                else f"one of {', '.join(ENUMS[fact])}" if fact in ENUMS else "number")
        lines.append(f"fact {fact}: {kind}")
    return lines + [""] + [f'team "team-{number}"' for number in range(25)] + [""]


def action(place):
    return f'route to team "team-{place * 7 % 25}"'


def flat(rules):
    return [f'rule "r{place}" when {" and ".join(map(words, rule))} {action(place)}'
            for place, rule in enumerate(rules)]


def nested(rng):
    """Blocks in blocks in blocks, as tables of endpoints and regions make them; what comes first are the leaves."""
    rules, lines = [], []

    def block(depth, above):
        order = ["territory", "product", "tier", "topic", "medium", "job"]
        indent = "  " * depth
        for value in ENUMS[order[depth]][:[12, 8, 3, 3, 2, 2][depth]]:
            condition = (order[depth], "eq", value)
            if depth == 5:
                condition_too = on_number(rng)
                lines.append(f'{indent}rule "r{len(rules)}" when {words(condition)} and {words(condition_too)} '
                             f"{action(len(rules))}")
                rules.append(above + [condition, condition_too])
            else:
                lines.append(f"{indent}when {words(condition)} {{")
                block(depth + 1, above + [condition])
                lines.append(f"{indent}}}")
        if depth > 0:
            condition = ("points", "ge", 0)
            lines.append(f'{indent}rule "r{len(rules)}" when {words(condition)} {action(len(rules))}')
            rules.append(above + [condition])

    block(0, [])
    return rules, lines, [some_chat(rng) for _ in range(2000)]


def made_up(rng, count):
    """So many words that nobody says."""
    parts = ["ba", "cor", "de", "fil", "gu", "ha", "jin", "kel", "lo", "mar", "ne", "pol", "qui", "ras", "so", "tam"]
    found = {}
    while len(found) < count:
        found["".join(rng.choice(parts) for _ in range(rng.randint(2, 3)))] = None
    return list(found)


def speaking(rng, intents, phrases_each, messages, letters=str):
    """Intents of made-up phrases, and messages some of which say one."""
    vocabulary = [letters(word) for word in made_up(rng, 2500)]
    phrases = {}
    while len(phrases) < intents * phrases_each:
        phrases[tuple(rng.choice(vocabulary) for _ in range(rng.randint(2, 4)))] = None
    phrases = list(phrases)
    by_intent = [phrases[start::intents] for start in range(intents)]
    owner = {phrase: intent for intent, own in enumerate(by_intent) for phrase in own}
    texts = []
    for _ in range(messages):
        said = [rng.choice(vocabulary) for _ in range(rng.randint(6, 24))]
        if rng.random() < 0.4:
            place = rng.randrange(len(said))
            said[place:place] = rng.choice(phrases)
        texts.append(said)
    return by_intent, owner, texts


def write_phrases(folder, by_intent, texts):
    """A phrase and a message a line, as other engines read them; a tab and the intent behind a phrase."""
    with open(f"{folder}/phrases.txt", "w") as file:
        for place, own in enumerate(by_intent):
            file.writelines(f"{' '.join(phrase)}\t{place}\n" for phrase in own)
    with open(f"{folder}/messages.txt", "w") as file:
        file.writelines(f"{' '.join(said)}\n" for said in texts)


def intents_said(owner, said):
    return {owner[key] for length in (2, 3, 4) for place in range(len(said) - length + 1)
            if (key := tuple(said[place:place + length])) in owner}


def write(folder, lines, chats, expected):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/policy.baton", "w") as file:
        file.write("\n".join(lines + ["", "otherwise hold", ""]))
    with open(f"{folder}/chats.jsonl", "w") as file:
        for number, chat in enumerate(chats):
            file.write(json.dumps({"id": f"c{number}", **chat}) + "\n")
    with open(f"{folder}/expected.jsonl", "w") as file:
        for number, place in enumerate(expected):
            file.write(json.dumps({"id": f"c{number}", "rule": None if place is None else f"r{place}"}) + "\n")


def write_numbers(folder, facts, rules, chats, expected):
    """The same without words: every value its number, a set of them a mask."""
    numbers = {}
    for fact in facts:
        values = ENUMS.get(fact)
        if fact == "account":
            values = sorted({rule[0][2] for rule in rules} | {chat["account"] for chat in chats})
        numbers[fact] = {value: place for place, value in enumerate(values)} if values else None

    def number(fact, value):
        return numbers[fact][value] if numbers[fact] else int(value)

    with open(f"{folder}/flat.txt", "w") as file:
        file.write(f"{len(facts)} {len(chats)} {len(rules)}\n")
        for chat, place in zip(chats, expected):
            row = [number(fact, chat[fact]) for fact in facts] + [-1 if place is None else place]
            file.write(" ".join(map(str, row)) + "\n")
        for rule in rules:
            row = [len(rule)]
            for fact, sign, value in rule:
                value = sum(1 << number(fact, one) for one in value) if sign == "in" else number(fact, value)
                row += [facts.index(fact), ["eq", "in", "ge", "lt"].index(sign), value]
            file.write(" ".join(map(str, row)) + "\n")
    with open(f"{folder}/rules.json", "w") as file:
        json.dump({"facts": facts, "rules": rules}, file)


def make(folder, what):
    rng = random.Random(f"{SEED} {what}")
    folder = f"{folder}/{what}"
    if what == "intents" or what.startswith("phrases"):
        by_intent, owner, texts = speaking(rng, *((300, 6, 1000) if what == "intents" else (200, 10, 10_000)),
                                            LETTERS.get(what, str))
        lines = declarations([])
        for place, own in enumerate(by_intent):
            lines.append(f"intent i{place} {{ says " + ", ".join(f'"{" ".join(phrase)}"' for phrase in own) + " }")
        lines += [f'rule "r{place}" when intent.i{place} {action(place)}' for place in range(len(by_intent))]
        chats, expected = [], []
        for start in range(0, min(len(texts), 1000), 2):
            messages = texts[start:start + 2]
            chats.append({"messages": [{"from": "customer", "text": " ".join(said)} for said in messages]})
            expected.append(min(set().union(*(intents_said(owner, said) for said in messages)), default=None))
        write(folder, lines, chats, expected)
        write_phrases(folder, by_intent, texts)
        return
    facts = FACTS
    if what == "nested":
        rules, lines, chats = nested(rng)
    elif what == "whole" or what.isdigit():
        rules, chats = routing(1000 if what == "whole" else int(what), rng)
        lines = flat(rules)
    else:
        rules, chats = {"thresholds": thresholds, "accounts": accounts, "booleans": booleans}[what](rng)
        facts, lines = list(chats[0]), flat(rules)
    expected = [first(rules, chat) for chat in chats]
    lines = declarations(facts) + lines
    given = [{"facts": chat} for chat in chats]
    if what == "whole":
        lines[1:1] = ["use std.chat", "use std.intents"]
        lines += ['also when intent.pricing tag "price"', 'also when intent.human tag "person"']
        say = ["Hello there", "How much is it for twenty people?", "We use it in the whole office, mostly for mail",
               "No, that is not what I meant", "Can I talk to a human please?", "It still does not work"]
        for chat in given:
            chat["now"] = "2026-11-20T11:00:00Z"
            chat["messages"] = [{"from": sender, "text": rng.choice(say), "at": f"2026-11-20T10:5{minute}:00Z"}
                                for minute, sender in enumerate(["customer", "bot", "customer", "bot", "customer"])]
    write(folder, lines, given, expected)
    if what != "whole":
        write_numbers(folder, facts, rules, chats, expected)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for what in sys.argv[2:] or ["10", "100", "1000", "10000"] + SHAPES:
        if not what.isdigit() and what not in SHAPES:
            sys.exit(f"no such shape: {what}; there are a number of rules, or {', '.join(SHAPES)}")
        make(sys.argv[1], what)


if __name__ == "__main__":
    main()
