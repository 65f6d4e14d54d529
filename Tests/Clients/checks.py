"""Counts what holds; each check is one line of output."""
import shutil
import subprocess

from served import environment


class Checks:
    def __init__(self):
        self.group = ""
        self.counts = {"ok": 0, "not ok": 0, "skipped": 0}

    def equal(self, fact, found, expected):
        self.holds(fact, found == expected, f"expected {short(expected)}, found {short(found)}")

    def holds(self, fact, does, otherwise=""):
        self._line("ok" if does else "not ok", fact, "" if does else otherwise)

    def skip(self, fact, reason):
        self._line("skipped", fact, reason)

    def attempt(self, fact, act):
        """A check whose act itself may fail; gives what it returns, or None."""
        try:
            return act()
        except Exception as error:  # whatever a client library throws is a failure of the check
            self.holds(fact, False, f"{type(error).__name__}: {error}")
            return None

    def take(self, outcome):
        """Counts and prints the lines of a process that checks by itself."""
        lines = [line for line in outcome.stdout.splitlines() if ": " in line]
        for line in lines:
            verdict = line.split(": ")[0]
            self.counts[verdict if verdict in self.counts else "not ok"] += 1
            print(line, flush=True)
        if outcome.returncode and not any(line.startswith("not ok") for line in lines) or not lines:
            self.holds("runs through", False, outcome.stderr[-500:])

    def summary(self):
        return ", ".join(f"{count} {name}" for name, count in self.counts.items())

    @property
    def has_failed(self):
        return self.counts["not ok"] > 0

    def _line(self, verdict, fact, words):
        self.counts[verdict] += 1
        print(f"{verdict}: {self.group}: {fact}" + (f" - {words}" if words else ""), flush=True)


def short(value):
    text = repr(value)
    return text if len(text) <= 120 else f"{text[:120]}… ({len(text)} characters)"


def run(*command, input_bytes=None, seconds=60):
    """Standard output as bytes, errors as text, and the exit status."""
    return subprocess.run(
        [str(part) for part in command], input=input_bytes, capture_output=True, timeout=seconds, env=environment())


def is_installed(name):
    return shutil.which(name) is not None
