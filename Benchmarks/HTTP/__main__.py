"""`make bench-http`: Dragoman and its peers over HTTP, measured in one run; PROFILE=1 counts instructions."""

import pathlib
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
        comparison = Comparison(field, settings)
        rows = comparison.rows()
        known = facts(field, settings)
        for contender in field.contenders:
            if contender.companion:
                contender.server.resume()
                known["idle"] = f"{settings.idle} connections beside; {contender.companion.closed()} of them lost"
        print(table.as_json(known, rows) if settings.output == "json" else table.text(known, rows))
        return field.failures + comparison.failures
    finally:
        field.stop()


def main():
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
