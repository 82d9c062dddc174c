"""Baton from Python: what it decides, what it refuses, and that it decides as the other ways do."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import datetime, timezone
from pathlib import Path

import pytest

from baton import BatonError, ChatError, Policy, PolicyError, version

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent
POLICY = """
policy "small" in "UTC"
fact lead.budget: money usd
fact lead.wants: set of text
intent help says "a person"
team "sales"
when intent.help or lead.budget >= 5_000 usd route to team "sales"
when lead.wants has "demo" queue for team "sales"
otherwise hold
"""


@pytest.fixture(scope="module")
def policy() -> Policy:
    return Policy.parse(POLICY)


def test_a_policy_tells_what_it_is(policy: Policy) -> None:
    assert policy.name == "small"
    assert policy.digest.startswith("sha256:")
    assert policy.facts == ["lead.budget", "lead.wants"]
    assert version()


def test_facts_decide(policy: Policy) -> None:
    chat = policy.chat()
    assert chat.decide().outcome == "hold"
    chat["lead.budget"] = 40_000
    assert (chat.decide().outcome, chat.decide().team) == ("route", "sales")
    chat["lead.budget"] = None
    chat["lead.wants"] = ["demo", "é"]
    assert chat.decide().outcome == "queue"


def test_messages_decide(policy: Policy) -> None:
    chat = policy.chat()
    chat.receive("bot", "Hello", confidence=0.5)
    chat.receive("customer", "Could I talk to a person?", at=datetime(2026, 11, 20, 15, tzinfo=timezone.utc))
    decision = chat.decision()
    assert decision["team"] == "sales"
    assert decision["now"] == "2026-11-20T15:00:00Z"
    assert chat.explanation()["decision"] == decision


def test_what_does_not_fit_is_refused(policy: Policy) -> None:
    chat = policy.chat()
    with pytest.raises(ChatError) as refused:
        chat["lead.budget"] = True
    assert refused.value.code == "E0605" and "lead.budget" in str(refused.value)
    with pytest.raises(KeyError):
        chat["lead.bugdet"] = 1
    with pytest.raises(PolicyError, match="error") as wrong:
        Policy.parse("when")
    assert wrong.value.code.startswith("E0")
    with pytest.raises(BatonError):
        chat.receive("customer", "x", confidence=2)
    with pytest.raises(PolicyError):
        Policy.load("there/is/none.baton")
    with pytest.raises(ValueError):
        chat.set_now(datetime(2026, 11, 20))


def test_threads_share_a_policy(policy: Policy) -> None:
    outcomes: list[str] = []

    def decide(budget: int) -> None:
        chat = policy.chat({"facts": {"lead.budget": budget}})
        outcomes.extend(chat.decide().outcome for _ in range(200))

    threads = [threading.Thread(target=decide, args=(budget,)) for budget in (1, 10_000, 2, 20_000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(set(outcomes)) == ["hold", "route"] and len(outcomes) == 800


@pytest.mark.parametrize("example", ["smallest", "inbound-sales", "support", "languages"])
def test_c_and_python_route_the_examples_alike(example: str) -> None:
    folder = EXAMPLES / example
    files = [str(folder / "policy.baton"), str(folder / "chats.jsonl")]
    ours = subprocess.run([sys.executable, str(HERE / "route.py"), *files], capture_output=True, text=True)
    route = EXAMPLES.parent / ".build" / "embedding" / "route"
    theirs = subprocess.run([str(route), *files], capture_output=True, text=True)
    assert ours.stdout == theirs.stdout and ours.stdout
    assert ours.returncode == theirs.returncode == 0
