#!/usr/bin/env python3
"""Measures the intents of std.intents on real chats that people have labelled.

The chats are not part of this project: `--chats DIR` says where they are, as NAME.jsonl (chats) and NAME.gold.jsonl
(what people said of them). Each message is decided on its own, by the built command, under a policy of one rule that
attaches the intents it finds. Prints, for each set and intent, how often it fires and, where the labels have a
counterpart, its precision, recall and F1. `--require` fails where a target is missed.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

POLICY = 'policy "measure intents"\n\nuse std.intents\n\notherwise hold attach intents\n'

# The labels that mean what an intent means; `human_request` is a field of its own in the labels.
COUNTERPARTS = {
    "nlupp": {
        "human": {"human_request"},
        "thanks": {"thank"},
        "greeting": {"greet"},
        "goodbye": {"end_call"},
        "refund": {"refund"},
        "cancel": {"cancel_close_leave_freeze"},
        "bug": {"wrong_notworking_notshowing"},
    },
    "hint3": {
        "human": {"human_request"},
        "order_status": {"ORDER_STATUS", "DELAY_IN_PARCEL", "DELAY_IN_DELIVERY"},
        "refund": {"REFUNDS_RETURNS_REPLACEMENTS", "REFUND_OF_WRONG_AMOUNT", "REFUND_OF_ADDED_CASH", "RETURN_EXCHANGE"},
        "cancel": {"CANCEL_ORDER"},
        "billing": {"PAYMENT_AND_BILL", "MODES_OF_PAYMENTS", "ACCOUNT_BALANCE_DEDUCTED"},
        "pricing": {"MATTRESS_COST", "OFFERS", "OFFERS_AND_REFERRALS"},
        "trial": {"100_NIGHT_TRIAL_OFFER"},
        "thanks": {"THANKS"},
    },
    "multidogo": {
        "greeting": {"openinggreeting"},
        "thanks": {"thankyou"},
        "goodbye": {"closinggreeting"},
        "billing": {"viewbillsintent", "disputecharge"},
        "cancel": {"closeaccount", "cancelserviceintent", "stoporder"},
        "bug": {"reportbrokensoftware", "reportbrokenphone"},
    },
    "tau_airline": {},
}

# What `--require` asks: (set, intent, measure, at least or at most, value).
TARGETS = [
    ("nlupp", "human", "precision", ">=", 0.90),
    ("nlupp", "human", "f1", ">=", 0.85),
    ("hint3", "human", "precision", ">=", 0.80),
    ("hint3", "human", "f1", ">=", 0.58),
    ("multidogo", "human", "rate", "<", 0.01),
    ("multidogo", "complaint", "rate", "<", 0.01),
    ("multidogo", "legal", "rate", "<", 0.01),
]


def read_lines(path):
    """The JSON values of a file that holds one a line."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def labels_by_message(gold):
    """What people said of a chat: the labels of message 0, or of each message by its place."""
    if "messages" in gold:
        return {entry["message"]: set(entry["intents"]) for entry in gold["messages"]}
    labels = set(gold.get("intents") or [])
    if gold.get("intent"):
        labels.add(gold["intent"])
    if gold.get("human_request"):
        labels.add("human_request")
    return {0: labels}


def customer_messages(name, directory):
    """The customers' messages of a set, each with its labels."""
    gold = {entry["id"]: entry for entry in read_lines(directory / f"{name}.gold.jsonl")}
    for chat in read_lines(directory / f"{name}.jsonl"):
        entry = gold.get(chat["id"], {})
        # The shops' sales leads ask to be called too, and are not labelled as asking for a person.
        if entry.get("intent") == "LEAD_GEN":
            continue
        labels = labels_by_message(entry)
        for place, message in enumerate(chat["messages"]):
            if message["from"] == "customer" and message.get("text"):
                yield message["text"], labels.get(place, set())


def find_intents(command, texts):
    """The intents that the command finds in each text."""
    with tempfile.TemporaryDirectory() as folder:
        policy = pathlib.Path(folder) / "measure.baton"
        policy.write_text(POLICY, encoding="utf-8")
        chats = pathlib.Path(folder) / "chats.jsonl"
        with open(chats, "w", encoding="utf-8") as file:
            for index, text in enumerate(texts):
                chat = {"id": str(index), "messages": [{"from": "customer", "text": text}]}
                file.write(json.dumps(chat, ensure_ascii=False) + "\n")
        run = subprocess.run(
            [command, "decide", str(policy), str(chats), "--format", "json", "--now", "2026-01-05T12:00:00Z"],
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
    found = [set() for _ in texts]
    for line in run.stdout.splitlines():
        decision = json.loads(line)
        if decision.get("chat") is None or "error" in decision:
            continue
        found[int(decision["chat"])] = {entry["intent"] for entry in decision.get("attach", {}).get("intents", [])}
    if run.returncode != 0:
        sys.exit(f"{command} decide ended with status {run.returncode}")
    return found


def measure(labels, found, counterparts):
    """For each intent: how often it fires and, where there are labels for it, how well."""
    table = {}
    for intent in sorted(set().union(*found) | set(counterparts)):
        fires = [intent in entry for entry in found]
        row = {"fires": sum(fires), "rate": sum(fires) / max(1, len(found))}
        if intent in counterparts:
            wanted = [bool(entry & counterparts[intent]) for entry in labels]
            hits = sum(a and b for a, b in zip(fires, wanted))
            row["precision"] = hits / max(1, sum(fires))
            row["recall"] = hits / max(1, sum(wanted))
            row["f1"] = 2 * hits / max(1, sum(fires) + sum(wanted))
        table[intent] = row
    return table


def show(name, count, table):
    """Prints the table of a set."""
    print(f"{name}: {count} messages")
    print(f"  {'intent':<16}{'fires':>7}{'rate':>9}{'precision':>11}{'recall':>8}{'F1':>7}")
    for intent, row in table.items():
        quality = ""
        if "precision" in row:
            quality = f"{row['precision']:>11.3f}{row['recall']:>8.3f}{row['f1']:>7.3f}"
        print(f"  {intent:<16}{row['fires']:>7}{row['rate']:>9.2%}{quality}".rstrip())
    print()


def missed_targets(tables):
    """The targets that are not reached, each as a line of text."""
    for name, intent, kind, sign, value in TARGETS:
        if name not in tables:
            continue
        measured = tables[name].get(intent, {}).get(kind, 0.0)
        if not (measured >= value if sign == ">=" else measured < value):
            yield f"{name}: {kind} of {intent} is {measured:.4f}, wanted {sign} {value}"


def main():
    """Reads the arguments, measures every set that is there, prints the tables."""
    root = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--chats", type=pathlib.Path, default=root.parent / "shared" / "chats", help="where the chats are")
    parser.add_argument("--baton", default=str(root / ".build" / "release" / "baton"), help="the command to measure")
    parser.add_argument("--require", action="store_true", help="exit with status 1 where a target is missed")
    arguments = parser.parse_args()

    names = [name for name in COUNTERPARTS if (arguments.chats / f"{name}.jsonl").exists()]
    if not names:
        print(f"There are no chats in {arguments.chats}, so there is nothing to measure.")
        return 0
    if not pathlib.Path(arguments.baton).exists():
        print(f"There is no command at {arguments.baton}: build it, or name it with --baton.", file=sys.stderr)
        return 2

    tables = {}
    for name in names:
        messages = list(customer_messages(name, arguments.chats))
        found = find_intents(arguments.baton, [text for text, _ in messages])
        tables[name] = measure([labels for _, labels in messages], found, COUNTERPARTS[name])
        show(name, len(messages), tables[name])

    missed = list(missed_targets(tables)) if arguments.require else []
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
