"""Times batond over a socket: 1,000 rules with std.intents, chats of 5 messages and 30 facts.

    python3 Benchmarks/service.py [BATOND]

The service has core 0 to itself, the client (load.c) core 1. Told are decisions a second with one chat a request over 32
connections that stay open, and with 500 chats a request, one a line, over 4; how long requests take at half of the first, each
timed from the moment when it was due; and the service's memory before and after.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))


def memory(process):
    with open(f"/proc/{process.pid}/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024


def main():
    batond = sys.argv[1] if len(sys.argv) > 1 else f"{HERE}/../.build/release/batond"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, f"{HERE}/workload.py", folder, "whole"], check=True)
        subprocess.run(["gcc", "-O2", "-o", f"{folder}/load", f"{HERE}/load.c"], check=True)
        whole = f"{folder}/whole"
        service = subprocess.Popen(["taskset", "-c", "0", batond, f"{whole}/policy.baton", "--port", "18080", "--no-tests",
                                    "--log-level", "error"])
        try:
            for _ in range(100):
                try:
                    urllib.request.urlopen("http://127.0.0.1:18080/health")
                    break
                except OSError:
                    time.sleep(0.05)

            def load(connections, seconds, rate, lines):
                words = ["taskset", "-c", "1", f"{folder}/load", "18080", connections, seconds, rate, lines,
                         f"{whole}/chats.jsonl"]
                done = subprocess.run(list(map(str, words)), check=True, capture_output=True, text=True)
                return json.loads(done.stdout)

            load(32, 2, 0, 0)
            before = memory(service)
            single = load(32, 8, 0, 0)
            print("one chat a request", single)
            print("half of that", load(32, 8, single["decisions_a_second"] / 2, 0))
            print("one chat a line", load(4, 8, 0, 500))
            print(f"memory {before:.1f} MB before, {memory(service):.1f} MB after")
        finally:
            service.terminate()
            service.wait()


if __name__ == "__main__":
    main()
