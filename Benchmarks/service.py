"""Times batond over a socket: 1,000 rules with std.intents, chats of 5 messages and 30 facts.

    python3 Benchmarks/service.py [--realtime] [BATOND]

The service has core 0 to itself, the client (load.c) core 1. Told are decisions a second with one chat a request over 32
connections that stay open, and with 500 chats a request, one a line, over 4; how long requests take at half of the first, each
timed from the moment when it was due; and the service's memory before and after. `--realtime` runs both before all other work
on the machine (as root), where that cannot be stopped.
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


def seconds_used(process):
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    words = sys.argv[1:]
    first = ["chrt", "--fifo", "10"] if "--realtime" in words else []
    batond = next((word for word in words if word != "--realtime"), f"{HERE}/../.build/release/batond")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, f"{HERE}/workload.py", folder, "whole"], check=True)
        subprocess.run(["gcc", "-O2", "-o", f"{folder}/load", f"{HERE}/load.c"], check=True)
        whole = f"{folder}/whole"
        service = subprocess.Popen(
            first + ["taskset", "-c", "0", batond, f"{whole}/policy.baton", "--port", "18080", "--log-level", "error"])
        try:
            for _ in range(100):
                try:
                    urllib.request.urlopen("http://127.0.0.1:18080/health")
                    break
                except OSError:
                    time.sleep(0.05)

            def load(connections, seconds, rate, lines):
                words = first + ["taskset", "-c", "1", f"{folder}/load", "18080", connections, seconds, rate, lines,
                                 f"{whole}/chats.jsonl"]
                used = seconds_used(service)
                done = subprocess.run(list(map(str, words)), check=True, capture_output=True, text=True)
                told = json.loads(done.stdout)
                chats = told["requests"] * (lines or 1)
                return told | {"decisions_a_cpu_second": round(chats / (seconds_used(service) - used))}

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
