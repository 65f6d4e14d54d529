"""Instructions and allocations per request, counted by callgrind: the same however busy the machine is."""

import dataclasses
import json
import pathlib
import shutil
import socket
import subprocess

from answer import fetch
from callgrind_dump import Dump
from dispatch_copy import surroundings
from dragoman import Dragoman
from tools import Failure, install, path_of, say

ALLOCATORS = ("malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc")
COUNTED = (*ALLOCATORS, "free", "swift_allocObject", "swift_retain", "swift_release")


def profile(settings, folder):
    """Prints what a request costs, alone and in a batch; gives no failures, as it throws at the first."""
    install(["valgrind", "taskset"])
    program = without_debug_information(settings.program, folder)
    settings = dataclasses.replace(settings, program=program)
    ours = Dragoman(settings, folder)
    say("reading the articles under callgrind (fifty times slower than alone)")
    server, answer = ours.start("profile", {"workers": 1}, before=[
        *surroundings(settings.program, folder), path_of("valgrind"), "--tool=callgrind",
        f"--callgrind-out-file={folder}/dump"])
    try:
        found = [measured(server, settings, folder, depth) for depth in settings.depths]
    except OSError as error:
        raise Failure(f"the server broke off under callgrind: {server.last_words()}") from error
    finally:
        server.stop()
    facts = {"answer": f"{settings.target}, {len(answer.body)} bytes",
             "requests": settings.profile_requests}
    print(json.dumps({**facts, "profiles": found}, indent=2) if settings.output == "json"
          else text(facts, found))
    return []


def without_debug_information(program, folder):
    """A copy that Valgrind 3.19 can read, which gives up at what newer compilers write; its data beside it."""
    copy = folder / "stripped" / "dragoman"
    copy.parent.mkdir()
    shutil.copy(program, copy)
    for data in pathlib.Path(program).parent.glob("*.resources"):
        (copy.parent / data.name).symlink_to(data.resolve())
    subprocess.run([path_of("strip"), "--strip-debug", copy], check=True)
    return copy


def measured(server, settings, folder, depth):
    """The difference between as many requests and twice as many: what is done once drops out."""
    count = settings.profile_requests - settings.profile_requests % depth or depth
    requested(server.port, settings.target, count, depth)
    dumped(server, folder)
    requested(server.port, settings.target, count, depth)
    once = dumped(server, folder)
    requested(server.port, settings.target, 2 * count, depth)
    twice = dumped(server, folder)

    def each(figure):
        return round((figure(twice) - figure(once)) / count, 2)

    functions = sorted(twice.own, key=lambda name: (once.own.get(name, 0) - twice.own[name], name))
    return {
        "pipelined": depth,
        "instructions": each(lambda dump: sum(dump.own.values())),
        "allocations": each(lambda dump: sum(dump.calls.get(name, 0) for name in ALLOCATORS)),
        "calls": {name: each(lambda dump: dump.calls.get(name, 0)) for name in COUNTED},
        "functions": {name: each(lambda dump: dump.own.get(name, 0)) for name in functions[:25]},
    }


def dumped(server, folder):
    """What has been counted since the last dump."""
    before = set(folder.glob("dump.*"))
    command = [path_of("callgrind_control"), "-d", str(server.pid)]
    done = subprocess.run(command, capture_output=True, text=True)
    # callgrind writes a dump when the program next runs.
    fetch(server.port, "/healthz")
    new = sorted(set(folder.glob("dump.*")) - before)
    if not new:
        raise Failure(f"callgrind gave no figures: {done.stdout}{done.stderr}")
    return Dump.read(new[-1])


def requested(port, target, count, depth):
    """Sends requests on one connection, `depth` at once, and reads the answers."""
    request = f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", port), timeout=600) as connection, \
            connection.makefile("rb") as answers:
        for _ in range(count // depth):
            connection.sendall(request * depth)
            for _ in range(depth):
                skip_answer(answers)


def skip_answer(answers):
    length = None
    if b" 200 " not in answers.readline():
        raise Failure("an answer under callgrind was not a success")
    while (line := answers.readline()) not in (b"\r\n", b""):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    if length is None or len(answers.read(length)) != length:
        raise Failure("an answer under callgrind was cut short")


def text(facts, found):
    lines = [f"{name}: {value}" for name, value in facts.items()]
    for one in found:
        lines += ["", f"per request, {one['pipelined']} at once:",
                  f"{one['instructions']:>14,.1f} instructions",
                  f"{one['allocations']:>14,.2f} allocations"]
        lines += [f"{value:>14,.2f} calls of {name}" for name, value in one["calls"].items()]
        lines += ["instructions of the costliest functions:"]
        lines += [f"{value:>14,.1f} {name}" for name, value in one["functions"].items()]
    return "\n".join(lines)
