"""One measurement: wrk on its own core against one server, and what the server used meanwhile."""

import dataclasses
import os
import subprocess

import process_tree
from settings import HERE
from tools import Failure, path_of


@dataclasses.dataclass(frozen=True)
class Measurement:
    requests_per_second: float
    median_milliseconds: float
    p99_milliseconds: float
    cpu_seconds_per_thousand: float
    resident_megabytes: float
    load_busy: float  # share of its core that wrk used; near 1 the load is the limit, not the server
    socket_errors: int
    wrong_answers: int


def measure(contender, connections, depth, settings):
    server = contender.server
    url = f"http://127.0.0.1:{server.port}{contender.target}"
    command = [path_of("taskset"), "-c", settings.load_core, path_of("wrk"), "-t1", f"-c{connections}",
               f"-d{settings.seconds}s", "--timeout", "10s", "-s", HERE / "requests.lua"]
    for name, value in contender.fields.items():
        command += ["-H", f"{name}: {value}"]
    command += [url, "--", str(depth), "varied" if contender.varied else "same"]
    before = process_tree.processor_seconds(server.pid)
    surroundings = {**os.environ, "CONNECTIONS": str(connections)}
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True)
    used = process_tree.processor_seconds(server.pid) - before
    figures = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith("FIGURES ")]
    if done.returncode != 0 or not figures:
        raise Failure(f"wrk failed against {contender.name}: {done.stdout[-500:]}{done.stderr[-500:]}")
    requests, microseconds, median, p99, errors, wrong, load = map(int, figures[0])
    seconds = max(microseconds, 1) / 1e6
    return Measurement(
        requests_per_second=requests / seconds,
        median_milliseconds=median / 1000,
        p99_milliseconds=p99 / 1000,
        cpu_seconds_per_thousand=1000 * used / max(requests, 1),
        resident_megabytes=process_tree.resident_megabytes(server.pid),
        load_busy=min(1, load / max(microseconds, 1)),
        socket_errors=errors,
        wrong_answers=wrong)
