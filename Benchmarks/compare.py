#!/usr/bin/env python3
"""Measures Baton beside C and other engines, in one run on one core, and prints tables for README.md.

    compare.py [--large] [--embedding] [--passes N] [--folder FOLDER]

It builds what it needs (release), writes the workload, and says what it leaves out and why. Each figure is the least of
several passes through all chats, divided by the chats; Baton and C are run three times and the spread is told. `--large`
adds 100,000 rules, `--embedding` measures what embedders wait for and nothing else. Run it where little else runs.
"""

import argparse
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SHAPES = {"thresholds": "10,000 thresholds, all distinct", "accounts": "10,000 accounts by name",
          "booleans": "2,000 rules of 30 booleans", "nested": "blocks six deep, 9,432 rules and blocks",
          "intents": "300 intents", "whole": "1,000 rules and std.intents"}
RIVALS = ["SWI-Prolog", "Zen", "Cedar"]
TEXTS = {"phrases": "ASCII", "phrases-accents": "accents in most words", "phrases-cyrillic": "Cyrillic",
         "phrases-han": "Han, two characters a word"}
FINDERS = {"RE2": ["-DWITH_RE2", "-lre2"], "Vectorscan": ["-DWITH_VECTORSCAN", "-lhs"]}
ROUNDS = 3
COPIES = 40
QUESTIONS = [("explain",), ("explain", "--why-not", "hold"), ("explain", "--how-to", "hold"),
             ("explain", "--how-to", "queue or hold"), ("explain", "--when"), ("ask",)]


def run(command, pinned=True, timeout=300):
    """What a command prints; None where it does not end well, and why on standard error."""
    if pinned and shutil.which("taskset"):
        command = ["taskset", "-c", str(max(os.sched_getaffinity(0)))] + command
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout)
    except (subprocess.TimeoutExpired, FileNotFoundError) as error:
        print(f"left out: {error}", file=sys.stderr)
        return None
    if done.returncode != 0:
        print(f"left out: {' '.join(command)}: {done.stderr.strip()[-300:]}", file=sys.stderr)
        return None
    return done.stdout


def measured(command, best=min):
    """The best of each figure over some rounds, and the spread of the first round to the last in `spread`."""
    rounds = [json.loads(text) for text in (run(command) for _ in range(ROUNDS)) if text]
    if not rounds:
        return None
    least = {name: best(one[name] for one in rounds) for name in rounds[0]}
    for name in ("verdict_ns", "scan_ns", "bits_ns"):
        if name in least:
            least[f"{name}_spread"] = max(one[name] for one in rounds) / least[name]
    return least


def answers_are_right(measure, folder, scratch):
    """Whether Baton decides every chat as the reference does."""
    answers = os.path.join(scratch, "answers")
    if os.path.exists(answers):
        os.remove(answers)
    run([measure, "decide", f"{folder}/policy.baton", f"{folder}/chats.jsonl", "1", answers])
    with open(f"{folder}/expected.jsonl") as file:
        expected = [json.loads(line)["rule"] or "-" for line in file]
    return os.path.exists(answers) and open(answers).read().split("\n")[:-1] == expected


def time_of(value):
    return ("–" if value is None else f"{value:.0f} ns" if value < 10_000
            else f"{value / 1e3:.3g} µs" if value < 1e6 else f"{value / 1e6:.3g} ms")


def beside(value, baton):
    return "–" if value is None else f"{time_of(value)} ({value / baton:.1f}×)"


def row(*cells):
    print("| " + " | ".join(map(str, cells)) + " |")


def head(*cells):
    print()
    row(*cells)
    row(*["---"] * len(cells))


def machine():
    try:
        with open("/proc/cpuinfo") as file:
            model = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        model = platform.processor() or platform.machine()
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        system = platform.system()
    return f"{os.cpu_count()} cores ({model}), {system}"


def build(product):
    """The path of a product of the root package, built where it can be; None where it is not there."""
    if shutil.which("swift"):
        subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", product], cwd=ROOT,
                       stdout=sys.stderr)
    path = os.path.join(ROOT, ".build/release", product)
    if os.path.exists(path):
        return path
    print(f"left out: {product} could not be built", file=sys.stderr)
    return None


def compare(measure, floor, folder, sizes, passes, scratch):
    results = {}
    for what in sizes + list(SHAPES):
        print(f"measuring {what}", file=sys.stderr)
        place = f"{folder}/{what}"
        baton = measured([measure, "decide", f"{place}/policy.baton", f"{place}/chats.jsonl", str(passes)])
        if not baton:
            continue
        baton["right"] = answers_are_right(measure, place, scratch)
        results[what] = (baton, measured([floor, f"{place}/flat.txt", str(passes)])
                         if floor and os.path.exists(f"{place}/flat.txt") else None)
    return results


def print_decisions(results, sizes, folder):
    missing = set()
    head("rules", "Baton", "C, scan", "C, bit sets", *RIVALS)
    for size in sizes:
        if size not in results:
            continue
        baton, c = results[size]
        own, cells = baton["verdict_ns"], []
        for rival in RIVALS:
            text = None
            if int(size) <= 10_000:
                text = run([sys.executable, f"{HERE}/rivals.py", rival, f"{folder}/{size}"], timeout=120)
            answer = json.loads(text) if text else {}
            if "missing" in answer:
                missing.add(answer["missing"])
            cells.append(beside(answer.get("ns"), own) + (" wrong!" if answer.get("wrong") else ""))
        row(f"{int(size):,}", time_of(own), beside(c and c["scan_ns"], own), beside(c and c["bits_ns"], own), *cells)
    for reason in sorted(missing):
        print(f"\nLeft out: {reason}.")
    head("rules", "check", "compile", "together", "load a compiled file", "graph, bytes a condition", "file")
    for size in sizes:
        if size in results:
            print_readying(f"{int(size):,}", results[size][0])
    head("shape", "Baton", "C, scan", "C, bit sets", "check + compile", "graph, bytes a condition")
    for shape, title in SHAPES.items():
        if shape in results:
            baton, c = results[shape]
            own = baton["verdict_ns"]
            row(title, time_of(own), beside(c and c["scan_ns"], own), beside(c and c["bits_ns"], own),
                f"{baton['check_s'] + baton['compile_s']:.2f} s", f"{baton['graph_bytes'] / baton['conditions']:.0f}")
    head("policy", "chat into facts", "which rule", "all that is told", "answers as the reference", "spread of runs")
    for what, (baton, _) in results.items():
        row(f"{int(what):,} rules" if what.isdigit() else SHAPES[what], time_of(baton["bind_ns"]),
            time_of(baton["verdict_ns"]), time_of(baton["decision_ns"]), "all" if baton["right"] else "**not all**",
            f"{baton['verdict_ns_spread']:.2f}×")


def print_embedding(measure, folder, scratch, passes):
    """What whoever embeds Baton waits for, beside the runtime alone: all in one run, by turns."""
    library, timer = f"{ROOT}/.build/embedding", f"{scratch}/embedding"
    subprocess.run(["make", "-s", "libbaton"], cwd=ROOT, stdout=sys.stderr, stderr=subprocess.DEVNULL)
    run(["gcc", "-O2", f"-I{library}", f"{HERE}/embedding.c", f"-L{library}", "-lbaton", f"-Wl,-rpath,{library}", "-o", timer],
        pinned=False)
    head("policy", "the runtime's verdict", "Swift, `ruling()`", "C, `baton_chat_decide`", "a chat read and ruled on",
         "`Policy.decide`", "the same with all room made anew")
    for what in ["10", "100", "1000", "10000", "whole"]:
        place = f"{folder}/{what}"
        chats = [f"{place}/policy.baton", f"{place}/chats.jsonl", str(passes)]
        swift, c = measured([measure, "embed", *chats]), measured([timer, *chats])
        if not swift:
            continue
        own, through = swift["verdict_ns"], c and c["c_ns"]
        row(f"{int(what):,} rules" if what.isdigit() else SHAPES[what], time_of(own),
            f"{time_of(swift['ruling_ns'])} ({swift['ruling_ns'] / own:.2f}×)",
            "–" if through is None else f"{time_of(through)} (+{through - own:.0f} ns)", time_of(swift["live_ns"]),
            time_of(swift["decide_ns"]), time_of(swift["decide_anew_ns"]))


def print_readying(title, baton):
    row(title, f"{baton['check_s']:.3f} s", f"{baton['compile_s']:.3f} s",
        f"{baton['check_s'] + baton['compile_s']:.3f} s", f"{baton['load_s'] * 1e3:.1f} ms",
        f"{baton['graph_bytes'] / baton['conditions']:.0f}", f"{baton['file_bytes'] / 1e6:.2f} MB")


def print_phrases(measure, folder, scratch, passes):
    """Finding 2,000 phrases in 10,000 messages; other engines only in ASCII, where they mean the same by a word."""
    head("2,000 phrases over 10,000 messages", "Baton", *FINDERS)
    for what, title in TEXTS.items():
        messages = f"{folder}/{what}/messages.txt"
        baton = measured([measure, "phrases", f"{folder}/{what}/policy.baton", messages, str(passes)], best=max)
        cells = [f"{baton['phrases_mb_s']:.0f} MB/s" if baton else "–"]
        for name, (define, library) in FINDERS.items() if what == "phrases" else []:
            finder = f"{scratch}/{name}"
            if run(["g++", "-O2", "-std=c++17", define, f"{HERE}/phrases.cc", library, "-o", finder], pinned=False) is None:
                cells.append("–")
                continue
            rival = measured([finder, f"{folder}/{what}/phrases.txt", messages, str(passes)], best=max)
            right = baton and rival and rival["found"] == baton["found"]
            cells.append(f"{rival['phrases_mb_s']:.0f} MB/s ({baton['phrases_mb_s'] / rival['phrases_mb_s']:.1f}× slower)"
                         if right else "found otherwise")
        row(title, *cells, *["–"] * (len(FINDERS) + 1 - len(cells)))


def print_explaining(measure, baton, folder, scratch, passes):
    """What is told beyond a decision, as multiples of it; and what the command takes for its questions."""
    head("rules", "decision", "with a receipt", "the winner explained", "everything explained", "rules told of",
         "a rule", "everything in words", "everything as JSON")
    policies = ["10", "1000", "10000", "whole"]
    for what in policies:
        place = f"{folder}/{what}"
        told = measured([measure, "explain", f"{place}/policy.baton", f"{place}/chats.jsonl", str(passes)])
        if told:
            own = told["decide_ns"]
            row(f"{int(what):,}" if what.isdigit() else SHAPES[what], time_of(own), beside(told["receipt_ns"], own),
                beside(told["winner_ns"], own), beside(told["everything_ns"], own), told["above"],
                time_of((told["everything_ns"] - told["winner_ns"]) / max(1, told["above"])),
                time_of(told["prose_ns"]), time_of(told["json_ns"]))
    if not baton:
        return
    head("rules", *(f"`{' '.join(question)}`" for question in QUESTIONS))
    for what in policies:
        cells, place, compiled = [], f"{folder}/{what}", os.path.join(scratch, "asked.batonc")
        run([baton, "compile", f"{place}/policy.baton", "-o", compiled], pinned=False)
        with open(f"{place}/chats.jsonl") as file:
            chats = [next(file) for _ in range(3)]
        for name, *options in QUESTIONS:
            spent = []
            for number, chat in enumerate(chats):
                one = os.path.join(scratch, f"asked{number}.jsonl")
                with open(one, "w") as file:
                    file.write(chat)
                begin = time.perf_counter()
                run([baton, name, compiled, one, *options])
                spent.append(time.perf_counter() - begin)
            cells.append(f"{max(spent) * 1e3:.0f} ms")
        row(f"{int(what):,}" if what.isdigit() else SHAPES[what], *cells)


def print_command(baton, measure, folder, scratch, passes):
    head("what", "measured")
    if not baton:
        return
    whole, small = f"{folder}/whole", f"{ROOT}/examples/smallest"
    many, none = os.path.join(scratch, "many.jsonl"), os.path.join(scratch, "none.jsonl")
    with open(f"{whole}/chats.jsonl") as file, open(many, "w") as long:
        chats = file.readlines()
        for _ in range(COPIES):
            long.writelines(chats)
    open(none, "w").close()

    def seconds(policy, chats, *options):
        begin = time.perf_counter()
        subprocess.run([baton, "decide", policy, chats, "--format", "json", *options], stdout=subprocess.DEVNULL,
                       close_fds=False)
        return time.perf_counter() - begin

    for jobs in (os.cpu_count(), 1):
        options = ["--jobs", str(jobs)]
        start = min(seconds(f"{whole}/policy.baton", none, *options) for _ in range(ROUNDS))
        spent = min(seconds(f"{whole}/policy.baton", many, *options) for _ in range(ROUNDS)) - start
        row(f"`baton decide`, {COPIES * len(chats):,} whole chats of 5 messages and 30 facts, 1,000 rules and `std.intents`, "
            f"`--jobs {jobs}`, start taken off", f"{COPIES * len(chats) / spent:,.0f} a second")
    one, compiled = os.path.join(scratch, "one.jsonl"), os.path.join(scratch, "smallest.batonc")
    with open(f"{small}/chats.jsonl") as file, open(one, "w") as short:
        short.write(file.readline())
    run([baton, "compile", f"{small}/policy.baton", "-o", compiled], pinned=False)
    for policy, title in ((f"{small}/policy.baton", "`examples/smallest`, which uses `std.intents`"),
                          (compiled, "the same, compiled before")):
        times = [seconds(policy, one) * 1e3 for _ in range(25)]
        row(f"`baton decide` on one chat, cold start included: {title}",
            f"{min(times):.1f} ms at least, {statistics.median(times):.1f} ms in the middle of 25")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--large", action="store_true", help="100,000 rules too")
    options.add_argument("--embedding", action="store_true", help="the library from Swift and C alone")
    options.add_argument("--passes", type=int, default=7, help="passes through all chats, of which the least counts")
    options.add_argument("--folder", help="where the workload is kept; otherwise it is written anew and removed")
    options = options.parse_args()
    measure = build("BatonMeasure")
    baton = None if options.embedding else build("baton")
    if not measure:
        sys.exit("nothing to measure with")
    sizes = ["10", "100", "1000", "10000"] + (["100000"] if options.large else [])
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or f"{scratch}/workload"
        wanted = sizes + (["whole"] if options.embedding else list(SHAPES) + list(TEXTS))
        needed = [what for what in wanted if not os.path.exists(f"{folder}/{what}")]
        if needed:
            subprocess.run([sys.executable, f"{HERE}/workload.py", folder] + needed, check=True)
        if options.embedding:
            print(f"\n{datetime.date.today()}, {machine()}. One core pinned; least of {ROUNDS} runs of {options.passes} "
                  "passes through all chats, mean a chat.")
            return print_embedding(measure, folder, scratch, options.passes)
        floor = f"{scratch}/floor"
        if not shutil.which("gcc") or subprocess.run(["gcc", "-O2", "-o", floor, f"{HERE}/floor.c"]).returncode != 0:
            print("left out: C, for there is no gcc", file=sys.stderr)
            floor = None
        before = os.getloadavg()[0]
        results = compare(measure, floor, folder, sizes, options.passes, scratch)
        print(f"\n{datetime.date.today()}, {machine()}. One core pinned; least of {ROUNDS} runs of {options.passes} "
              "passes through all chats, mean a chat.")
        print_decisions(results, sizes, folder)
        print_embedding(measure, folder, scratch, options.passes)
        print_phrases(measure, folder, scratch, options.passes)
        print_explaining(measure, baton, folder, scratch, options.passes)
        print_command(baton, measure, folder, scratch, options.passes)
        print(f"\nOther work on the machine: a load of {before:.1f} before and {os.getloadavg()[0]:.1f} after.")


if __name__ == "__main__":
    main()
