"""`make bench-http`: Dragoman and its peers over HTTP, measured in one run; PROFILE=1 counts instructions."""

import pathlib
import signal
import sys
import tempfile

import table
from callgrind import profile
from comparison import Comparison, facts
from field import Field
from settings import Settings
from tools import Failure, Unavailable, install, say


def compare(settings, folder):
    """Prints the table; gives what failed."""
    install(["wrk", "taskset"] + (["nginx"] if "nginx" in settings.peers else []))
    field = Field(settings, folder)
    try:
        field.start()
        known = facts(field, settings)
        comparison = Comparison(field, settings)
        rows = comparison.rows()
        for contender in field.contenders:
            if contender.companion:
                contender.server.resume()
                lost = contender.companion.closed()
                known["idle"] = f"{settings.idle} connections beside; {lost} of them lost"
        print(table.as_json(known, rows) if settings.output == "json" else table.text(known, rows))
        return field.failures + comparison.failures
    finally:
        field.stop()


def main():
    # So that no server is left behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    settings = Settings.from_environment()
    with tempfile.TemporaryDirectory(prefix="bench-http-") as folder:
        try:
            failures = (profile if settings.profile else compare)(settings, pathlib.Path(folder))
        except (Failure, Unavailable) as reason:
            failures = [str(reason)]
    for failure in failures:
        say(f"FAILED {failure}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
