"""Routes the chats of a file, one JSON object a line, and says of each in a line where it goes."""

import sys

from baton import BatonError, Policy


def main(policy_path: str, chats_path: str) -> int:
    policy = Policy.load(policy_path)
    chat = policy.chat()
    status = 0
    with open(chats_path, "rb") as lines:
        for line in filter(bytes.strip, lines):
            try:
                chat.read(line)
            except BatonError as error:
                print(error, file=sys.stderr)
                status = 1
                continue
            ruling = chat.decide()
            print(f"{ruling.outcome} {ruling.team or '-'} ({ruling.rule or 'no rule'})")
    return status


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} POLICY CHATS.jsonl")
    sys.exit(main(sys.argv[1], sys.argv[2]))
