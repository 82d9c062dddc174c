"""Times batond over a socket: 1,000 rules with std.intents, chats of 5 messages and 30 facts.

    python3 Benchmarks/service.py [--realtime] [--seconds N] [--logs FOLDER] [--only WORD] [BATOND]
    python3 Benchmarks/service.py --memory REQUESTS [--lines] [--log] [BATOND]
    python3 Benchmarks/service.py --reloads 100 [BATOND]

The service has core 0 to itself, the client (load.c) core 1. Told are decisions a second with one chat a request over 32
connections that stay open, and with 500 chats a request, one a line, over 4; how long requests take at half of the first, each
timed from the moment when it was due; then the same with the decision log on, with and without the chats in it, with a masked
fact, for a policy that hands nothing over and for one whose handoffs begin timers; and the service's memory.

`--realtime` runs both before all other work on the machine (as root), where that cannot be stopped. Logs lie in FOLDER, a
temporary one otherwise. `--memory` instead sends so many decisions and tells the service's memory every few seconds;
`--reloads` replaces the policy so often within 30 seconds, while both kinds of requests go on, and tells how many failed.
"""
import argparse
import concurrent.futures
import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


PORT = free_port()

# What is logged, and the policy: as it is almost every chat is handed over, to a team that has no time set.
LOGS = [
    ("logged, nothing handed over", "hold", []),
    ("logged", "policy", []),
    ("logged, handoffs with timers", "timers", []),
    ("logged with the chats", "policy", ["--log-chats"]),
    ("logged, a fact masked", "policy", ["--mask", "deal"]),
    ("logged with the chats, a fact masked", "policy", ["--log-chats", "--mask", "deal"]),
]


def memory(process):
    with open(f"/proc/{process.pid}/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024


def seconds_used(process):
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def get(path, body=None):
    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}{path}", data=body) as answer:
        return answer.read().decode()


def number(name):
    return int(re.search(rf"^{name} (\d+)$", get("/metrics"), re.MULTILINE)[1])


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.first = ["chrt", "--fifo", "10"] if options.realtime else []
        subprocess.run([sys.executable, f"{HERE}/workload.py", folder, "whole"], check=True)
        subprocess.run(["gcc", "-O2", "-o", f"{folder}/load", f"{HERE}/load.c"], check=True)
        with open(f"{folder}/whole/policy.baton") as file:
            text = file.read()
        held = re.sub(r'^team .*\n', "", re.sub(r'route to team "team-\d+"', "hold", text), flags=re.MULTILINE)
        timed = re.sub(
            r'^team "team-(\d+)"$',
            lambda team: f'team "team-{team[1]}" {{ sla 10 minutes' + (
                f'; backup team "team-{int(team[1]) + 13}" after 3 minutes }}' if int(team[1]) < 12 else " }"),
            text, flags=re.MULTILINE)
        for name, variant in (("hold", held), ("timers", timed)):
            with open(f"{folder}/whole/{name}.baton", "w") as file:
                file.write(variant)

    @contextlib.contextmanager
    def service(self, policy, *flags):
        words = self.first + (["taskset", "-c", "0"] if self.options.memory is None else [])
        words += [self.options.batond, f"{self.folder}/whole/{policy}.baton", "--port", str(PORT), "--log-level", "error"]
        process = subprocess.Popen(words + list(flags))
        try:
            for _ in range(200):
                with contextlib.suppress(OSError):
                    get("/health")
                    break
                time.sleep(0.05)
            yield process
        finally:
            process.terminate()
            process.wait()

    def load(self, service, connections, seconds, rate, lines, *wait):
        words = self.first + (["taskset", "-c", "1"] if self.options.memory is None else [])
        words += [f"{self.folder}/load", PORT, connections, seconds, rate, lines, f"{self.folder}/whole/chats.jsonl"]
        words += wait
        used = seconds_used(service)
        # It ends with 1 where some answers were errors, which it tells too.
        done = subprocess.run(list(map(str, words)), capture_output=True, text=True)
        if not done.stdout:
            sys.exit(done.stderr)
        told = json.loads(done.stdout)
        chats = told["requests"] * (lines or 1)
        return told | {"decisions_a_cpu_second": round(chats / (seconds_used(service) - used))}

    def plain(self):
        seconds = self.options.seconds
        with self.service("policy") as service:
            self.load(service, 32, 2, 0, 0)
            before = memory(service)
            single = self.load(service, 32, seconds, 0, 0)
            print("one chat a request", single, flush=True)
            print("half of that", self.load(service, 32, seconds, single["decisions_a_second"] / 2, 0), flush=True)
            print("one chat a line", self.load(service, 4, seconds, 0, 500), flush=True)
            print(f"memory {before:.1f} MB before, {memory(service):.1f} MB after", flush=True)

    def logged(self, name, policy, flags):
        with tempfile.TemporaryDirectory(dir=self.options.logs) as folder:
            with self.service(policy, "--log", f"{folder}/desk.log", *flags) as service:
                self.load(service, 32, 1, 0, 0, "wait")
                for what, connections, lines in (("one chat a request", 32, 0), ("one chat a line", 4, 500)):
                    before = number("baton_log_entries_total")
                    # Who looks all the time keeps the system from writing the log, where both come before all other work.
                    told = self.load(service, connections, self.options.seconds, 0, lines, "wait")
                    written = number("baton_log_entries_total") - before
                    if written < told["requests"] * (lines or 1):
                        sys.exit(f"{name}: {written} entries of {told['requests'] * (lines or 1)} decisions")
                    print(f"{name}, {what}", told, flush=True)
                size = sum(os.path.getsize(f"{folder}/{file}") for file in os.listdir(folder))
                print(f"  {size / number('baton_log_entries_total'):.0f} bytes an entry, {memory(service):.1f} MB of memory")

    def reload(self):
        path = f"{self.folder}/whole/policy.baton"
        with open(path) as file:
            text = file.read()
        count, seconds = self.options.reloads, 30
        with self.service("policy", "--watch", "0") as service:
            with concurrent.futures.ThreadPoolExecutor() as pool:
                loads = [pool.submit(self.load, service, *what) for what in ((32, seconds + 2, 0, 0, "wait"), (2, seconds + 2, 0, 500, "wait"))]
                start = time.monotonic()
                took = []
                for place in range(count):
                    time.sleep(max(0, start + place * seconds / count - time.monotonic()))
                    with open(f"{path}.new", "w") as file:
                        file.write(text.replace('policy "benchmark"', f'policy "benchmark {place}"'))
                    os.replace(f"{path}.new", path)
                    before = time.monotonic()
                    if '"swapped"' not in get("/v1/reload", b""):
                        sys.exit("it was not reloaded")
                    took.append(time.monotonic() - before)
                print(f"{count} reloads in {time.monotonic() - start:.0f} s, each {sorted(took)[count // 2] * 1000:.0f} ms "
                      f"in the middle, {max(took) * 1000:.0f} ms at most")
                for what, told in zip(("one chat a request", "one chat a line"), loads):
                    print(what, told.result())
            print(f"memory {memory(service):.1f} MB")

    def watch(self):
        lines = 500 if self.options.lines else 0
        with tempfile.TemporaryDirectory(dir=self.options.logs) as folder:
            flags = ["--log", f"{folder}/desk.log"] if self.options.log else []
            with self.service("policy", *flags) as service:
                done, start = 0, time.monotonic()
                while done < self.options.memory:
                    told = self.load(service, 4 if lines else 32, 5, 0, lines, "wait")
                    done += told["requests"] * (lines or 1)
                    print(f"{time.monotonic() - start:.0f} s, {done} decisions, {memory(service):.1f} MB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("batond", nargs="?", default=f"{HERE}/../.build/release/batond")
    parser.add_argument("--realtime", action="store_true")
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--logs")
    parser.add_argument("--only", default="")
    parser.add_argument("--memory", type=int)
    parser.add_argument("--reloads", type=int)
    parser.add_argument("--lines", action="store_true")
    parser.add_argument("--log", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        if options.memory is not None:
            return bench.watch()
        if options.reloads is not None:
            return bench.reload()
        if not options.only:
            bench.plain()
        place = options.logs or folder
        kind = subprocess.run(["findmnt", "-no", "FSTYPE", "-T", place], capture_output=True, text=True).stdout.strip()
        print("logs lie on", kind or "?", flush=True)
        for name, policy, flags in LOGS:
            if options.only in name:
                bench.logged(name, policy, flags)


if __name__ == "__main__":
    main()
