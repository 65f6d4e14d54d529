"""The measuring: for each setting all contenders in turn, round after round."""

import datetime
import os
import pathlib
import subprocess

import table
from load import measure
from settings import TOP
from tools import Failure, say


class Comparison:
    def __init__(self, field, settings):
        self.field, self.settings = field, settings
        self.failures = []

    def rows(self):
        found = []
        for depth in self.settings.depths:
            for connections in self.settings.connections:
                found += self.setting(connections, depth)
        return found

    def setting(self, connections, depth):
        contenders = [one for one in self.field.contenders if one.is_measured_at(connections)]
        measurements = {one.name: [] for one in contenders}
        for number in range(self.settings.rounds):
            say(f"{connections} connections, {depth} at once, round {number + 1} of {self.settings.rounds}")
            for contender in list(contenders):
                try:
                    measurements[contender.name].append(self.measured(contender, connections, depth))
                except Failure as reason:
                    self.failures.append(str(reason))
                    say(f"FAILED {reason}")
                    contenders.remove(contender)
        return [self.row(one, connections, depth, measurements) for one in contenders]

    def measured(self, contender, connections, depth):
        contender.server.require_alive()
        contender.server.resume()
        try:
            return measure(contender, connections, depth, self.settings)
        finally:
            contender.server.pause()

    def row(self, contender, connections, depth, measurements):
        row = table.row(contender, connections, depth, measurements[contender.name],
                        [measurements[name] for name in contender.yardsticks if name in measurements])
        if row.wrongAnswers:
            self.failures.append(f"{contender.name}: {row.wrongAnswers} answers were not a success")
        return row


def facts(field, settings):
    """What a reader of the table must know; no name of the machine."""
    expected = field.expected
    return {
        "date": datetime.date.today().isoformat(),
        "commit": commit(),
        "machine": f"{os.cpu_count()} cores, {system()}; server on core {settings.server_core}, load on "
                   f"core {settings.load_core}",
        "answer": f"{settings.target}, {len(expected.body)} bytes, {expected.media_type}",
        "runs": f"{settings.rounds} rounds of {settings.seconds} s each, medians",
    }


def commit():
    done = subprocess.run(["git", "describe", "--always", "--dirty", "--exclude", "*"], cwd=TOP,
                          capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


def system():
    release = pathlib.Path("/etc/os-release")
    lines = release.read_text().splitlines() if release.exists() else []
    values = dict(line.split("=", 1) for line in lines if "=" in line)
    name, version = (values.get(key, "").strip("\"") for key in ("ID", "VERSION_ID"))
    return f"{name.capitalize()} {version}".strip()
