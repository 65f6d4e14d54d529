#!/usr/bin/env python3
"""Lets clients of every bad kind loose on the program and asks, meanwhile, what must be answered as ever.

Fails where a well-formed request gets no answer or a wrong one, where the program ends, where connections of
clients that are gone stay open, or where idle connections take too much memory. Times are reported, not asserted,
for they are the machine's as much as the program's.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import time

import idle
from served import RELEASE, Served, raise_descriptor_limit

HERE = pathlib.Path(__file__).parent
BOUND_MILLISECONDS = 50


def run_beside(script, *arguments):
    """A script of this folder in a process of its own, so that its work is not in the other's times."""
    return subprocess.Popen(
        [sys.executable, str(HERE / script), *map(str, arguments)], stdout=subprocess.PIPE, text=True)


def result(process):
    try:
        output, _ = process.communicate(timeout=120)
    except subprocess.TimeoutExpired:
        process.kill()
        sys.exit(f"{process.args[1]} did not end")
    if process.returncode:
        sys.exit(f"{process.args[1]} ended with {process.returncode}")
    return json.loads(output)


def settles(question, seconds=15):
    """Whether something comes true within that time."""
    end = time.monotonic() + seconds
    while not question():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def under_abuse(options):
    """Complaints, in words."""
    settings = {"limits": {"headerSeconds": 5, "bodySeconds": 8}} | ({"events": options.events} if options.events else {})
    with Served(options.program, settings) as server:
        before = result(run_beside("prober.py", server.port, min(options.seconds, 3), options.rate))
        resting, open_at_rest = server.sockets(), server.descriptors()
        abusers = run_beside("abusers.py", server.port, options.clients, options.seconds + 1)
        time.sleep(1)
        prober = run_beside("prober.py", server.port, options.seconds, options.rate)
        megabytes, descriptors = [], []
        while prober.poll() is None and server.is_running():
            megabytes.append(server.resident_megabytes())
            descriptors.append(server.descriptors())
            time.sleep(0.2)
        during, acts = result(prober), result(abusers)
        report(options, before, during, acts)
        print(f"server: at most {max(megabytes):.0f} MB resident, {max(descriptors)} descriptors "
              f"({open_at_rest} at rest)")
        complaints = [f"{during['errors']} well-formed requests failed: {during['firstErrors']}"] \
            if during["errors"] or before["errors"] else []
        if not server.is_running():
            return complaints + [f"the program ended: {''.join(server.log[-10:])}"]
        if not settles(lambda: server.sockets() <= resting):
            complaints.append(f"{server.sockets() - resting} connections stay open behind gone clients")
        if status := server.stop():
            complaints.append(f"the program's exit status is {status}")
        return complaints


def report(options, before, during, acts):
    print(f"{options.clients} bad clients for {options.seconds:g} s, acts begun:")
    for name, count in acts.items():
        print(f"  {name.replace('_', ' ')}: {count}")
    for name, figures in [("alone", before), ("under abuse", during)]:
        print(f"well-formed requests {name}: {figures['requests']}, errors {figures['errors']}, milliseconds "
              f"p50 {figures['p50']}, p99 {figures['p99']}, most {figures['max']}")
    verdict = "within" if during["p99"] < BOUND_MILLISECONDS else "ABOVE"
    print(f"p99 is {verdict} the bound of {BOUND_MILLISECONDS} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=lambda path: pathlib.Path(path).resolve(), default=RELEASE)
    parser.add_argument("--clients", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rate", type=float, default=200, help="well-formed requests a second")
    parser.add_argument("--events", help="the kind of event loop, as config.json names it")
    parser.add_argument("--idle", type=int, default=10_000, help="idle connections, 0 for none")
    options = parser.parse_args()
    limit = raise_descriptor_limit()
    complaints = under_abuse(options)
    if options.idle:
        complaints += idle.beside_idle_connections(options.program, options.idle, limit)
    for complaint in complaints:
        print(f"not ok: {complaint}")
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
