"""Other engines on the rules of a folder that workload.py wrote; each says what it took, or why it does not run."""

import json
import os
import shutil
import subprocess
import tempfile
import time


def load(folder):
    """The rules, the facts of each chat and the place of the rule that decides it."""
    with open(f"{folder}/rules.json") as file:
        workload = json.load(file)
    with open(f"{folder}/chats.jsonl") as file:
        chats = [json.loads(line)["facts"] for line in file]
    with open(f"{folder}/expected.jsonl") as file:
        rules = [json.loads(line)["rule"] for line in file]
    return workload["facts"], workload["rules"], chats, [-1 if rule is None else int(rule[1:]) for rule in rules]


def least(decide, chats, expected, budget=4.0):
    """The least time a decision takes over passes through the chats, in nanoseconds, and how many were wrong."""
    start = time.perf_counter()
    asked = []
    for chat, answer in zip(chats, expected):
        asked.append(decide(chat) == answer)
        if time.perf_counter() - start > budget / 2:
            break
    chats, best = chats[:len(asked)], float("inf")
    while time.perf_counter() - start < budget or best == float("inf"):
        begin = time.perf_counter()
        for chat in chats:
            decide(chat)
        best = min(best, time.perf_counter() - begin)
    return {"ns": best / len(chats) * 1e9, "wrong": asked.count(False), "asked": len(asked)}


def zen(folder):
    """GoRules Zen, a decision table of the first hit."""
    try:
        import zen as engine
    except ImportError:
        return {"missing": "zen-engine is not installed"}
    facts, rules, chats, expected = load(folder)

    def cell(sign, value):
        if sign == "in":
            return ", ".join(map(json.dumps, value))
        return json.dumps(value) if sign == "eq" else f"{'>=' if sign == 'ge' else '<'} {value}"

    rows = [{"_id": f"r{place}", "out": str(place)} | {fact: "" for fact in facts}
            | {fact: cell(sign, value) for fact, sign, value in rule} for place, rule in enumerate(rules)]
    table = {"hitPolicy": "first", "inputs": [{"id": fact, "name": fact, "field": fact} for fact in facts],
             "outputs": [{"id": "out", "name": "rule", "field": "rule"}], "rules": rows}
    nodes = [{"id": "in", "name": "in", "type": "inputNode"},
             {"id": "table", "name": "table", "type": "decisionTableNode", "content": table},
             {"id": "out", "name": "out", "type": "outputNode"}]
    edges = [{"id": "a", "sourceId": "in", "targetId": "table", "type": "edge"},
             {"id": "b", "sourceId": "table", "targetId": "out", "type": "edge"}]
    begin = time.perf_counter()
    content = engine.ZenDecisionContent(json.dumps({"nodes": nodes, "edges": edges}))
    loaded = engine.ZenEngine({"loader": lambda _: content})
    loaded.evaluate("policy", chats[0])
    loading = time.perf_counter() - begin
    own = []

    def decide(chat):
        answer = loaded.evaluate("policy", chat)
        taken = answer["performance"]
        unit = next(unit for unit in ("ns", "µs", "ms", "s") if taken.endswith(unit))
        own.append(float(taken.removesuffix(unit)) * {"ns": 1, "µs": 1e3, "ms": 1e6, "s": 1e9}[unit])
        return int(answer["result"].get("rule", -1))

    answer = least(decide, chats, expected)
    passes = [own[start:start + answer["asked"]] for start in range(0, len(own), answer["asked"])]
    by_own = min(sum(times) / len(times) for times in passes if len(times) == answer["asked"])
    return answer | {"load_s": loading, "ns": by_own, "called_ns": answer["ns"]}


def cedar(folder):
    """Cedar by its Python package: a permit a rule, of those that allow the first."""
    try:
        import cedarpy
    except ImportError:
        return {"missing": "cedarpy is not installed"}
    facts, rules, chats, expected = load(folder)

    def test(fact, sign, value):
        if sign == "in":
            return f"{json.dumps(value)}.contains(context.{fact})"
        return f"context.{fact} {dict(eq='==', ge='>=', lt='<')[sign]} {json.dumps(value)}"

    text = "\n".join(f'permit(principal, action, resource) when {{ {" && ".join(test(*one) for one in rule)} }};'
                     for rule in rules)
    request = {"principal": 'U::"c"', "action": 'Action::"decide"', "resource": 'R::"chat"'}
    begin = time.perf_counter()
    policies = cedarpy.PolicySet.from_str(text) if hasattr(cedarpy, "PolicySet") else text
    loading = time.perf_counter() - begin

    def decide(chat):
        reasons = cedarpy.is_authorized(request | {"context": chat}, policies, []).diagnostics.reasons
        return min((int(reason.removeprefix("policy")) for reason in reasons), default=-1)

    return least(decide, chats, expected) | {"load_s": loading}


def prolog(folder):
    """SWI-Prolog: a clause a rule, its own clause index."""
    if not shutil.which("swipl"):
        return {"missing": "swipl is not installed (Debian: swi-prolog-nox)"}
    facts, rules, chats, expected = load(folder)
    place_of = {fact: place for place, fact in enumerate(facts)}

    def atom(value):
        return str(value).lower() if isinstance(value, (bool, int)) else "'" + value + "'"

    lines = [":- style_check(-singleton)."]
    for place, rule in enumerate(rules):
        head, body = [f"F{number}" for number in range(len(facts))], []
        for fact, sign, value in rule:
            if sign == "eq":
                head[place_of[fact]] = atom(value)
            elif sign == "in":
                body.append(f"memberchk(F{place_of[fact]}, [{', '.join(map(atom, value))}])")
            else:
                body.append(f"F{place_of[fact]} {'>=' if sign == 'ge' else '<'} {value}")
        lines.append(f"route({', '.join(head)}, {place}) :- {', '.join(body + ['!'])}.")
    lines.append(f"route({', '.join('_' for _ in facts)}, -1).")
    calls = [f"chat(route({', '.join(atom(chat[fact]) for fact in facts)}, R), R, {answer})."
             for chat, answer in zip(chats, expected)]
    main = """
pass([]).
pass([G|Gs]) :- \\+ \\+ call(G), pass(Gs).
least(_, 0, _, B, B) :- !.
least(Gs, N, E, B0, B) :- get_time(S), pass(Gs), get_time(T), D is T - S, B1 is min(B0, D), N1 is N - 1,
    ( T > E -> B = B1 ; least(Gs, N1, E, B1, B) ).
main :- findall(G, chat(G, _, _), Gs), length(Gs, L),
    aggregate_all(count, ( chat(G, R, A), call(G), R =\\= A ), W),
    get_time(Now), End is Now + 4, pass(Gs), least(Gs, 9, End, 1.0e9, B), Ns is B / L * 1.0e9,
    format('{"ns": ~4f, "wrong": ~w, "asked": ~w}~n', [Ns, W, L]).
"""
    with tempfile.TemporaryDirectory() as scratch:
        program = os.path.join(scratch, "rules.pl")
        with open(program, "w") as file:
            file.write("\n".join(lines + calls) + main)
        try:
            run = subprocess.run(["swipl", "-O", "-q", "-g", "main", "-t", "halt", program], capture_output=True,
                                 text=True, timeout=60)
            return json.loads(run.stdout)
        except (subprocess.TimeoutExpired, json.JSONDecodeError):
            return {"missing": "swipl did not end within 60 s"}


ALL = {"SWI-Prolog": prolog, "Zen": zen, "Cedar": cedar}

if __name__ == "__main__":
    import sys
    print(json.dumps(ALL[sys.argv[1]](sys.argv[2])))
