"""Baton from Python, over the C library: when does a chatbot hand a conversation to a person, to whom, with what in hand?

    policy = Policy.load("inbound.baton")
    chat = policy.chat()
    chat["lead.budget"] = 40_000
    chat.receive("customer", "How much is the enterprise plan?")
    if chat.decide().outcome == "route": ...

A policy never changes and may be shared by threads. A chat belongs to one thread at a time.
"""

from __future__ import annotations

import ctypes
import json
import os
from ctypes import POINTER, byref, c_bool, c_char_p, c_double, c_int, c_int32, c_int64, c_size_t, c_void_p
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Literal, Union, cast

Outcome = Literal["hold", "route", "queue", "ask"]
Sender = Literal["customer", "bot", "agent"]
Json = Union[None, bool, int, float, str, list["Json"], dict[str, "Json"]]

_OUTCOMES: tuple[Outcome, ...] = ("hold", "route", "queue", "ask")
_SENDERS: dict[str, int] = {"customer": 0, "bot": 1, "agent": 2}
_NO_TIME = -(2**63)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class _Ruling(ctypes.Structure):
    _fields_ = [("outcome", c_int), ("team", c_int32), ("rule", c_int32)]


class _Message(ctypes.Structure):
    _fields_ = [
        ("sender", c_int),
        ("text", c_char_p),
        ("text_length", c_size_t),
        ("has_time", c_bool),
        ("at", c_int64),
        ("has_confidence", c_bool),
        ("confidence", c_double),
        ("label", c_char_p),
    ]


def _load_library() -> ctypes.CDLL:
    library = ctypes.CDLL(os.environ.get("BATON_LIBRARY", "libbaton.so"))
    out = POINTER(c_void_p)
    signatures: dict[str, tuple[Any, list[Any]]] = {
        "baton_version": (c_char_p, []),
        "baton_policy_load": (c_int, [c_char_p, out, out]),
        "baton_policy_parse": (c_int, [c_char_p, c_size_t, c_char_p, out, out]),
        "baton_policy_decode": (c_int, [c_char_p, c_size_t, out, out]),
        "baton_policy_free": (None, [c_void_p]),
        "baton_policy_name": (c_char_p, [c_void_p]),
        "baton_policy_digest": (c_char_p, [c_void_p]),
        "baton_policy_fact": (c_int32, [c_void_p, c_char_p]),
        "baton_policy_fact_count": (c_int32, [c_void_p]),
        "baton_policy_fact_path": (c_char_p, [c_void_p, c_int32]),
        "baton_policy_team_place": (c_int32, [c_void_p, c_char_p]),
        "baton_policy_team": (c_char_p, [c_void_p, c_int32]),
        "baton_policy_rule_name": (c_char_p, [c_void_p, c_int32]),
        "baton_policy_rule_place": (c_char_p, [c_void_p, c_int32]),
        "baton_chat_new": (c_int, [c_void_p, out, out]),
        "baton_chat_free": (None, [c_void_p]),
        "baton_chat_clear": (None, [c_void_p]),
        "baton_chat_read": (c_int, [c_void_p, c_char_p, c_size_t, out]),
        "baton_chat_set_id": (c_int, [c_void_p, c_char_p, out]),
        "baton_chat_set_now": (c_int, [c_void_p, c_int64, out]),
        "baton_chat_set_json": (c_int, [c_void_p, c_int32, c_char_p, c_size_t, out]),
        "baton_chat_receive": (c_int, [c_void_p, POINTER(_Message), out]),
        "baton_chat_set_team": (c_int, [c_void_p, c_int32, c_bool, out]),
        "baton_chat_decide": (c_int, [c_void_p, POINTER(_Ruling)]),
        "baton_chat_decision": (c_int, [c_void_p, out, out]),
        "baton_chat_explanation": (c_int, [c_void_p, out, out]),
        "baton_text_bytes": (c_void_p, [c_void_p]),
        "baton_text_length": (c_size_t, [c_void_p]),
        "baton_text_free": (None, [c_void_p]),
        "baton_error_message": (c_char_p, [c_void_p]),
        "baton_error_code": (c_char_p, [c_void_p]),
        "baton_error_free": (None, [c_void_p]),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


_library = _load_library()


class BatonError(Exception):
    """What is wrong with a policy, a chat or a call; `code` is the stable code, such as E0601, or empty."""

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.code = code


class PolicyError(BatonError):
    """A file that cannot be read, or a policy with errors; `code` is that of its first error."""


class ChatError(BatonError):
    """A chat that cannot be read, or does not fit the policy: a fact of another type, say."""


_ERRORS: dict[int, type[BatonError]] = {2: PolicyError, 3: PolicyError, 4: ChatError}


def _check(status: int, error: c_void_p) -> None:
    if status == 0:
        return
    message = _text(_library.baton_error_message(error))
    code = _text(_library.baton_error_code(error))
    _library.baton_error_free(error)
    raise _ERRORS.get(status, BatonError)(message, code)


def _text(text: bytes) -> str:
    return text.decode()


def _optional(text: bytes | None) -> str | None:
    return None if text is None else text.decode()


@dataclass(frozen=True)
class Ruling:
    """What was decided, in short: where the chat goes, and which rule says so."""

    outcome: Outcome
    team: str | None
    rule: str | None
    """Where the rule stands, file:line:column; None where nothing fired."""


class Policy:
    """A policy: read, checked and compiled."""

    def __init__(self, handle: c_void_p) -> None:
        self._handle = handle

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Policy:
        """Reads a policy from a file, `.baton` or compiled."""
        policy, error = c_void_p(), c_void_p()
        _check(_library.baton_policy_load(os.fsencode(path), byref(policy), byref(error)), error)
        return cls(policy)

    @classmethod
    def parse(cls, source: str, name: str = "policy.baton") -> Policy:
        """Reads a policy from a text, which may use the standard modules but no files."""
        policy, error = c_void_p(), c_void_p()
        text = source.encode()
        _check(_library.baton_policy_parse(text, len(text), name.encode(), byref(policy), byref(error)), error)
        return cls(policy)

    def __del__(self) -> None:
        _library.baton_policy_free(self._handle)

    @property
    def name(self) -> str | None:
        return _optional(_library.baton_policy_name(self._handle))

    @property
    def digest(self) -> str:
        return _text(_library.baton_policy_digest(self._handle))

    @property
    def facts(self) -> list[str]:
        """The paths of all facts, in the order declared."""
        count = _library.baton_policy_fact_count(self._handle)
        return [_text(_library.baton_policy_fact_path(self._handle, fact)) for fact in range(count)]

    def chat(self, content: dict[str, Json] | None = None) -> Chat:
        """A chat held against this policy, of which nothing is known yet but what is given."""
        chat = Chat(self)
        if content is not None:
            chat.read(content)
        return chat


class Chat:
    """A chat held against a policy; what comes in costs only itself."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._handle, error = c_void_p(), c_void_p()
        _check(_library.baton_chat_new(policy._handle, byref(self._handle), byref(error)), error)

    def __del__(self) -> None:
        _library.baton_chat_free(self._handle)

    def clear(self) -> None:
        """Forgets all that the chat was told."""
        _library.baton_chat_clear(self._handle)

    def read(self, content: dict[str, Json] | str | bytes) -> None:
        """Takes a chat as JSON has it, in place of all that was told before."""
        text = content if isinstance(content, (str, bytes)) else json.dumps(content)
        data = text.encode() if isinstance(text, str) else text
        error = c_void_p()
        _check(_library.baton_chat_read(self._handle, data, len(data), byref(error)), error)

    def __setitem__(self, fact: str, value: Json) -> None:
        """Gives a fact by its path; None says that it is unknown."""
        place = _library.baton_policy_fact(self._policy._handle, fact.encode())
        if place < 0:
            raise KeyError(f"the policy declares no fact `{fact}`")
        data = json.dumps(value).encode()
        error = c_void_p()
        _check(_library.baton_chat_set_json(self._handle, place, data, len(data), byref(error)), error)

    def receive(
        self,
        sender: Sender,
        text: str | None,
        *,
        at: datetime | None = None,
        confidence: float | None = None,
        label: str | None = None,
    ) -> None:
        """Adds a message after the others."""
        data = None if text is None else text.encode()
        message = _Message(
            _SENDERS[sender],
            data,
            0 if data is None else len(data),
            at is not None,
            0 if at is None else _milliseconds(at),
            confidence is not None,
            confidence or 0.0,
            None if label is None else label.encode(),
        )
        error = c_void_p()
        _check(_library.baton_chat_receive(self._handle, byref(message), byref(error)), error)

    def set_now(self, now: datetime | None) -> None:
        """The time of the decision; None leaves it to the newest message."""
        time, error = _NO_TIME if now is None else _milliseconds(now), c_void_p()
        _check(_library.baton_chat_set_now(self._handle, time, byref(error)), error)

    def set_team(self, team: str, *, is_open: bool) -> None:
        """Says whether a team takes chats."""
        place = _library.baton_policy_team_place(self._policy._handle, team.encode())
        if place < 0:
            raise KeyError(f"the policy declares no team `{team}`")
        error = c_void_p()
        _check(_library.baton_chat_set_team(self._handle, place, is_open, byref(error)), error)

    def decide(self) -> Ruling:
        """What the policy decides, in short."""
        ruling = _Ruling()
        if _library.baton_chat_decide(self._handle, byref(ruling)) != 0:
            raise BatonError("the chat could not be decided")
        policy = self._policy._handle
        return Ruling(
            _OUTCOMES[ruling.outcome],
            _optional(_library.baton_policy_team(policy, ruling.team)),
            _optional(_library.baton_policy_rule_place(policy, ruling.rule)),
        )

    def decision(self) -> dict[str, Json]:
        """The whole decision with everything that the handoff needs."""
        return self._told(_library.baton_chat_decision)

    def explanation(self) -> dict[str, Json]:
        """Why it was decided so."""
        return self._told(_library.baton_chat_explanation)

    def _told(self, function: Any) -> dict[str, Json]:
        text, error = c_void_p(), c_void_p()
        _check(function(self._handle, byref(text), byref(error)), error)
        try:
            data = ctypes.string_at(_library.baton_text_bytes(text), _library.baton_text_length(text))
            return cast(dict[str, Json], json.loads(data))
        finally:
            _library.baton_text_free(text)


def _milliseconds(time: datetime) -> int:
    if time.tzinfo is None:
        raise ValueError("a time needs its zone")
    return (time - _EPOCH) // timedelta(milliseconds=1)


def version() -> str:
    """The library's version."""
    return _text(_library.baton_version())


__all__ = ["BatonError", "Chat", "ChatError", "Policy", "PolicyError", "Ruling", "version"]
